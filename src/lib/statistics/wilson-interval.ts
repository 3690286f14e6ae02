/** An estimated share of a range, from 0 to 1, with what its precision rests on. */
export interface EstimatedShare {
  share: number;
  /** Squared standard error. */
  variance: number;
  /**
   * How many answers of the greatest possible spread would be as precise where the sample itself
   * shows no spread; Infinity for a complete count.
   */
  size: number;
}

export interface Bounds {
  low: number;
  high: number;
}

/**
 * Wilson's score interval for a share under any sample design: the effective size m = p(1 − p)/v
 * takes the place of n. Where v is 0 although not everybody was asked, m is the plain size. Wilson
 * (1927), JASA 22; Korn & Graubard (1998), Survey Methodology 24; Dean & Pagano (2015), Journal of
 * Survey Statistics and Methodology 3: centre (p + t²/2m)/(1 + t²/m), half width
 * t/(1 + t²/m) · √(p(1 − p)/m + t²/4m²).
 * @param t two-sided quantile, ≥ 0
 * @returns bounds within 0 and 1, never of width zero unless the count is complete or t is 0
 */
export function wilsonInterval({ share: p, variance, size }: EstimatedShare, t: number): Bounds {
  const m = variance > 0 ? (p * (1 - p)) / variance : size;
  const square = t ** 2 / m;
  const centre = (p + square / 2) / (1 + square);
  const reach = Math.sqrt((square * p * (1 - p) + square ** 2 / 4) / (1 + square) ** 2);
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

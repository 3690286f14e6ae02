/** ln √π, the logarithm of Γ(½). */
const LOG_GAMMA_HALF = 0.5 * Math.log(Math.PI);
/** From here on six terms of the asymptotic series give all digits of a double. */
const LARGE = 20;
/** Below this relative change a continued fraction has converged. */
const PRECISION = 1e-16;

/**
 * ln B(a, ½) by the ratio Γ(a + ½)/Γ(a): its asymptotic series for large a (Tricomi & Erdélyi 1951,
 * Pacific Journal of Mathematics 1), reached from below by Γ(a + 1) = aΓ(a). @param a > 0
 */
export function logBetaHalf(a: number): number {
  let steps = 0;
  let large = a;
  for (; large < LARGE; large += 1) steps += Math.log1p(-0.5 / (large + 0.5));
  const series =
    -1 / (8 * large) +
    1 / (192 * large ** 3) -
    1 / (640 * large ** 5) +
    17 / (14_336 * large ** 7) -
    31 / (18_432 * large ** 9);
  return LOG_GAMMA_HALF - (0.5 * Math.log(large) + series + steps);
}

/**
 * The continued fraction of the incomplete beta function, by the modified method of Lentz (Press et
 * al., Numerical Recipes, 3rd ed., 6.4). Converges quickly for x < (a + 1)/(a + b + 2).
 */
function betaFraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = denominator;
  for (let m = 1, change = 0; Math.abs(change - 1) > PRECISION && m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    change = 1;
    for (const term of [even, odd]) {
      denominator = 1 / (1 + term * denominator);
      numerator = 1 + term / numerator;
      change *= denominator * numerator;
    }
    value *= change;
  }
  return value;
}

/**
 * P(|T| > t) of Student's t: the regularised incomplete beta function I(ν/2, ½) at ν/(ν + t²)
 * (Abramowitz & Stegun 26.7.1).
 * @param t ≥ 0
 * @param degrees ν > 0, may be fractional
 */
export function tailOfT(t: number, degrees: number): number {
  if (t === 0) return 1;
  const a = degrees / 2;
  const x = degrees / (degrees + t * t);
  const rest = (t * t) / (degrees + t * t);
  const front = Math.exp(
    -a * Math.log1p((t * t) / degrees) + 0.5 * Math.log(rest) - logBetaHalf(a),
  );
  return x < (a + 1) / (a + 2.5)
    ? (front * betaFraction(x, a, 0.5)) / a
    : 1 - (front * betaFraction(rest, 0.5, a)) / 0.5;
}

/** Density of Student's t. */
export const densityOfT = (t: number, degrees: number): number =>
  Math.exp(
    -((degrees + 1) / 2) * Math.log1p((t * t) / degrees) -
      0.5 * Math.log(degrees) -
      logBetaHalf(degrees / 2),
  );

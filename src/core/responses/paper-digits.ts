/**
 * The answers of a paper form typed as digits in the order of the form, "343244344". A "-" leaves
 * an element out: only the cost of a free service may be blank, and the check of the form says so.
 * @returns scores by element key, or null when there are too many or too few, or another character
 */
export function answersFromDigits(
  elements: readonly string[],
  digits: string,
): Record<string, number> | null {
  const typed = [...digits.replace(/\s/g, "")];
  if (typed.length !== elements.length || !typed.every((each) => /^[1-4-]$/.test(each)))
    return null;
  const pairs = elements.map((key, at) => [key, Number(typed[at])] as const);
  return Object.fromEntries(pairs.filter(([, score]) => !Number.isNaN(score)));
}

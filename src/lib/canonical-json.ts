import canonicalize from "canonicalize";

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): sorted keys, no spaces, one way
 * to write each number. Equal values always give equal bytes.
 * @throws TypeError for what JSON cannot say (undefined at the top, NaN, functions)
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

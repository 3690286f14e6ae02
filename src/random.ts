import { randomBytes } from "node:crypto";
import { codeFromBytes } from "#lib/codes.ts";

/** A random code without look-alike characters; 16 characters carry 77 bits. */
export function randomCode(length: number): string {
  return codeFromBytes(randomBytes(length * 4), length) ?? randomCode(length);
}

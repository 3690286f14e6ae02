import { hash } from "@node-rs/argon2";
import type { Context } from "./context.ts";

/**
 * argon2id with the library's cost (19 MiB, 2 passes, 1 lane), the first choice of the OWASP
 * password storage guide; tests/operations/access asserts it, so an update cannot weaken it.
 */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** A first password to hand over on paper: 16 random characters (77 bits) in groups of four. */
export const generatePassword = (ctx: Context): string =>
  ctx.newId().replace(/(.{4})(?=.)/g, "$1-");

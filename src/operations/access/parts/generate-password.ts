import type { Context } from "#operations/context.ts";

/** A first password to hand over on paper: 16 random characters (77 bits) in groups of four. */
export const generatePassword = (ctx: Context): string =>
  ctx.newId().replace(/(.{4})(?=.)/g, "$1-");

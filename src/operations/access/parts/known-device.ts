import { timingSafeEqual } from "node:crypto";
import { DAY } from "#lib/dates/day.ts";
import type { Context } from "#operations/context.ts";

/** How long a device is known after a sign-in, in milliseconds. */
const AGE = 180 * DAY;
/** Counters' computers are used by several people. */
const MOST = 6;

/**
 * A word that a device keeps after a sign-in: when it ends, the device's random name, and a mark that
 * only this portal can make for this account. It does not say whose it is, and opens nothing: it only
 * gives the device tries of its own.
 */
const word = (ctx: Context, account: string, name: string, ends: string): string =>
  `${ends}.${name}.${ctx.markOf(`sign-in device ${account} ${name} ${ends}`).slice(0, 32)}`;

/** The name of the device if one of its words is for this account, else null. */
export function knownDevice(
  ctx: Context,
  username: string,
  words: readonly string[],
): string | null {
  const account = username.toLowerCase();
  const own = words.find((each) => {
    const [ends = "", name = ""] = each.split(".");
    const inTime = Number.parseInt(ends, 36) > ctx.now().getTime();
    return inTime && isSame(each, word(ctx, account, name, ends));
  });
  return own?.split(".")[1] ?? null;
}

/** What the device keeps from now on: the newest word first. */
export function rememberDevice(ctx: Context, username: string, words: readonly string[]): string[] {
  const account = username.toLowerCase();
  const known = knownDevice(ctx, account, words);
  const ends = Math.floor(ctx.now().getTime() + AGE).toString(36);
  const others = words.filter((each) => known === null || each.split(".")[1] !== known);
  return [word(ctx, account, known ?? ctx.newId(), ends), ...others].slice(0, MOST);
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

import { findSite } from "#db/queries/government/government.ts";
import { localDate } from "#lib/dates/local-date.ts";
import type { Context } from "./context.ts";

/** IANA name of the zone in which the government's days begin. */
export const timeZoneOf = async (ctx: Context): Promise<string> =>
  (await findSite(ctx.db))?.timeZone ?? "Asia/Jakarta";

/** The calendar day where the government is, YYYY-MM-DD. */
export const localToday = async (ctx: Context): Promise<string> =>
  localDate(ctx.now(), await timeZoneOf(ctx));

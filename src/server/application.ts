import type { Logger } from "pino";
import { DEFAULT_LOCALE, type Locale } from "#core/locale.ts";
import type { NoticeChannel } from "#core/notices/notice.ts";
import { closeDatabase, type Database } from "#db/client.ts";
import { findActor } from "#db/queries/access/accounts.ts";
import { readSession } from "#db/queries/access/sessions.ts";
import { seedBase } from "#db/seed/base.ts";
import { seedHolidays } from "#db/seed/holidays.ts";
import type { Context, Limits, TableReader } from "#operations/context.ts";
import { createSenders } from "#senders/senders.ts";
import { LiveStreams } from "#server/live-streams.ts";
import { PageCache } from "#server/page-cache.ts";
import { readSessionCookie } from "#web/cookies/session-cookie.ts";
import type { Env } from "./env.ts";
import { createLimits } from "./limits.ts";
import { openLog, watchStorage } from "./log.ts";
import { tellMissed } from "./missed-texts.ts";
import { openOrEnd } from "./open-or-end.ts";
import { randomCode } from "./random.ts";
import { markWith, reviewKey } from "./review-key.ts";
import { warnOfAnotherKey } from "./review-key-check.ts";
import { createTableReader } from "./table-reader.ts";

/** What lives as long as the process. */
export interface Application {
  env: Env;
  db: Database;
  limits: Limits;
  tables: TableReader;
  pages: PageCache;
  streams: LiveStreams;
  log: Logger;
  /** Told of a key without a text. */
  missed: (key: string) => void;
  markOf(text: string): string;
  /** Ways out that this installation has set up for messages. */
  channels: readonly NoticeChannel[];
}

export async function openApplication(env: Env): Promise<Application> {
  const log = openLog(env.LOG_LEVEL);
  const db = await openOrEnd(env);
  db.commits.watch(watchStorage(log));
  await seedBase(db);
  await seedHolidays(db, new Date());
  const markOf = markWith(reviewKey(env));
  await warnOfAnotherKey(db, markOf);
  return {
    env,
    db,
    limits: createLimits(env.RATE_LIMIT_WRITES_PER_MINUTE, env.SIGN_IN_FAILURES_PER_ADDRESS),
    tables: createTableReader({
      onError: (error) => log.error({ err: error }, "reading a table failed"),
    }),
    pages: new PageCache(),
    streams: new LiveStreams((error) => log.error({ err: error }, "a live view failed")),
    log,
    missed: tellMissed(log),
    markOf,
    channels: Object.keys(createSenders(env)) as NoticeChannel[],
  };
}

export async function closeApplication(app: Application): Promise<void> {
  await closeDatabase(app.db);
}

/** The one door: pages and API get their `Context` here. */
export async function createContext(
  app: Application,
  headers: Headers,
  address: string,
  locale: Locale = DEFAULT_LOCALE,
): Promise<Context> {
  const context = systemContext(app, locale);
  const secret = readSessionCookie(headers.get("cookie"), app.env.ORIGIN.startsWith("https:"));
  const session = secret === null ? null : await readSession(app.db, secret, context.now());
  const actor = session === null ? null : await findActor(app.db, session.accountId);
  return { ...context, actor, address };
}

/** The context of what happens by itself: nobody acts, and nobody's address is known. */
export const systemContext = (app: Application, locale: Locale = DEFAULT_LOCALE): Context => ({
  db: app.db,
  actor: null,
  locale,
  address: "",
  now: () => new Date(),
  newId: () => randomCode(16),
  newReceipt: () => randomCode(10),
  markOf: app.markOf,
  limits: app.limits,
  channels: app.channels,
  tables: app.tables,
});

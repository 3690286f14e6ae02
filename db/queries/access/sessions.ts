import { createHash, randomBytes } from "node:crypto";
import { DrizzleSQLiteAdapter } from "@lucia-auth/adapter-drizzle";
import { eq, lte } from "drizzle-orm";
import { type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { isAppError } from "#core/app-error.ts";
import type { Database } from "#db/client.ts";
import { accounts, sessions } from "#db/schema/access.ts";
import { type Statement, write } from "#db/write.ts";

/** Without use for this long, a session ends. */
const IDLE = new TimeSpan(2, "h");
/** However much it is used, a session ends after this long. */
const ABSOLUTE = new TimeSpan(12, "h");
/** Use is written down no more often than this: every page would cost a commit else. */
const NOTED = new TimeSpan(1, "m");

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof lucia>;
    DatabaseSessionAttributes: { startedAt: number };
  }
}

/**
 * Lucia's table of sessions. Reading is the library's; what it writes goes the way of everything
 * that is written (`write`), because its own way waits for locks on the thread that serves requests.
 */
class SessionTable extends DrizzleSQLiteAdapter {
  readonly #db: Database;

  constructor(db: Database) {
    // The adapter's types expect a nullable-free generic table; the shape is the documented one.
    super(db.orm, sessions as never, accounts as never);
    this.#db = db;
  }

  override async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
    const row = { id, userId, expiresAt: inSeconds(expiresAt), ...attributes };
    await write(this.#db, [this.#db.orm.insert(sessions).values(row)]);
  }

  /** Use that cannot be noted now is noted at the next page: no reason to refuse this one. */
  override async updateSessionExpiration(id: string, expiresAt: Date): Promise<void> {
    const later = this.#db.orm.update(sessions).set({ expiresAt: inSeconds(expiresAt) });
    await write(this.#db, [later.where(eq(sessions.id, id))]).catch(unlessUnavailable);
  }

  override async deleteSession(id: string): Promise<void> {
    await write(this.#db, [this.#db.orm.delete(sessions).where(eq(sessions.id, id))]);
  }

  override async deleteUserSessions(userId: string): Promise<void> {
    await write(this.#db, [endAllSessions(this.#db, userId)]);
  }

  override async deleteExpiredSessions(): Promise<void> {
    const expired = lte(sessions.expiresAt, inSeconds(new Date()));
    await write(this.#db, [this.#db.orm.delete(sessions).where(expired)]);
  }
}

const lucia = (db: Database) =>
  new Lucia(new SessionTable(db), {
    sessionExpiresIn: IDLE,
    getSessionAttributes: ({ startedAt }) => ({ startedAt }),
  });

const inSeconds = (time: Date): number => Math.floor(time.getTime() / 1000);

function unlessUnavailable(error: unknown): void {
  if (!isAppError(error) || error.code !== "unavailable") throw error;
}

const hash = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/**
 * Starts a session and returns the secret for the cookie; the database keeps only its hash.
 * Sessions that ran out, whoever's they were, are cleared away on this occasion.
 */
export async function startSession(db: Database, accountId: string, now: Date): Promise<string> {
  await lucia(db).deleteExpiredSessions();
  const secret = randomBytes(32).toString("base64url");
  await lucia(db).createSession(
    accountId,
    { startedAt: now.getTime() },
    { sessionId: hash(secret) },
  );
  return secret;
}

/** The account of a session secret, or null when it is unknown, idle too long or too old. */
export async function readSession(
  db: Database,
  secret: string,
  now: Date,
): Promise<{ accountId: string } | null> {
  const { session } = await lucia(db).validateSession(hash(secret));
  if (session === null) return null;
  if (now.getTime() - session.startedAt > ABSOLUTE.milliseconds()) {
    await lucia(db).invalidateSession(session.id);
    return null;
  }
  await noteUse(db, session);
  return { accountId: session.userId };
}

/** Lucia itself extends a session only in the second half of its life: used for 59 minutes, it would end after 61 idle ones. */
async function noteUse(
  db: Database,
  { id, expiresAt, fresh }: { id: string; expiresAt: Date; fresh: boolean },
): Promise<void> {
  const end = Date.now() + IDLE.milliseconds();
  if (fresh || end - expiresAt.getTime() < NOTED.milliseconds()) return;
  await new SessionTable(db).updateSessionExpiration(id, new Date(end));
}

export async function endSession(db: Database, secret: string): Promise<void> {
  await lucia(db).invalidateSession(hash(secret));
}

/**
 * Ends every session of an account: sign out everywhere, new password, blocked account. A
 * statement, so that it happens together with the change that makes it necessary.
 */
export const endAllSessions = (db: Database, accountId: string): Statement =>
  db.orm.delete(sessions).where(eq(sessions.userId, accountId));

import { createHash, randomBytes } from "node:crypto";
import { DrizzleSQLiteAdapter } from "@lucia-auth/adapter-drizzle";
import { eq } from "drizzle-orm";
import { Lucia, TimeSpan } from "lucia";
import type { Database } from "./client.ts";
import { accounts, sessions } from "./schema/access.ts";
import type { Statement } from "./write.ts";

/** Without use for this long, a session ends. */
const IDLE = new TimeSpan(2, "h");
/** However much it is used, a session ends after this long. */
const ABSOLUTE = new TimeSpan(12, "h");

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof lucia>;
    DatabaseSessionAttributes: { startedAt: number };
  }
}

const lucia = (db: Database) =>
  new Lucia(
    new DrizzleSQLiteAdapter(
      db.orm,
      // The adapter's types expect a nullable-free generic table; the shape is the documented one.
      sessions as never,
      accounts as never,
    ),
    { sessionExpiresIn: IDLE, getSessionAttributes: ({ startedAt }) => ({ startedAt }) },
  );

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
  return { accountId: session.userId };
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

import type { Actor } from "#core/access/roles.ts";
import type { Locale } from "#core/locale.ts";
import type { Database } from "#db/client.ts";

/** Everything an operation may know of the world. Made once per request (src/application.ts). */
export interface Context {
  db: Database;
  actor: Actor | null;
  locale: Locale;
  /** Client address; only for rate limits, never stored. */
  address: string;
  now(): Date;
  /** Random, 16 characters, unguessable. */
  newId(): string;
  /** What a respondent keeps as proof: random, 10 characters without look-alikes. */
  newReceipt(): string;
  limits: Limits;
}

/** Takes one point; rejects with `AppError("too_many")` when the bucket is empty. */
export interface Limit {
  take(key: string): Promise<void>;
  reset(key: string): Promise<void>;
}

export interface Limits {
  /** Public writes per address and minute. */
  writes: Limit;
  /** Failed sign-ins per account and per address. */
  signIn: Limit;
}

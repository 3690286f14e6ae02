import type { Actor } from "#core/access/roles.ts";
import type { Locale } from "#core/locale.ts";
import type { NoticeChannel } from "#core/notices/notice.ts";
import type { Database } from "#db/client.ts";
import type { Result } from "#lib/result.ts";
import type { SheetChoice, TableFile } from "#lib/tables/table-file.ts";

/** Everything an operation may know of the world. Made once per request (src/server/application.ts). */
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
  /**
   * A keyed hash (HMAC-SHA-256, 64 hexadecimal digits) whose key is not in the database: what it is
   * of can be checked by this process and by nobody who has the database alone.
   */
  markOf(text: string): string;
  limits: Limits;
  /** Ways out that are set up for messages. */
  channels: readonly NoticeChannel[];
  tables: TableReader;
}

/** A table that somebody sent. */
export interface TableRequest {
  /** Whose it is: few are read at a time for one address. */
  address: string;
  /** A file's bytes, or a text pasted from a spreadsheet. */
  source: Uint8Array | string;
  sheet: SheetChoice;
}

/** Reads what strangers send away from everything else; src/server/table-reader.ts says how. */
export interface TableReader {
  /**
   * Fails under the field "" with what is wrong; rejects with `AppError("too_many")` when too many
   * files of the address are being read, with "unavailable" when too many of all are.
   */
  read(request: TableRequest): Promise<Result<TableFile>>;
}

/** A bucket of points per key that fills up again with time. */
export interface Limit {
  /** Takes one point, or `amount`; rejects with `AppError("too_many")` when there is too little. */
  take(key: string, amount?: number): Promise<void>;
  /** Undoes one `take`. */
  giveBack(key: string): Promise<void>;
  /** Fills the bucket. */
  reset(key: string): Promise<void>;
}

/** Wrong passwords; src/server/limits.ts says how many and why. */
export interface SignInLimits {
  /** From one address for one account. */
  pair: Limit;
  /** From one address for all accounts. */
  address: Limit;
  /** For one account from all addresses where it is not known. */
  account: Limit;
  /** For one account on a device where it has signed in. */
  device: Limit;
  /** Was the account's right password given from this address lately? */
  isKnown(account: string, address: string): Promise<boolean>;
  remember(account: string, address: string): Promise<void>;
}

export interface Limits {
  /** Public writes per address and minute. */
  writes: Limit;
  /** Previewed photos that wait for their posts, per address, in kilobytes. */
  photos: Limit;
  signIn: SignInLimits;
}

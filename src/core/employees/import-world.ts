import type { PersonRecord } from "./employee-record.ts";
import type { ImportedRow } from "./import-row.ts";

/** What the rows are held against. */
export interface ImportWorld {
  /** Everybody there is: an assessor may work anywhere. */
  existing: readonly PersonRecord[];
  /** Slugs of the units the officer is in charge of. */
  units: ReadonlySet<string>;
  usernames: ReadonlySet<string>;
  /** Whose file the officer may not change, and whose account he may not give away: his own. */
  own: { nip: string | null; username: string };
  today: string; // YYYY-MM-DD
}

/** A person as the file leaves him, with the rows that say so. */
export interface ImportedPerson {
  before: PersonRecord | undefined;
  after: PersonRecord;
  rows: readonly ImportedRow[];
}

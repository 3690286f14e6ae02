import type { Database } from "../client.ts";
import { instruments } from "../schema/surveys.ts";
import { abusiveWords } from "../schema/topics.ts";
import { write } from "../write.ts";
import { ABUSIVE_WORDS } from "./abusive-words.ts";
import { STANDARD_INSTRUMENT } from "./standard-instrument.ts";

/** Fixed, so that every installation means the same questionnaire by it. */
export const STANDARD_INSTRUMENT_ID = "skm-permenpanrb-14-2017";

/** What every installation needs, demo or not. Runs at every start; what is there stays as it is. */
export async function seedBase(db: Database): Promise<void> {
  const standard = db.orm
    .insert(instruments)
    .values({
      id: STANDARD_INSTRUMENT_ID,
      key: "skm",
      version: 1,
      name: "SKM PermenPANRB 14/2017",
      validFrom: "2017-05-09",
      definition: STANDARD_INSTRUMENT,
    })
    .onConflictDoNothing();
  const words = db.orm
    .insert(abusiveWords)
    .values(ABUSIVE_WORDS.map((word) => ({ word })))
    .onConflictDoNothing();
  await write(db, [standard, words]);
}

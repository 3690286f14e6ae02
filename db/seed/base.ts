import type { Database } from "../client.ts";
import { evaluationMethods } from "../schema/cycles.ts";
import { trainings } from "../schema/development.ts";
import { instruments } from "../schema/surveys.ts";
import { abusiveWords } from "../schema/topics.ts";
import { write } from "../write.ts";
import { ABUSIVE_WORDS } from "./abusive-words.ts";
import { STANDARD_INSTRUMENT } from "./standard-instrument.ts";
import { STANDARD_METHOD } from "./standard-method.ts";
import { TRAINING_CATALOGUE } from "./training-catalogue.ts";

/** Fixed, so that every installation means the same questionnaire by it. */
export const STANDARD_INSTRUMENT_ID = "skm-permenpanrb-14-2017";
export const STANDARD_METHOD_ID = "kinerja-asn";

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
  const method = db.orm
    .insert(evaluationMethods)
    .values({
      id: STANDARD_METHOD_ID,
      key: "kinerja-asn",
      version: 1,
      name: "Evaluasi kinerja ASN",
      definition: STANDARD_METHOD,
    })
    .onConflictDoNothing();
  const catalogue = db.orm
    .insert(trainings)
    .values([...TRAINING_CATALOGUE])
    .onConflictDoNothing();
  await write(db, [standard, words, method, catalogue]);
}

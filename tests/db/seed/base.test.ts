import { expect, test } from "vitest";
import { instrumentDefinitionSchema, OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { instruments } from "#db/schema/surveys.ts";
import { STANDARD_INSTRUMENT_ID, seedBase } from "#db/seed/base.ts";
import { testDatabase } from "#tests/support/database.ts";

test("the standard questionnaire is there once, however often the portal starts", async () => {
  const db = await testDatabase();
  await seedBase(db);
  await seedBase(db);
  const rows = await db.orm.select().from(instruments);
  expect(rows.map((row) => row.id)).toEqual([STANDARD_INSTRUMENT_ID]);
});

test("it has the nine official elements in the order of the form, and passes its own schema", async () => {
  const db = await testDatabase();
  await seedBase(db);
  const [row] = await db.orm.select().from(instruments);
  const definition = instrumentDefinitionSchema.parse(row?.definition);
  expect(definition).toEqual(row?.definition);
  expect(definition.elements.map((element) => element.key)).toEqual([...OFFICIAL_ELEMENTS]);
  expect(definition.elements[3]?.options.id[3]).toBe("Gratis");
});

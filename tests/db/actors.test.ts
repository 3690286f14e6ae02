import { expect, test } from "vitest";
import { evaluationDatabase, personActor } from "#tests/support/fixtures/evaluation-fixture.ts";

test("an actor knows whether anybody is judged by him or by those he judges", async () => {
  const db = await evaluationDatabase();
  const assesses = async (key: string) => (await personActor(db, key)).employee?.assesses;
  for (const key of ["sekda", "kadis", "kabid", "kauptd", "kaban"]) {
    expect([key, await assesses(key)]).toEqual([key, true]);
  }
  for (const key of ["rina", "umar", "dewi"]) {
    expect([key, await assesses(key)]).toEqual([key, false]);
  }
  expect(await assesses("organisasi")).toBeUndefined();
});

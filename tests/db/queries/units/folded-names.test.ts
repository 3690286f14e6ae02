import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#db/client.ts";
import { contains, folded } from "#db/queries/contains.ts";
import { foldText, holdsTerms } from "#lib/text/fold.ts";

const db = await openDatabase(":memory:");
afterAll(() => closeDatabase(db));

const ask = async (texts: readonly string[], what: ReturnType<typeof sql>): Promise<unknown[]> => {
  const rows = await db.orm.all<{ found: unknown }>(
    sql`SELECT ${what} AS found FROM json_each(${JSON.stringify(texts)}) AS line ORDER BY line.key`,
  );
  return rows.map(({ found }) => found);
};
const column = sql`line.value`;
const letters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code)).slice(1);

test("the database folds every letter as the program does", async () => {
  const words = letters.map((letter) => `Ab${letter}'C`);
  expect(await ask(words, folded(column))).toEqual(words.map(foldText));
});

test("both find the same, whatever is looked for", async () => {
  const sign = fc.constantFrom(..."aAeéÉ’'`.-% _1ñßzŁ");
  const word = fc.string({ unit: sign, maxLength: 12 });
  const texts = fc.array(word, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(texts, fc.string({ unit: sign, maxLength: 4 }), async (lines, search) => {
      const found = await ask(lines, sql`(${contains([column], search)}) <> 0`);
      expect(found.map(Boolean)).toEqual(lines.map((line) => holdsTerms(line, search)));
    }),
  );
});

test("words may stand in several columns", async () => {
  const found = contains([column, sql`'Dinas Sosial'`], "sosial andre");
  expect(await ask(["André", "Budi", ""], found)).toEqual([1, 0, 0]);
  expect(await ask(["André"], folded(sql`NULL`))).toEqual([null]);
});

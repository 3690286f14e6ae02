import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { topics } from "#db/schema/topics.ts";
import { write } from "#db/write.ts";
import { sha256 } from "#lib/sha256.ts";
import { SEARCH_WORDS, searchWords } from "#lib/text/stem.ts";
import { listTopics } from "#operations/topics/citizens/list-topics.ts";
import { renewSearchWords } from "#operations/topics/citizens/renew-search-words.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { post, publicPost } from "#tests/support/fixtures/topic-fixture.ts";

const LAMP = { title: "Penerangan jalan padam", text: "Warga kecewa: pemadaman setiap malam." };

async function found(db: Database, q: string): Promise<(string | null)[]> {
  const result = await listTopics(testContext(db), { q });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  expect(result.value.total).toBe(result.value.items.length);
  return result.value.items.map(({ title }) => title);
}

/** As an earlier program has taken the words apart. */
const keepOldWords = (db: Database, code: string) =>
  write(db, [
    db.orm.update(topics).set({ searchText: "erang jalan adam" }).where(eq(topics.code, code)),
  ]);

test("old posts are found by words that are taken apart in a new way, and the work is done once", async () => {
  const db = await fixtureDatabase();
  const { code } = await publicPost(db, LAMP);
  await post(db, { title: "Belum disaring: penerangan" });
  await keepOldWords(db, code);
  expect(await found(db, "penerangan")).toEqual([]);
  expect(await renewSearchWords(testContext(db))).toBe(1);
  for (const q of ["menerangi", "dipadamkan", "mengecewakan", "PENERANGAN jalan"]) {
    expect(await found(db, q)).toEqual([LAMP.title]);
  }
  await keepOldWords(db, code);
  expect(await renewSearchWords(testContext(db))).toBe(0);
});

test("a search of signs finds nothing, an empty one everything", async () => {
  const db = await fixtureDatabase();
  await publicPost(db, LAMP);
  for (const q of ["?!", "'", "%", "“”", "\u200b-"]) expect(await found(db, q)).toEqual([]);
  for (const q of ["", " ", "\u200b"]) expect(await found(db, q)).toEqual([LAMP.title]);
});

test("whoever changes how words are taken apart raises the number, so that texts are written anew", () => {
  const sample = "menerangi menanggapi pemindahan perawat Jum’at André KTP-el kerusakan-kerusakan";
  expect([SEARCH_WORDS, sha256(searchWords(sample)).slice(0, 8)]).toEqual([2, "d38b5b82"]);
});

import { expect, test } from "vitest";
import { closeDatabase, type Database, migrateDatabase, openDatabase } from "#db/client.ts";
import { testDatabase } from "./database.ts";

/** Everything a database holds: what it is made of, and every row. */
async function contents({ client }: Database): Promise<unknown[]> {
  const made = await client.execute(
    "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name",
  );
  const tables = made.rows.filter(({ type }) => type === "table").map(({ name }) => name);
  const rows = await Promise.all(tables.map((name) => client.execute(`SELECT * FROM "${name}"`)));
  return [
    made.rows.map((row) => ({ ...row })),
    tables,
    rows.map(({ rows: all }) => all.map((row) => ({ ...row }))),
  ];
}

test("a test's database is what the migrations make, the first and every other one", async () => {
  const real = await openDatabase(":memory:");
  await migrateDatabase(real);
  const expected = await contents(real);
  for (const db of [await testDatabase(), await testDatabase()]) {
    expect(await contents(db)).toEqual(expected);
    await migrateDatabase(db);
    await closeDatabase(db);
  }
});

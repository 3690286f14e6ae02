import { type Database, migrateDatabase, openDatabase } from "#db/client.ts";

/** What makes an empty database as the migrations left the first one of this test file. */
let copy: string | undefined;

/** An empty database in memory with the real migrations, which run once in a test file. */
export async function testDatabase(): Promise<Database> {
  const db = await openDatabase(":memory:");
  if (copy === undefined) {
    await migrateDatabase(db);
    copy = await describe(db);
  } else await db.client.executeMultiple(copy);
  return db;
}

/** In the order in which it was made, without the tables that a virtual table makes by itself. */
async function describe({ client }: Database): Promise<string> {
  const { rows } = await client.execute(`
    SELECT sql FROM sqlite_schema AS made
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND NOT (
      type = 'table' AND EXISTS (
        SELECT 1 FROM sqlite_schema
        WHERE sql LIKE 'CREATE VIRTUAL%' AND instr(made.name, name || '_') = 1
      )
    ) ORDER BY rowid`);
  const applied = await client.execute(
    "SELECT '(' || quote(id) || ',' || quote(hash) || ',' || quote(created_at) || ')' AS entry FROM __drizzle_migrations",
  );
  return [
    "BEGIN",
    ...rows.map(({ sql }) => sql),
    `INSERT INTO __drizzle_migrations (id, hash, created_at) VALUES ${applied.rows.map(({ entry }) => entry).join()}`,
    "COMMIT",
  ].join(";\n");
}

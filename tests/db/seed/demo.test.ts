import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { instrumentDefinitionSchema } from "#core/instruments/instrument.ts";
import type { Database } from "#db/client.ts";
import { seedBase } from "#db/seed/base.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo/accounts.ts";
import { DEMO_GOVERNMENTS, type DemoKey, seedDemo } from "#db/seed/demo/seed-demo.ts";
import { quartersUntil } from "#db/seed/demo/survey/quarters.ts";
import { testDatabase } from "#tests/support/database.ts";

const now = new Date("2026-11-21T03:00:00Z");

async function demo(key: DemoKey, at = now): Promise<Database> {
  const db = await testDatabase();
  await seedBase(db);
  const passwordHashes = new Map(DEMO_ACCOUNTS.map(({ username }) => [username, "hash"]));
  await seedDemo(db, { key, now: at, passwordHashes, volume: 0.1 });
  return db;
}

const one = async (db: Database, query: string) =>
  Object.values((await db.orm.get(sql.raw(query))) as object)[0];

test("the same day gives the same demo", async () => {
  const dump = async () => {
    const db = await demo("sibolga");
    const tables = [
      "government",
      "units",
      "services",
      "periods",
      "surveys",
      "responses",
      "comments",
      "accounts",
      "consultations",
      "consultation_participants",
      "follow_up_actions",
    ];
    return Promise.all(tables.map((table) => db.orm.all(sql.raw(`SELECT * FROM ${table}`))));
  };
  expect(await dump()).toEqual(await dump());
});

test("last year's quarters and this year's until today", () => {
  expect(quartersUntil(now).map(({ key, finished }) => [key, finished])).toEqual([
    ["2025-t1", true],
    ["2025-t2", true],
    ["2025-t3", true],
    ["2025-t4", true],
    ["2026-t1", true],
    ["2026-t2", true],
    ["2026-t3", true],
    ["2026-t4", false],
  ]);
});

test("just after midnight on New Year's Day in Jakarta the new quarter runs", async () => {
  const newYear = new Date("2026-12-31T17:00:01Z");
  expect(
    quartersUntil(newYear)
      .map(({ key }) => key)
      .slice(-2),
  ).toEqual(["2026-t4", "2027-t1"]);
  const db = await demo("sibolga", newYear);
  expect(await one(db, "SELECT count(*) FROM surveys WHERE state = 'open'")).toBeGreaterThan(0);
  expect(await one(db, "SELECT count(*) FROM responses WHERE submitted_on > '2026-12-31'")).toBe(0);
});

describe.each(Object.keys(DEMO_GOVERNMENTS) as DemoKey[])("%s", (key) => {
  test("gives units, and the same slug to no two of them", async () => {
    const db = await demo(key);
    expect(await one(db, "SELECT count(*) FROM units")).toBe(DEMO_GOVERNMENTS[key].units.length);
    expect(await one(db, "SELECT name FROM government WHERE demo = 1")).toBe(
      DEMO_GOVERNMENTS[key].name,
    );
    expect(
      await one(
        db,
        "SELECT count(*) FROM units WHERE parent_id IS NULL AND kind IN ('kelurahan', 'uptd')",
      ),
    ).toBe(0);
  });

  test("answers lie within their quarter and before now, and free services cost nothing", async () => {
    const db = await demo(key);
    expect(
      await one(
        db,
        `SELECT count(*) FROM responses JOIN surveys ON surveys.id = survey_id JOIN periods ON periods.id = period_id
         WHERE submitted_on NOT BETWEEN starts_on AND ends_on OR submitted_at > ${now.getTime()}`,
      ),
    ).toBe(0);
    expect(
      await one(
        db,
        `SELECT count(*) FROM responses JOIN services ON services.id = service_id
         WHERE free AND answers ->> 'biaya' <> 4`,
      ),
    ).toBe(0);
    expect(await one(db, "SELECT count(*) FROM responses")).toBeGreaterThan(1_000);
  });

  test("consultations and promises in several states, also late and done ones", async () => {
    const db = await demo(key);
    expect(
      await db.orm.all(
        sql`SELECT state, count(*) AS n FROM consultations GROUP BY state ORDER BY state`,
      ),
    ).toEqual([
      { state: "open", n: 1 },
      { state: "published", n: 2 },
    ]);
    expect(await one(db, "SELECT count(DISTINCT state) FROM follow_up_actions")).toBe(4);
    expect(
      await one(db, "SELECT count(DISTINCT unit_id) FROM follow_up_actions WHERE public"),
    ).toBe(2);
    expect(
      await one(
        db,
        "SELECT count(*) FROM follow_up_actions WHERE state = 'done' AND (evidence IS NULL OR done_on IS NULL)",
      ),
    ).toBe(0);
    expect(
      await one(db, "SELECT count(*) FROM consultation_participants WHERE contact IS NOT NULL"),
    ).toBe(0);
  });

  test("finished quarters are closed, the running one is open", async () => {
    const db = await demo(key);
    expect(
      await db.orm.all(
        sql`SELECT state, count(DISTINCT period_id) AS n FROM surveys GROUP BY state ORDER BY state`,
      ),
    ).toEqual([
      { state: "closed", n: 7 },
      { state: "open", n: 1 },
    ]);
  });
});

test("every role has an account with a reach that exists", async () => {
  const db = await demo("palembang");
  expect(await one(db, "SELECT count(DISTINCT role) FROM account_roles")).toBe(8);
  expect(await one(db, "SELECT count(*) FROM account_roles WHERE unit_id IS NOT NULL")).toBe(5);
});

test("answers are filled in for every element of the standard questionnaire", async () => {
  const db = await demo("bungo");
  const definition = instrumentDefinitionSchema.parse(
    JSON.parse(String(await one(db, "SELECT definition FROM instruments"))),
  );
  const answers = JSON.parse(String(await one(db, "SELECT answers FROM responses LIMIT 1")));
  expect(Object.keys(answers)).toEqual(definition.elements.map((element) => element.key));
});

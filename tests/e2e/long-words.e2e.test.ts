import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import { appraisalId, fillEvaluationFixture } from "#tests/support/fixtures/evaluation-fixture.ts";
import { runSql } from "#tests/support/run-sql.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, signIn } from "#tests/support/sign-in.ts";
import { insertTestTopic } from "#tests/support/topics.ts";

const LONG = "keterlambatan".repeat(9).slice(0, 108);

/** Whatever people name or write is one word as long as a line of print. */
async function prepare(db: Database): Promise<void> {
  await fillEvaluationFixture(db);
  await insertTestTopic(db, {
    code: "panjang1",
    state: "closed",
    ownerUnitId: "u-dinas",
    createdOn: "2026-08-17",
    publicTitle: LONG,
    publicText: `${LONG} dan https://contoh.example/${LONG}`,
  });
  const names = ["units.name", "services.name", "employees.name", "accounts.name"];
  for (const [table, column] of names.map((name) => name.split("."))) {
    await runSql(db, `UPDATE ${table} SET ${column} = ?`, LONG);
  }
  await runSql(db, "UPDATE government SET name = ?", LONG);
  await runSql(db, "UPDATE accounts SET password_hash = ?", await hash(PASSWORD));
}

const visit = useBrowser(useServer({ prepare }));

test.each([
  [null, ["/", "/unit", "/forum", "/forum/topik/panjang1", "/hasil", "/forum/baru", "/masuk"]],
  ["rina", ["/kerja", "/kerja/skp", "/kerja/cuti", `/kerja/penilaian/${appraisalId("rina")}`]],
  ["kabid", ["/kerja/cuti/tim", "/kerja/penilaian", "/kerja/skp"]],
  ["dewi", ["/kerja/pegawai", "/kerja/penilaian-360/putaran", "/kerja/siklus"]],
] as const)("for %s no word makes a page wider than a telephone", async (username, paths) => {
  await visit(async (page) => {
    if (username !== null) {
      await signIn(page, username);
    }
    for (const path of paths) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      expect(await page.textContent("body"), path).toContain(LONG);
      await expectNoSideScroll(page);
    }
  });
});

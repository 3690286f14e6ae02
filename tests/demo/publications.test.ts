import { expect, test } from "vitest";
import { listSurveysToPublish } from "#db/queries/satisfaction/result-surveys.ts";
import { accountRoles, accounts } from "#db/schema/access.ts";
import { write } from "#db/write.ts";
import { publishDemo } from "#demo/publications.ts";
import { exportPublication } from "#operations/publications/export-publication.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  closeSurvey,
  mixedAnswers,
  seedGovernment,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";

test("the demo's closed surveys are published by the bureau's account, open ones stay open", async () => {
  const db = await testDatabase();
  await seedGovernment(db);
  for (const unit of ["a", "b"]) {
    await seedUnit(db, unit);
    await seedSurvey(db, unit, mixedAnswers(6));
  }
  await closeSurvey(db, "a-2026-t3");
  const createdAt = new Date(0);
  const account = { id: "o", username: "bureau", name: "Bureau", passwordHash: "", createdAt };
  await write(db, [
    db.orm.insert(accounts).values(account),
    db.orm.insert(accountRoles).values({ accountId: "o", role: "organisasi" }),
  ]);
  expect(await publishDemo(db, "bureau", new Date("2026-11-21T00:00:00Z"))).toBe(1);
  expect((await exportPublication(testContext(db), "a", {})).snapshot).toMatchObject({ n: 6 });
  expect(await listSurveysToPublish(db)).toEqual([]);
  await expect(exportPublication(testContext(db), "b", {})).rejects.toThrow("not_found");
});

test("without the bureau's account nothing is published", async () => {
  const db = await testDatabase();
  await seedGovernment(db);
  await seedUnit(db, "a");
  await closeSurvey(db, await seedSurvey(db, "a", mixedAnswers(6)));
  await expect(publishDemo(db, "nobody", new Date())).rejects.toThrow("unauthenticated");
  expect(await listSurveysToPublish(db)).toHaveLength(1);
});

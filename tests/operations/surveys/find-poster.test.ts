import { expect, test } from "vitest";
import { findPoster } from "#operations/surveys/find-poster.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase, moveSurvey, SURVEY } from "#tests/support/fixtures/fixtures.ts";
import { posterBase, shortPath, targetOf } from "#web/documents/poster.ts";

test("a poster of a service leads to the open survey with the service chosen", async () => {
  const ctx = testContext(await fixtureDatabase());
  const poster = await findPoster(ctx, "disdukcapil", "ktp-el");
  expect(shortPath(poster)).toBe("/s/disdukcapil/ktp-el");
  expect(posterBase(poster)).toBe("/unit/disdukcapil/layanan/ktp-el");
  expect(targetOf(poster, "en")).toBe(`/en/survei/${SURVEY}?kanal=qr&layanan=ktp-el`);
});

test("when the survey has closed, the same poster leads to the unit", async () => {
  const db = await fixtureDatabase();
  await moveSurvey(db, SURVEY, "closed");
  const poster = await findPoster(testContext(db), "disdukcapil", null);
  expect([shortPath(poster), targetOf(poster, "id")]).toEqual([
    "/s/disdukcapil",
    "/unit/disdukcapil",
  ]);
});

test.each([
  ["tidak-ada", null],
  ["disdukcapil", "tidak-ada"],
  ["disdukcapil", "poli-umum"],
])("%s with service %s has no poster", async (unit, service) => {
  const ctx = testContext(await fixtureDatabase());
  await expect(findPoster(ctx, unit, service)).rejects.toMatchObject({ code: "not_found" });
});

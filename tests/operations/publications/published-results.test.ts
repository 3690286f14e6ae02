import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { readSnapshot } from "#core/publications/snapshot.ts";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { write } from "#db/write.ts";
import { sha256 } from "#lib/sha256.ts";
import type { Context } from "#operations/context.ts";
import { exportPublication } from "#operations/publications/export-publication.ts";
import { exportResultTable } from "#operations/publications/export-result-table.ts";
import { findLatestResult } from "#operations/publications/find-latest-result.ts";
import { listPublishedResults } from "#operations/publications/list-published-results.ts";
import { publishSurvey } from "#operations/publications/publish-survey.ts";
import { supersedePublication } from "#operations/publications/supersede-publication.ts";
import { viewUnitResult } from "#operations/publications/view-unit-result.ts";
import { withdrawPublication } from "#operations/publications/withdraw-publication.ts";
import { testApi } from "#tests/support/api.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  closeSurvey,
  mixedAnswers,
  scores,
  seedGovernment,
  seedPeriod,
  seedSurvey,
  seedUnit,
} from "#tests/support/fixtures/survey-fixture.ts";

let db: Database;
let citizen: Context;
let bureau: Context;
const NEWEST = { survey: null };

beforeEach(async () => {
  db = await testDatabase();
  await seedGovernment(db);
  await seedPeriod(db, 4);
  citizen = testContext(db);
  bureau = testContext(db, { actor: actorWith(["organisasi"]) });
  await seedUnit(db, "dinkes");
  await seedUnit(db, "puskesmas", { kind: "puskesmas", parent: "dinkes" });
  await seedUnit(db, "samsat", { kind: "mitra", parent: "dinkes" });
});

const history = async (slug: string) => String(await auditVersion(db, "survey", slug));
const reason = "Jumlah penerima layanan semula salah ketik.";

async function publish(unit: string, rows: Parameters<typeof seedSurvey>[2], period = "2026-t3") {
  const slug = await seedSurvey(db, unit, rows, { period });
  await closeSurvey(db, slug);
  await publishSurvey(bureau, slug, { history: "0", confirmed: "on" });
  return slug;
}

test("drafts, open and closed surveys are never public", async () => {
  const slug = await seedSurvey(db, "dinkes", mixedAnswers(40));
  expect((await listPublishedResults(citizen, {})).lines).toEqual([]);
  const open = await viewUnitResult(citizen, "dinkes", NEWEST);
  expect(open).toMatchObject({ published: null, open: { slug, n: 40, runningIndex: null } });
  await closeSurvey(db, slug);
  const closed = await viewUnitResult(citizen, "dinkes", NEWEST);
  expect(closed).toMatchObject({ published: null, open: null, surveys: [] });
  expect(await findLatestResult(citizen, "dinkes")).toBeNull();
  await expect(exportPublication(citizen, "dinkes", {})).rejects.toMatchObject({
    code: "not_found",
  });
});

test("the running index shows only where the government allows it, whole, from thirty answers", async () => {
  await write(db, [sql`UPDATE government SET show_running_index = 1`]);
  await seedSurvey(db, "dinkes", mixedAnswers(30, { answers: scores(3) }));
  await seedSurvey(db, "puskesmas", mixedAnswers(29));
  expect((await viewUnitResult(citizen, "dinkes", NEWEST)).open?.runningIndex).toBe(75);
  expect((await viewUnitResult(citizen, "puskesmas", NEWEST)).open?.runningIndex).toBeNull();
});

test("published pages and the API read snapshots only: without any answer they stay the same", async () => {
  await publish("dinkes", mixedAnswers(40));
  await publish("puskesmas", mixedAnswers(20));
  const before = [
    await listPublishedResults(citizen, {}),
    await viewUnitResult(citizen, "dinkes", NEWEST),
  ];
  await write(db, [sql`DROP TRIGGER responses_no_delete`, sql`DELETE FROM score_tallies`]);
  await write(db, [sql`DELETE FROM group_tallies`, sql`DELETE FROM responses`]);
  expect([
    await listPublishedResults(citizen, {}),
    await viewUnitResult(citizen, "dinkes", NEWEST),
  ]).toEqual(before);
});

test("the download has exactly the bytes under the checksum", async () => {
  const slug = await publish("dinkes", mixedAnswers(40));
  const { bytes, checksum } = await exportPublication(citizen, "dinkes", { survey: slug });
  expect(sha256(bytes)).toBe(checksum);
  const response = await testApi(citizen).request("/results/dinkes");
  expect(await response.json()).toEqual({ checksum, snapshot: JSON.parse(bytes) });
});

test("no snapshot has a cell below five", async () => {
  const few = mixedAnswers(3, { gender: "L", serviceId: "dinkes-a", channel: "qr" });
  const many = mixedAnswers(30, { gender: "P", serviceId: "dinkes-b" });
  await publish("dinkes", [...few, ...many]);
  const { snapshot } = await exportPublication(citizen, "dinkes", {});
  expect(snapshot.n).toBe(33);
  for (const { groups, hidden } of snapshot.breakdowns) {
    expect(groups.every(({ n }) => n >= 5)).toBe(true);
    expect(groups.length === 0 || hidden === 0 || hidden >= 5).toBe(true);
  }
  const gender = snapshot.breakdowns.find(({ dimension }) => dimension === "gender");
  expect(gender).toEqual({ dimension: "gender", groups: [], hidden: 33 });
});

test("a withdrawn result says so and gives its figures to nobody; the old version neither", async () => {
  const slug = await publish("dinkes", mixedAnswers(40));
  await supersedePublication(bureau, slug, { history: await history(slug), reason });
  const old = await exportPublication(citizen, "dinkes", { version: "1" });
  expect(old.snapshot.version).toBe(1);
  for (const version of ["3", "satu", "-1"]) {
    const tried = exportPublication(citizen, "dinkes", { version });
    await expect(tried).rejects.toMatchObject({ code: "not_found" });
  }
  await withdrawPublication(bureau, slug, { history: await history(slug), reason });

  const view = await viewUnitResult(citizen, "dinkes", NEWEST);
  expect(view.published?.snapshot).toBeNull();
  expect(view.published?.versions[0]).toMatchObject({ version: 2, withdrawnReason: reason });
  expect(view.published?.trend.points).toEqual([]);
  expect(await findLatestResult(citizen, "dinkes")).toBeNull();
  for (const version of ["1", "2", undefined]) {
    const tried = exportPublication(citizen, "dinkes", { version });
    await expect(tried).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(exportResultTable(citizen, "dinkes", {})).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await testApi(citizen).request("/results/dinkes")).status).toBe(404);
});

test("the government's figure leaves external partners out, and its setting marks the official one", async () => {
  await publish("dinkes", mixedAnswers(10, { answers: scores(4) }));
  await publish("puskesmas", mixedAnswers(30, { answers: scores(3) }));
  await publish("samsat", mixedAnswers(50, { answers: scores(1) }));
  await write(db, [sql`UPDATE government SET official_pooling = 'mean-of-units'`]);
  const results = await listPublishedResults(citizen, {});
  expect(results.total).toBe(3);
  expect(results.officialPooling).toBe("mean-of-units");
  expect(results.government).toMatchObject({
    units: 2,
    n: 40,
    pooled: { ikm: 81.25 },
    mean: { ikm: 87.5 },
  });
  const view = await viewUnitResult(citizen, "dinkes", NEWEST);
  expect(view.published?.combined).toMatchObject({ units: 2, n: 40 });
  expect((await viewUnitResult(citizen, "puskesmas", NEWEST)).published?.combined).toBeNull();
});

test("how many answers a comparison needs is the government's setting", async () => {
  await publish("dinkes", mixedAnswers(40, { answers: scores(4) }));
  await publish("puskesmas", mixedAnswers(45, { answers: scores(3) }));
  const compared = async () => {
    const { lines, comparison } = await listPublishedResults(citizen, {});
    return [lines.map((line) => line.compared), comparison.pairs];
  };
  expect(await compared()).toEqual([[true, true], 1]);
  await write(db, [sql`UPDATE government SET compared_from = 41`]);
  expect(await compared()).toEqual([[false, true], 0]);
});

test("the API names precision, method and whom a unit cannot be told apart from", async () => {
  const half = Array.from({ length: 40 }, (_, at) => scores(at % 2 === 0 ? 3 : 4));
  const answers = half.flatMap((each) => mixedAnswers(1, { answers: each }));
  await publish("dinkes", answers);
  await publish("puskesmas", answers);
  const { items } = await (await testApi(citizen).request("/results")).json();
  expect(items[0]).toMatchObject({
    unit: "dinkes",
    method: "tanggap-ikm/2",
    degrees: 39,
    deff: null,
    smallSample: false,
    compared: true,
    alike: ["puskesmas"],
    withoutBiaya: { ikm: 87.5, grade: "B" },
  });
  // s² = 0.25 · 40/39 of 40 answers; N = 1,000.
  const error = 25 * Math.sqrt(((0.25 * 40) / 39 / 40) * 0.96);
  expect(items[0].standardError).toBeCloseTo(error, 5);
});

test("lists by name or kind and finds by part of the name, whatever the index", async () => {
  await seedUnit(db, "camat", { kind: "kecamatan", name: "Kecamatan Barat" });
  await publish("puskesmas", mixedAnswers(20, { answers: scores(4) }));
  await publish("camat", mixedAnswers(20, { answers: scores(4) }));
  await publish("dinkes", mixedAnswers(20));
  const names = async (query: Parameters<typeof listPublishedResults>[1]) =>
    (await listPublishedResults(citizen, query)).lines.map(({ unit }) => unit.slug);
  expect(await names({})).toEqual(["camat", "dinkes", "puskesmas"]);
  expect(await names({ order: "kind" })).toEqual(["dinkes", "puskesmas", "camat"]);
  expect(await names({ search: " BARAT " })).toEqual(["camat"]);
  expect(await names({ kind: "opd", order: "nonsense", search: "" })).toEqual(["dinkes"]);
});

test("periods are chosen by key; the newest with publications comes first", async () => {
  await publish("dinkes", mixedAnswers(20));
  const newest = await publish("dinkes", mixedAnswers(30), "2026-t4");
  const results = await listPublishedResults(citizen, {});
  expect(results.period?.key).toBe("2026-t4");
  expect((await listPublishedResults(citizen, { period: "2026-t3" })).lines[0]?.n).toBe(20);
  const wrong = listPublishedResults(citizen, { period: "2026-t1" });
  await expect(wrong).rejects.toMatchObject({ code: "not_found" });
  const view = await viewUnitResult(citizen, "dinkes", NEWEST);
  expect(view.published?.survey).toBe(newest);
  expect(view.published?.trend.points.map(({ n }) => n)).toEqual([20, 30]);
  const earlier = await viewUnitResult(citizen, "dinkes", { survey: "dinkes-2026-t3" });
  expect(earlier.published?.trend.points).toHaveLength(1);
  const foreign = viewUnitResult(citizen, "dinkes", { survey: "puskesmas-2026-t3" });
  await expect(foreign).rejects.toMatchObject({ code: "not_found" });
});

test("the API lists what is in force, with checksums", async () => {
  const slug = await publish("dinkes", mixedAnswers(20));
  const small = await publish("puskesmas", mixedAnswers(4));
  const taken = await publish("samsat", mixedAnswers(20));
  await withdrawPublication(bureau, taken, { history: await history(taken), reason });
  const api = testApi(citizen);
  const { items, next } = await (await api.request("/results?period=2026-t3")).json();
  expect(next).toBeNull();
  expect(items).toMatchObject([
    { unit: "dinkes", survey: slug, period: "2026-t3", n: 20, ikm: 87.5, grade: "B" },
    { unit: "puskesmas", survey: small, n: 4, ikm: null, grade: null, interval: null },
  ]);
  expect(items[0].checksum).toMatch(/^[0-9a-f]{64}$/);
  for (const path of [
    "/results?period=x",
    "/results/none",
    "/results/dinkes?survey=x",
    "/results?period=a&period=b",
  ]) {
    const response = await api.request(path);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      404,
      "application/problem+json",
    ]);
  }
});

test("names in the table cannot run as formulas", async () => {
  await write(db, [sql`UPDATE units SET name = '=HYPERLINK("x")' WHERE id = 'u-dinkes'`]);
  await publish("dinkes", mixedAnswers(20));
  expect(await exportResultTable(citizen, "dinkes", {})).toContain(`"'=HYPERLINK(""x"")"`);
  expect(readSnapshot((await exportPublication(citizen, "dinkes", {})).bytes).unit.name).toMatch(
    /^=/,
  );
});

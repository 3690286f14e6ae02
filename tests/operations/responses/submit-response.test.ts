import { expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { submitResponse } from "#operations/responses/submit-response.ts";
import { createLimits } from "#server/limits.ts";
import { testContext } from "#tests/support/context.ts";
import {
  filledForm,
  fixtureDatabase,
  moveSurvey,
  ONE_SERVICE_SURVEY,
  SURVEY,
} from "#tests/support/fixtures/fixtures.ts";

async function numbers(db: Database) {
  const { rows } = await db.client.execute(`
    SELECT (SELECT count(*) FROM responses) AS responses,
      (SELECT coalesce(sum(n), 0) FROM group_counts WHERE dimension = 'all') AS tallied,
      (SELECT coalesce(sum(count), 0) FROM score_counts) AS scores,
      (SELECT sum(json_array_length(words)) FROM comment_urns) AS comments`);
  return { ...rows[0] };
}

test("an accepted form is stored and counted once, its comment apart", async () => {
  const db = await fixtureDatabase();
  const result = await submitResponse(
    testContext(db, { now: () => new Date("2026-11-21T20:41:17.123Z") }),
    SURVEY,
    filledForm({ comment: "Petugas\u0000 ramah.\r\nTerima kasih", steered: false, channel: "qr" }),
  );
  expect(result).toMatchObject({ ok: true, value: { created: true } });
  expect(result.ok && result.value.receipt).toMatch(/^[2-9a-hjkmnp-tw-z]{10}$/);
  expect(await numbers(db)).toEqual({ responses: 1, tallied: 1, scores: 9, comments: 1 });
  const { rows } = await db.client.execute("SELECT * FROM responses");
  expect(rows[0]).toMatchObject({
    survey_id: "survey-disdukcapil",
    service_id: "disdukcapil/legalisasi",
    channel: "qr",
    gender: "P",
    steered: 0,
    submitted_on: "2026-11-22", // already tomorrow in Jakarta
    submitted_at: Date.parse("2026-11-21T20:00:00Z"),
  });
  const urns = await db.client.execute("SELECT survey_id, trim(words) AS words FROM comment_urns");
  expect(urns.rows).toContainEqual({
    survey_id: "survey-disdukcapil",
    words: JSON.stringify(["Petugas ramah.\nTerima kasih"]),
  });
});

test("the same form again gives the same receipt and counts nothing twice", async () => {
  const db = await fixtureDatabase();
  const form = filledForm({ comment: "Baik" });
  const first = await submitResponse(testContext(db), SURVEY, form);
  const second = await submitResponse(testContext(db), SURVEY, { ...form, comment: "Lagi" });
  expect(second).toEqual({
    ok: true,
    value: { receipt: first.ok && first.value.receipt, created: false },
  });
  expect(await numbers(db)).toEqual({ responses: 1, tallied: 1, scores: 9, comments: 1 });
});

test("the same form many times at once is stored once", async () => {
  const db = await fixtureDatabase();
  const form = filledForm({ comment: "Baik" });
  const others = Array.from({ length: 5 }, () => filledForm());
  const results = await Promise.all(
    [form, form, form, ...others, form].map((one) => submitResponse(testContext(db), SURVEY, one)),
  );
  const submissions = results.flatMap((result) => (result.ok ? [result.value] : []));
  expect(submissions.filter(({ created }) => created)).toHaveLength(6);
  expect(new Set(submissions.map(({ receipt }) => receipt)).size).toBe(6);
  expect(await numbers(db)).toEqual({ responses: 6, tallied: 6, scores: 54, comments: 1 });
});

test("after closing nothing enters, not even through what was remembered of the open survey", async () => {
  const db = await fixtureDatabase();
  const ctx = testContext(db); // a fixed time: the survey stays remembered as open
  const form = filledForm();
  const first = await submitResponse(ctx, SURVEY, form);
  await moveSurvey(db, SURVEY, "closed");
  const late = filledForm({ comment: "Terlambat" });
  await expect(submitResponse(ctx, SURVEY, late)).rejects.toMatchObject({ code: "closed" });
  const fresh = testContext(db, { now: () => new Date("2026-11-21T03:01:00Z") });
  await expect(submitResponse(fresh, SURVEY, late)).rejects.toMatchObject({ code: "closed" });
  expect(await numbers(db)).toEqual({ responses: 1, tallied: 1, scores: 9, comments: 0 });
  // Somebody who asks again after closing still learns that his answer counted.
  expect(await submitResponse(fresh, SURVEY, form)).toEqual({
    ok: true,
    value: { receipt: first.ok && first.value.receipt, created: false },
  });
});

test.each(["tidak-ada", "kelurahan-2026-s2", "", "'"])(
  "the public finds no survey %j",
  async (slug) => {
    const ctx = testContext(await fixtureDatabase());
    await expect(submitResponse(ctx, slug, filledForm())).rejects.toMatchObject({
      code: "not_found",
    });
  },
);

test("every wrong field is named and nothing is stored", async () => {
  const db = await fixtureDatabase();
  const result = await submitResponse(testContext(db), SURVEY, {
    instanceId: "kurang",
    service: "poli-umum",
    answers: { persyaratan: 5, prosedur: "3", waktu: 2.5, biaya: 1, bukan: 2 },
    profile: { gender: "X", ageBand: "17-25", education: [], nik: "1" },
    steered: "ya",
    comment: "x".repeat(1001),
    channel: "paper",
  });
  expect(result.ok ? [] : Object.keys(result.errors).sort()).toEqual(
    [
      "answers.bukan",
      "answers.kompetensi",
      "answers.pengaduan",
      "answers.perilaku",
      "answers.persyaratan",
      "answers.produk",
      "answers.prosedur",
      "answers.sarpras",
      "answers.waktu",
      "channel",
      "comment",
      "instanceId",
      "profile.education",
      "profile.gender",
      "profile.occupation",
      "service",
      "steered",
    ].sort(),
  );
  expect(await numbers(db)).toMatchObject({ responses: 0, comments: 0 });
});

test("with one service only, naming it is not needed", async () => {
  const db = await fixtureDatabase();
  const form = filledForm({ service: undefined });
  await submitResponse(testContext(db), ONE_SERVICE_SURVEY, form);
  const { rows } = await db.client.execute("SELECT service_id FROM responses");
  expect(rows[0]?.service_id).toBe("puskesmas/poli-umum");
});

test("writes of one address are limited", async () => {
  const db = await fixtureDatabase();
  const ctx = testContext(db, { limits: createLimits(2) });
  await submitResponse(ctx, SURVEY, filledForm());
  await submitResponse(ctx, SURVEY, {});
  await expect(submitResponse(ctx, SURVEY, filledForm())).rejects.toMatchObject({
    code: "too_many",
    retryAfter: 60,
  });
});

/** (c) What the staff report of a survey with a million answers costs, against one with a thousand. */
import { sql } from "drizzle-orm";
import { closeDatabase, type Database, openDatabase } from "#db/client.ts";
import { write } from "#db/write.ts";
import { viewSurveyResult } from "#operations/satisfaction/view-survey-result.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import {
  fillFixture,
  moveSurvey,
  ONE_SERVICE_SURVEY,
  SURVEY,
} from "#tests/support/fixtures/fixtures.ts";
import {
  databaseIn,
  prepareDatabase,
  removeFolder,
  temporaryFolder,
} from "#tests/support/server-process.ts";
import type { Finding } from "./finding.ts";
import { median } from "./load.ts";

const SMALL = 1_000;
const LARGE = 1_000_000;
const BATCH = 50_000;
const CALLS = 150;

/** Real rows through the real triggers: every profile, two services, sixty days. */
async function addAnswers(db: Database, surveyId: string, service: string, count: number) {
  for (let first = 0; first < count; first += BATCH) {
    const last = Math.min(first + BATCH, count) - 1;
    await write(db, [
      sql`WITH RECURSIVE n(i) AS (
          SELECT CAST(${first} AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ${last})
        INSERT INTO responses (survey_id, instance_id, receipt, service_id, channel, gender, age_band,
          education, occupation, steered, answers, submitted_at, submitted_on)
        SELECT ${surveyId}, 'bench-' || i, ${surveyId} || i, ${service},
          json_array('web', 'qr', 'kiosk', 'paper') ->> (i % 4), json_array('L', 'P') ->> (i % 2),
          json_array('17-25', '26-35', '36-45', '46-55', '56-65', '66+') ->> (i % 6),
          json_array('sd', 'smp', 'sma', 'd3', 's1') ->> (i % 5),
          json_array('pns', 'swasta', 'wirausaha', 'lainnya') ->> (i / 2 % 4), i % 10 = 0,
          json_object('persyaratan', 1 + i % 4, 'prosedur', 1 + i / 2 % 4, 'waktu', 1 + i / 3 % 4,
            'biaya', 4, 'produk', 1 + i / 4 % 4, 'kompetensi', 2 + i % 3, 'perilaku', 3 + i % 2,
            'sarpras', 1 + i / 5 % 4, 'pengaduan', 1 + i / 6 % 4),
          1782864000000 + i % 60 * 86400000, date('2026-07-01', '+' || (i % 60) || ' days') FROM n`,
    ]);
  }
}

async function fill(db: Database): Promise<void> {
  await fillFixture(db);
  await addAnswers(db, "survey-disdukcapil", "disdukcapil/legalisasi", LARGE);
  await addAnswers(db, "survey-puskesmas", "puskesmas/poli-umum", SMALL);
  for (const slug of [SURVEY, ONE_SERVICE_SURVEY]) await moveSurvey(db, slug, "closed");
}

/** Median time of one call in milliseconds, both surveys in turns. */
async function measure(db: Database): Promise<Record<"large" | "small", number>> {
  const ctx = testContext(db, { actor: actorWith(["organisasi"]) });
  const times = { large: [] as number[], small: [] as number[] };
  for (let call = 0; call < CALLS; call += 1) {
    for (const [size, slug] of [
      ["large", SURVEY],
      ["small", ONE_SERVICE_SURVEY],
    ] as const) {
      const started = performance.now();
      await viewSurveyResult(ctx, slug);
      times[size].push(performance.now() - started);
    }
  }
  return { large: median(times.large), small: median(times.small) };
}

export async function benchReport(): Promise<Finding[]> {
  const folder = temporaryFolder();
  await prepareDatabase(databaseIn(folder), fill);
  const db = await openDatabase(databaseIn(folder));
  const { large, small } = await measure(db);
  await closeDatabase(db);
  removeFolder(folder);
  return [
    {
      what: "(c) staff report in ms, 1,000,000 answers vs 1,000",
      real: large,
      floor: small,
      ratio: large / small,
      atMost: 1.5,
    },
  ];
}

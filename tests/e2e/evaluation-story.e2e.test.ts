import { hash } from "@node-rs/argon2";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Period, periodsOfYear } from "#core/periods/period.ts";
import type { Database } from "#db/client.ts";
import { accounts } from "#db/schema/access.ts";
import { periods } from "#db/schema/surveys.ts";
import { write } from "#db/write.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { expectAccessible, expectNoSideScroll, useBrowser } from "#tests/support/browser.ts";
import {
  appraisalId,
  CYCLE,
  employeeId,
  fillEvaluationFixture,
} from "#tests/support/fixtures/evaluation-fixture.ts";
import { ITEM_KEYS } from "#tests/support/fixtures/review-fixture.ts";
import { ELEMENT_KEYS, seedSurvey } from "#tests/support/fixtures/survey-fixture.ts";
import { useServer } from "#tests/support/server.ts";
import { PASSWORD, press, signIn } from "#tests/support/sign-in.ts";

const RINA = appraisalId("rina");
const BEFORE = `dinas-${CYCLE}`;
/** The training is held from today to tomorrow; the period after it begins with the next quarter. */
const TODAY = localDate(new Date(), "Asia/Jakarta");
const TOMORROW = addDays(TODAY, 1);
const NEXT = quarterAfter(TOMORROW);
const AFTER = `dinas-${NEXT.key}`;
const CITIZENS = 34;

function quarterAfter(day: string): Period {
  const year = Number(day.slice(0, 4));
  const quarters = [year, year + 1].flatMap((each) => periodsOfYear("triwulan", each));
  const next = quarters.find(({ startsOn }) => startsOn > day);
  if (next === undefined) throw new Error("years have four quarters");
  return next;
}

/** The people of the fixture can sign in; the agency asks citizens in the cycle and after it. */
async function prepare(db: Database): Promise<void> {
  await fillEvaluationFixture(db);
  await write(db, [
    db.orm.update(accounts).set({ passwordHash: await hash(PASSWORD) }),
    db.orm.insert(periods).values({ ...NEXT, id: `p-${NEXT.key}` }),
  ]);
  await seedSurvey(db, "dinas", []);
  await seedSurvey(db, "dinas", [], { period: NEXT.key });
}

const server = useServer({ prepare });
const visit = useBrowser(server);

/** Somebody signs in and does his part; without script unless it is asked for. */
const as = (username: string, steps: (page: Page) => Promise<void>, javaScript = false) =>
  visit(
    async (page) => {
      await signIn(page, username);
      await steps(page);
    },
    { javaScript, width: javaScript ? 1280 : 360 },
  );

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`);
    const kind = await field
      .first()
      .evaluate((element) => element.getAttribute("type") ?? element.tagName);
    if (kind === "radio") await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else if (kind === "checkbox") await field.check();
    else if (kind === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Presses a button by what it sends, and waits for the page that says it was kept. */
async function send(page: Page, act: string): Promise<void> {
  await page.locator(`main button[name="act"][value="${act}"]`).click();
  await page.waitForURL(/tersimpan/);
}

const says = async (page: Page, text: string | RegExp) =>
  expect(await page.locator("main").textContent()).toMatch(text);

/** Citizens through the API: so many, with this score for every element. */
async function citizens(survey: string, count: number, score: (at: number) => number) {
  for (let at = 0; at < count; at += 1) {
    const answer = await fetch(`${server.url}/api/v1/surveys/${survey}/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        instanceId: crypto.randomUUID(),
        service: "b",
        answers: Object.fromEntries(ELEMENT_KEYS.map((key) => [key, score(at)])),
        profile: { gender: "P", ageBand: "26-35", education: "sma", occupation: "wirausaha" },
      }),
    });
    expect(answer.status).toBe(201);
  }
}

/** One more on a phone, without script. */
async function citizenOnPhone(page: Page): Promise<void> {
  await page.goto(`/survei/${BEFORE}`);
  await page.locator('main input[name="service"][value="b"]').check();
  for (const question of await page.locator('[data-step="question"]').all()) {
    await question.locator('input[value="4"]').check();
  }
  await fill(page, {
    "profile.gender": "L",
    "profile.ageBand": "36-45",
    "profile.education": "s1",
    "profile.occupation": "pns",
  });
  await press(page, "Kirim jawaban");
  await page.waitForURL(/terima-kasih/);
}

const publish = (survey: string) =>
  as("organisasi", async (page) => {
    await page.goto(`/kerja/survei/${survey}/tutup`);
    await press(page, "Ya, tutup survei");
    await page.goto(`/kerja/hasil/${survey}/terbit`);
    await page.getByLabel("Saya sudah membaca").check();
    await press(page, "Terbitkan sekarang");
    await page.waitForURL(/tersimpan/);
  });

const forward = (to: string) =>
  as("dewi", async (page) => {
    await page.goto(`/kerja/siklus/${CYCLE}/maju`);
    await page.locator("main form .govuk-button--warning").click();
    await page.waitForURL(/tersimpan/);
    await page.goto(`/kerja/siklus/${CYCLE}`);
    await says(page, to);
  });

// By hand: 34 citizens with 3 and 4 in turn, one more with 4: (17 × 3 + 18 × 4) / 35 = 3.5143;
// × 25 = 87.857 → 87.86 (B). Against the target of 83: 105.85 %.
test("citizens' answers become the unit's indicator, a proposal, and what a person sets", async () => {
  await citizens(BEFORE, CITIZENS, (at) => 3 + (at % 2));
  await visit(citizenOnPhone, { javaScript: false });
  await publish(BEFORE);
  await as("kadis", async (page) => {
    await page.goto(`/kerja/capaian/${CYCLE}/dinas`);
    await says(page, "87,86");
    await says(page, "105,85");
    await fill(page, { comment: "Loket ditambah pada bulan Agustus." });
    await send(page, "tanggapan");
  });
  await forward("Penilaian");
  await as(
    "sekda",
    async (page) => {
      await page.goto(`/kerja/capaian/${CYCLE}/dinas`);
      await says(page, "Loket ditambah pada bulan Agustus.");
      await expectAccessible(page);
      await fill(page, { achievement: "good", reason: "Survei baik; bukti lain belum ada." });
      await send(page, "tetapkan");
      await says(page, "Baik");
    },
    true,
  );
});

const round = (act: "rencana" | "buka" | "tutup", fields: Record<string, string> = {}) =>
  as("dewi", async (page) => {
    await page.goto(`/kerja/penilaian-360/putaran/${CYCLE}`);
    await fill(page, fields);
    await send(page, act);
  });

const review = (rater: string, score: string) =>
  as(rater, async (page) => {
    await page.goto(`/kerja/penilaian-360/isi/${RINA}`);
    await fill(page, Object.fromEntries(ITEM_KEYS.map((key) => [`scores.${key}`, score])));
    await page.locator("main form button[type=submit]").last().click();
    await page.waitForURL(/terkirim/);
  });

test("the 360° round, the assessor's ratings, and a predicate that the person objects to", async () => {
  await round("rencana", { opensOn: "2026-10-12", closesOn: "2026-12-31" });
  for (const assessor of ["sekda", "kadis", "kabid", "kauptd", "kaban"]) {
    await as(assessor, async (page) => {
      await page.goto(`/kerja/penilaian-360/penilai/${CYCLE}`);
      const confirm = page.locator("main form button[type=submit]");
      if ((await confirm.count()) > 0) await confirm.click();
    });
  }
  await round("buka");
  for (const [rater, score] of [
    ["rina", "4"],
    ["kabid", "3"],
    ["budi", "3"],
    ["sari", "2"],
    ["tono", "4"],
  ] as const) {
    await review(rater, score);
  }
  await round("tutup", { confirmed: "on" });
  await as(
    "kabid",
    async (page) => {
      await page.goto(`/kerja/penilaian/${RINA}`);
      // Peers 3, 2 and 4: a mean of three; a predicate is nowhere proposed.
      await says(page, "3,00");
      expect(await page.locator("main").textContent()).not.toContain("Predikat: ");
      await expectAccessible(page);
      await fill(page, {
        workRating: "met",
        workReason: "Target tercapai.",
        behaviourRating: "met",
        behaviourReason: "Ramah dan tertib.",
        confirmed: "on",
      });
      await send(page, "tanda-tangan");
      await says(page, "Baik");
    },
    true,
  );
  await as("rina", async (page) => {
    await page.goto(`/kerja/kinerja-saya/${CYCLE}`);
    await says(page, "Target tercapai.");
    await expectNoSideScroll(page);
    await page.goto(`/kerja/keberatan/${RINA}`);
    await fill(page, { reasons: "Target antrean saya lampaui; lihat laporan bulan Agustus." });
    await send(page, "ajukan");
  });
});

test("both are heard, the superior changes the result, and the cycle becomes final", async () => {
  await as("kabid", async (page) => {
    await page.goto(`/kerja/keberatan/${RINA}`);
    await fill(page, { statement: "Laporan itu belum saya baca." });
    await send(page, "keterangan");
  });
  await as("rina", async (page) => {
    await page.goto(`/kerja/keberatan/${RINA}`);
    await fill(page, { hearing: "nothing-to-add" });
    await send(page, "tanggapan");
  });
  await as("kadis", async (page) => {
    await page.goto(`/kerja/keberatan/${RINA}`);
    await fill(page, {
      decision: "changed",
      workRating: "above",
      behaviourRating: "above",
      decisionReason: "Laporan bulan Agustus cukup.",
    });
    await send(page, "putusan");
  });
  await forward("Keberatan");
  await forward("Final");
  await as("rina", async (page) => {
    await page.goto(`/kerja/kinerja-saya/${CYCLE}`);
    await says(page, "Sangat Baik");
    await page.goto("/kerja/kinerja-saya");
    await says(page, "kadis");
  });
  await visit(
    async (page) => {
      const answer = await page.goto(`/kerja/penilaian/${RINA}`);
      expect(new URL(page.url()).pathname).toBe("/masuk");
      expect(answer?.status()).toBe(200);
    },
    { javaScript: false },
  );
});

test("a training follows, and the next period shows what changed", async () => {
  let event = "";
  await as("dewi", async (page) => {
    await page.goto("/kerja/pelatihan/baru");
    const first = await page.locator('main [name="training"] option').nth(1).getAttribute("value");
    await fill(page, {
      training: first ?? "",
      startsOn: TODAY,
      endsOn: TOMORROW,
      place: "Aula",
      seats: "20",
    });
    await page.locator("main form button[type=submit]").click();
    await page.waitForURL(/\/kerja\/pelatihan\/[^/?]+\?tersimpan/);
    event = new URL(page.url()).pathname;
  });
  await as("kabid", async (page) => {
    await page.goto(`${event}/usul`);
    await fill(page, { employee: employeeId("rina") });
    await page.locator("main form button[type=submit]").click();
    await page.waitForURL(/tersimpan/);
  });
  for (const state of ["enrolled", "attended"]) {
    await as("dewi", async (page) => {
      await page.goto(`${event}/peserta`);
      await fill(page, { [`states.${employeeId("rina")}`]: state });
      await page.locator("main form button[type=submit]").click();
      await page.waitForURL(/tersimpan/);
    });
  }
  await citizens(AFTER, CITIZENS, (at) => (at % 10 === 0 ? 3 : 4));
  await publish(AFTER);
  await as(
    "kadis",
    async (page) => {
      await page.goto(`${event}/dampak`);
      await says(page, "87,86");
      await says(page, /97,06|97,05/);
      await expectAccessible(page);
    },
    true,
  );
});

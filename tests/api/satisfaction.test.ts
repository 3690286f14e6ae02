import { describe, expect, test } from "vitest";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

async function ask(body: unknown, locale: "id" | "en" = "id") {
  const api = testApi(testContext(await testDatabase(), { locale }));
  const answer = await api.request("/index", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    body: await answer.json(),
  };
}

const method = {
  version: "tanggap-ikm/2",
  legalBasis: "PermenPANRB 14/2017",
  scale: "1-4 to 25-100",
  bands: "PermenPANRB 14/2017: A 88.31, B 76.61, C 65.00, D 25.00",
  pooling: "respondents",
  weights: "1/x",
  rounding: "once, half up, 2 decimals (NRR 4 decimals)",
  interval:
    "Wilson with effective sample and Student t, 95 %, finite population correction (N - n)/N, design effect of days",
  sample: "Krejcie-Morgan 1970: X2 = 3.841, P = 0.5, d = 0.05, half up",
};

test("rows give the whole report and nothing else", async () => {
  const rows = [
    [3, 4],
    [4, 4],
    [3, 4],
  ];
  const answer = await ask({ elements: ["waktu", "biaya"], rows, population: 100 });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    n: 3,
    elements: [
      { key: "waktu", n: 3, sum: 10, nrr: 3.3333, index: 83.33, grade: "B" },
      { key: "biaya", n: 3, sum: 12, nrr: 4, index: 100, grade: "A" },
    ],
    ikm: 91.67,
    grade: "A",
    gradeLabel: "Sangat Baik",
    // Totals 7, 8, 7: s = 0.57735, SE = 0.33333 · √(97/100) · 12.5 = 4.103691; by SciPy p = 8/9,
    // m = p(1 − p)/(SE/75)², t(2) = 4.30265
    interval: { low: 63.59, high: 98.78, level: 0.95 },
    standardError: 4.103691,
    degrees: 2,
    deff: null,
    smallSample: true,
    lowest: ["waktu", "biaya"],
    withoutBiaya: { ikm: 83.33, grade: "B" },
    minimumSample: 80,
    sampleStatus: "not-met",
    comparison: {
      "0.111": { ikm: 91.67, grade: "A" },
      "0.11": { ikm: 91.67, grade: "A" },
    },
    method,
  });
});

test("counts give the same figures without an interval, labelled in the language asked for", async () => {
  const counts = { biaya: [0, 0, 0, 3], waktu: [0, 0, 2, 1] };
  const answer = await ask({ elements: ["waktu", "biaya"], counts, population: null }, "en");
  expect(answer.body).toMatchObject({
    n: 3,
    ikm: 91.67,
    gradeLabel: "Very good",
    interval: null,
    minimumSample: null,
    sampleStatus: null,
    elements: [{ key: "waktu", sum: 10 }, { key: "biaya" }],
  });
});

test("keeps the order of the elements, whatever they are called", async () => {
  const elements = ["10", "2", "__proto__", "constructor", "Unsur tambahan"];
  const { body } = await ask({ elements, rows: [[1, 2, 3, 4, 4]] });
  expect(body.elements.map(({ key, sum }: { key: string; sum: number }) => [key, sum])).toEqual([
    ["10", 1],
    ["2", 2],
    ["__proto__", 3],
    ["constructor", 4],
    ["Unsur tambahan", 4],
  ]);
});

describe("refuses with row and element named", () => {
  const elements = ["waktu", "biaya"];

  test("wrong scores", async () => {
    const rows = [[3, 4], [5, 4], [3, "4"], [3], [3, 3, 3], "x", [null, 2.5]];
    const answer = await ask({ elements, rows });
    expect([answer.status, answer.type]).toEqual([422, "application/problem+json"]);
    expect(answer.body.errors).toEqual([
      { field: "rows.2.waktu", message: "Baris 2, unsur waktu: harus angka 1, 2, 3, atau 4." },
      { field: "rows.3.biaya", message: "Baris 3, unsur biaya: harus angka 1, 2, 3, atau 4." },
      { field: "rows.4.biaya", message: "Baris 4, unsur biaya: harus angka 1, 2, 3, atau 4." },
      { field: "rows.5", message: "Baris 5: ada 3 jawaban, padahal unsurnya 2." },
      { field: "rows.6", message: "Baris 6: bukan daftar jawaban." },
      { field: "rows.7.waktu", message: "Baris 7, unsur waktu: harus angka 1, 2, 3, atau 4." },
      { field: "rows.7.biaya", message: "Baris 7, unsur biaya: harus angka 1, 2, 3, atau 4." },
    ]);
  });

  test("not more wrong rows than anybody reads", async () => {
    const { status, body } = await ask({ elements: ["a"], rows: Array(5000).fill([0]) });
    expect([status, body.errors.length]).toEqual([422, 200]);
  });

  test("wrong counts", async () => {
    const counts = { waktu: [1, 2, 3], lain: [0, 0, 0, 1] };
    const { body } = await ask({ elements, counts });
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      "counts.waktu",
      "counts.biaya",
      "counts.lain",
    ]);
    const uneven = await ask({ elements, counts: { waktu: [0, 0, 1, 1], biaya: [0, 0, 0, 1] } });
    expect(uneven.body.errors).toEqual([
      {
        field: "counts.biaya",
        message:
          "Unsur biaya: ada 1 jawaban, padahal unsur lain 2. Setiap responden menjawab semua unsur.",
      },
    ]);
  });

  test.each([
    [{ elements: [], rows: [[]] }, "elements"],
    [{ elements: ["a", "a"], rows: [[1, 1]] }, "elements"],
    [{ elements: ["a", " "], rows: [[1, 1]] }, "elements"],
    [{ elements: ["a", 1], rows: [[1, 1]] }, "elements"],
    [{ elements: ["x".repeat(61)], rows: [[1]] }, "elements"],
    [{ elements: Array.from({ length: 31 }, (_, at) => `u${at}`), rows: [] }, "elements"],
    [{ elements: "a", rows: [[1]] }, "elements"],
    [{ rows: [[1]] }, "elements"],
    [{ elements: ["a"], rows: [] }, "rows"],
    [{ elements: ["a"], rows: { 0: [1] } }, "rows"],
    [{ elements: ["a"], rows: Array(100_001).fill([1]) }, "rows"],
    [{ elements: ["a"], counts: [[1, 1, 1, 1]] }, "counts"],
    [{ elements: ["a"], counts: { a: [0, 0, 0, 0] } }, "counts"],
    [{ elements: ["a"], counts: { a: [1, 0, -1, 0] } }, "counts.a"],
    [{ elements: ["a"], counts: { a: [1, 0, 0, 1e10] } }, "counts.a"],
    [{ elements: ["constructor"], counts: {} }, "counts.constructor"],
    [{ elements: ["a"], rows: [[1]], counts: { a: [1, 0, 0, 0] } }, ""],
    [{ elements: ["a"] }, ""],
    [{ elements: ["a"], rows: [[1]], population: 0 }, "population"],
    [{ elements: ["a"], rows: [[1]], population: 1.5 }, "population"],
    [{ elements: ["a"], rows: [[1]], population: "100" }, "population"],
    [{ elements: ["a"], rows: [[1]], population: 1e12 }, "population"],
    [[], ""],
    ["null", ""],
    ["7", ""],
  ])("%j under the field %j", async (request, field) => {
    const { status, body } = await ask(request);
    expect([status, body.errors?.map((error: { field: string }) => error.field)]).toEqual([
      422,
      expect.arrayContaining([field]),
    ]);
  });

  test.each(["", "{", "not json", '{"elements":'])("400 for the body %j", async (body) => {
    const answer = await ask(body);
    expect([answer.status, answer.type]).toEqual([400, "application/problem+json"]);
  });
});

test("every list at its limit is answered", async () => {
  const elements = Array.from({ length: 30 }, (_, at) => `u${at + 1}`);
  const rows = Array.from({ length: 20_000 }, () => Array(30).fill(4));
  const { status, body } = await ask({ elements, rows });
  expect([status, body.n, body.ikm]).toEqual([200, 20_000, 100]);
  const most = await ask({ elements: ["a"], counts: { a: [0, 0, 0, 1_000_000_000] } });
  expect([most.status, most.body.ikm]).toEqual([200, 100]);
});

test("the route is in the OpenAPI document", async () => {
  const api = testApi(testContext(await testDatabase()));
  const document = (await (await api.request("/openapi.json")).json()) as {
    paths: Record<string, Record<string, { responses: object }>>;
  };
  expect(Object.keys(document.paths["/index"]?.post?.responses ?? {})).toEqual([
    "200",
    "400",
    "422",
  ]);
});

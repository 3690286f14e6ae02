import { expect, test } from "vitest";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase, moveSurvey, SURVEY } from "#tests/support/fixtures/fixtures.ts";

interface UnitList {
  items: { slug: string; parent: string | null }[];
  next: string | null;
}

const api = async () => testApi(testContext(await fixtureDatabase()));

async function list(query: string): Promise<UnitList> {
  return (await (await api()).request(`/units${query}`)).json() as Promise<UnitList>;
}

/** By name. */
const SLUGS = ["disdukcapil", "dinkes", "kelurahan", "puskesmas"];

test("units in use come by name with the unit above", async () => {
  const { items, next } = await list("");
  expect(items.map(({ slug }) => slug)).toEqual(SLUGS);
  expect(items.find(({ slug }) => slug === "puskesmas")).toEqual({
    slug: "puskesmas",
    name: "Puskesmas Contoh",
    kind: "puskesmas",
    parent: "dinkes",
  });
  expect(next).toBeNull();
});

test("the cursor walks through all pages and every unit comes once", async () => {
  const seen: string[] = [];
  let cursor: string | null = "0";
  while (cursor !== null) {
    const page: UnitList = await list(`?limit=3&cursor=${cursor}`);
    seen.push(...page.items.map(({ slug }) => slug));
    cursor = page.next;
  }
  expect(seen).toEqual(SLUGS);
});

test.each([
  ["q=ktp", ["disdukcapil"]],
  ["q=GUGUAK", ["puskesmas"]],
  ["q=puskesmas", ["puskesmas"]],
  ["q=%25", []],
  ["kind=kelurahan", ["kelurahan"]],
  ["cursor=999", []],
])("%s finds %j", async (query, slugs) => {
  expect((await list(`?${query}`)).items.map(({ slug }) => slug)).toEqual(slugs);
});

test.each([
  "limit=0",
  "limit=101",
  "limit=x",
  "cursor=-1",
  "cursor=x",
  "kind=x",
  `q=${"x".repeat(101)}`,
])("422 for %s", async (query) => {
  expect((await (await api()).request(`/units?${query}`)).status).toBe(422);
});

test("a unit comes with its services and its open survey", async () => {
  const answer = await (await api()).request("/units/disdukcapil");
  expect(await answer.json()).toMatchObject({
    slug: "disdukcapil",
    kind: "opd",
    parent: null,
    services: [
      { slug: "ktp-el", name: "KTP elektronik", free: true },
      { slug: "legalisasi", name: "Legalisasi dokumen", free: false },
    ],
    survey: { slug: SURVEY, state: "open" },
  });
});

test("a closed survey is named with its state, a draft is not", async () => {
  const db = await fixtureDatabase();
  await moveSurvey(db, SURVEY, "closed");
  const closed = await testApi(testContext(db)).request("/units/disdukcapil");
  expect(await closed.json()).toMatchObject({ survey: { slug: SURVEY, state: "closed" } });
  const draft = await testApi(testContext(db)).request("/units/kelurahan");
  expect(await draft.json()).toMatchObject({ survey: null });
});

test("410 for a unit that has left service", async () => {
  const answer = await (await api()).request("/units/tutup");
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({ type: "about:blank#gone", successor: null });
});

test.each(["tidak-ada", "%00"])("404 for the unit %s", async (slug) => {
  expect((await (await api()).request(`/units/${slug}`)).status).toBe(404);
});

test("pages of other sites may read, and only read", async () => {
  const read = await (await api()).request("/units", {
    headers: { origin: "https://other.example" },
  });
  expect(read.headers.get("access-control-allow-origin")).toBe("*");
  const ask = { method: "OPTIONS", headers: { origin: "https://other.example" } };
  const write = await (await api()).request("/surveys/x/responses", ask);
  expect(write.headers.get("access-control-allow-origin")).toBeNull();
});

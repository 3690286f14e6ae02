import { expect, test } from "vitest";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { fixtureDatabase, SURVEY } from "#tests/support/fixtures/fixtures.ts";

interface Questionnaire {
  elements: { key: string; code: string; question: string; options: string[] }[];
  profile: Record<string, { key: string; label: string }[]>;
}

async function questionnaire(locale: "id" | "en"): Promise<Questionnaire> {
  const api = testApi(testContext(await fixtureDatabase(), { locale }));
  return (await api.request(`/surveys/${SURVEY}`)).json() as Promise<Questionnaire>;
}

test("the nine elements come with codes in form order, questions and four options", async () => {
  const { elements, ...rest } = await questionnaire("id");
  expect(elements.map(({ key }) => key)).toEqual(OFFICIAL_ELEMENTS);
  expect(elements.map(({ code }) => code)).toEqual(OFFICIAL_ELEMENTS.map((_, at) => `U${at + 1}`));
  expect(elements[3]?.options).toEqual(["Sangat mahal", "Cukup mahal", "Murah", "Gratis"]);
  expect(rest).toMatchObject({
    slug: SURVEY,
    state: "open",
    unit: { slug: "disdukcapil" },
    services: [{ slug: "ktp-el", free: true }, { slug: "legalisasi" }],
  });
});

test("texts come in the language asked for", async () => {
  const [id, en] = [await questionnaire("id"), await questionnaire("en")];
  expect(id.profile.gender).toEqual([
    { key: "L", label: "Laki-laki" },
    { key: "P", label: "Perempuan" },
  ]);
  expect(en.profile.gender?.[0]).toEqual({ key: "L", label: "Male" });
  expect(en.elements[0]?.question).not.toBe(id.elements[0]?.question);
});

test.each(["tidak-ada", "kelurahan-2026-s2"])("404 for %s", async (slug) => {
  const api = testApi(testContext(await fixtureDatabase()));
  expect((await api.request(`/surveys/${slug}`)).status).toBe(404);
});

test("the OpenAPI document lists every route of units and surveys", async () => {
  const api = testApi(testContext(await fixtureDatabase()));
  const document = (await (await api.request("/openapi.json")).json()) as { paths: object };
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      "/units",
      "/units/{slug}",
      "/surveys/{slug}",
      "/surveys/{slug}/responses",
    ]),
  );
});

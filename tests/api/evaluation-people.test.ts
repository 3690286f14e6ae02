import { beforeEach, expect, test } from "vitest";
import { employeePackSchema } from "#core/evidence-packs/employee-pack.ts";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import type { Context } from "#operations/context.ts";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { assessingDatabase, ratings, signed } from "#tests/support/fixtures/appraisal-fixture.ts";
import { appraisalId, asPerson } from "#tests/support/fixtures/evaluation-fixture.ts";

const RINA = appraisalId("rina");
const AT_RINA = `/evaluations/appraisals/${RINA}`;

let db: Database;
beforeEach(async () => {
  db = await assessingDatabase();
});

const get = async (ctx: Context, path: string) => testApi(ctx).request(path);

const send = (ctx: Context, path: string, body: unknown) =>
  testApi(ctx).request(path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });

const READS = [
  "/evaluations/appraisals",
  "/evaluations/own",
  AT_RINA,
  `${AT_RINA}/review-summary`,
  `${AT_RINA}/review-form`,
  "/evaluations/reviews",
  "/evaluations/objections",
];

test("nothing of it is public", async () => {
  for (const path of READS) {
    const answer = await get(testContext(db), path);
    expect([path, answer.status]).toEqual([path, 401]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  }
});

test("a record opens to its parties and the personnel office, and to nobody else", async () => {
  const people = ["kadis", "kabid", "rina", "dewi", "budi", "umar", "sekda", "organisasi", "admin"];
  const statuses = await Promise.all(
    people.map(async (key) => (await get(await asPerson(db, key), AT_RINA)).status),
  );
  expect(statuses).toEqual([200, 200, 200, 200, 403, 403, 403, 403, 403]);
});

test("a record comes as the evidence pack with its checksum and version", async () => {
  await signed(db, "rina");
  const { checksum, version, pack } = await (await get(await asPerson(db, "rina"), AT_RINA)).json();
  expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(version).toBe(await auditVersion(db, "appraisal", RINA));
  expect(employeePackSchema.parse(pack)).toEqual(pack);
  expect(pack.rating).toMatchObject({ predicate: "good" });
});

test("the assessor's list holds his people, and what is theirs alone stays out", async () => {
  const { items } = await (
    await get(await asPerson(db, "kabid"), "/evaluations/appraisals")
  ).json();
  expect(items.map(({ name }: { name: string }) => name)).toEqual(["budi", "rina", "sari", "tono"]);
  expect(items[0]).toMatchObject({ relation: "assessor", rating: "none", predicate: null });
});

test("from rating to a decided objection by the API", async () => {
  const version = async (kind: string) => auditVersion(db, kind, RINA);
  const steps: [string, string, () => Promise<object>][] = [
    ["kabid", "rating", async () => ratings({ version: await version("appraisal") })],
    [
      "rina",
      "comment",
      async () => ({ version: await version("appraisal"), comment: "Terima kasih" }),
    ],
    ["rina", "objection", async () => ({ reasons: "Target triwulan ini sudah saya lampaui." })],
    [
      "kabid",
      "objection-answer",
      async () => ({ version: await version("objection"), statement: "Sudah dibaca." }),
    ],
    [
      "rina",
      "objection-reply",
      async () => ({ version: await version("objection"), hearing: "nothing-to-add" }),
    ],
    [
      "kadis",
      "objection-decision",
      async () => ({
        version: await version("objection"),
        decision: "changed",
        decisionReason: "Buktinya cukup.",
        workRating: "above",
        behaviourRating: "above",
      }),
    ],
  ];
  for (const [key, verb, body] of steps) {
    const answer = await send(await asPerson(db, key), `${AT_RINA}/${verb}`, await body());
    expect([verb, answer.status]).toEqual([verb, 204]);
  }
  const own = await (await get(await asPerson(db, "rina"), AT_RINA)).json();
  expect(own.pack).toMatchObject({
    rating: { predicate: "very-good" },
    objection: { decision: "changed", decisionReason: "Buktinya cukup." },
  });
  const list = await (await get(await asPerson(db, "kadis"), "/evaluations/objections")).json();
  expect(list.items).toMatchObject([{ name: "rina", stage: "decided", decision: "changed" }]);
});

test("refusals are problems that name the field", async () => {
  const kabid = await asPerson(db, "kabid");
  const cases: [Context, string, unknown, number][] = [
    [kabid, `${AT_RINA}/rating`, "{", 400],
    [testContext(db), `${AT_RINA}/rating`, {}, 401],
    [await asPerson(db, "kadis"), `${AT_RINA}/rating`, ratings({ version: 0 }), 403],
    [kabid, "/evaluations/appraisals/tidak-ada/rating", ratings({ version: 0 }), 404],
    [kabid, `${AT_RINA}/rating`, ratings({ version: 7 }), 409],
    [kabid, `${AT_RINA}/rating`, ratings({ version: 0, workReason: "" }), 422],
    [kabid, `${AT_RINA}/rating`, [1], 422],
    [kabid, `${AT_RINA}/rating`, ratings({ version: { a: 1 } }), 422],
    [await asPerson(db, "rina"), `${AT_RINA}/objection`, { reasons: "Karena" }, 422],
  ];
  for (const [ctx, path, body, status] of cases) {
    const answer = await send(ctx, path, body);
    expect([path, JSON.stringify(body).slice(0, 60), answer.status]).toEqual([
      path,
      JSON.stringify(body).slice(0, 60),
      status,
    ]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  }
  const wrong = await send(kabid, `${AT_RINA}/rating`, ratings({ version: 0, workReason: "" }));
  expect(await wrong.json()).toMatchObject({ errors: [{ field: "workReason" }] });
});

test("every address is in the OpenAPI document", async () => {
  const { paths } = await (await testApi(testContext(db)).request("/openapi.json")).json();
  for (const path of READS) {
    expect(Object.keys(paths)).toContain(path.replace(RINA, "{id}"));
  }
  expect(paths["/evaluations/appraisals/{id}/objection-decision"].post.responses).toHaveProperty(
    "422",
  );
});

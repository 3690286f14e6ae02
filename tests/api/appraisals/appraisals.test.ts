import { beforeEach, expect, test } from "vitest";
import { employeePackSchema } from "#core/evidence-packs/employee-pack.ts";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import type { Context } from "#operations/context.ts";
import { postJson, testApi } from "#tests/support/api.ts";
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

test("refusals are problems that name the field", async () => {
  const kabid = await asPerson(db, "kabid");
  const cases: [Context, string, unknown, number][] = [
    [kabid, `${AT_RINA}/rating`, "{", 400],
    [testContext(db), `${AT_RINA}/rating`, {}, 401],
    [
      await asPerson(db, "kadis"),
      `${AT_RINA}/rating`,
      ratings({ action: "tanda-tangan", version: 0 }),
      403,
    ],
    [
      kabid,
      "/evaluations/appraisals/tidak-ada/rating",
      ratings({ action: "tanda-tangan", version: 0 }),
      404,
    ],
    [kabid, `${AT_RINA}/rating`, ratings({ action: "tanda-tangan", version: 7 }), 409],
    [
      kabid,
      `${AT_RINA}/rating`,
      ratings({ action: "tanda-tangan", version: 0, workReason: "" }),
      422,
    ],
    [kabid, `${AT_RINA}/rating`, [1], 422],
    [kabid, `${AT_RINA}/rating`, ratings({ action: "tanda-tangan", version: { a: 1 } }), 422],
    [await asPerson(db, "rina"), `${AT_RINA}/objection`, { reasons: "Karena" }, 422],
  ];
  for (const [ctx, path, body, status] of cases) {
    const answer = await postJson(ctx, path, body);
    expect([path, JSON.stringify(body).slice(0, 60), answer.status]).toEqual([
      path,
      JSON.stringify(body).slice(0, 60),
      status,
    ]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  }
  const wrong = await postJson(
    kabid,
    `${AT_RINA}/rating`,
    ratings({ action: "tanda-tangan", version: 0, workReason: "" }),
  );
  expect(await wrong.json()).toMatchObject({ errors: [{ field: "workReason" }] });
});

import { beforeEach, expect, test } from "vitest";
import type { AuditSubject } from "#core/access/audit-words.ts";
import type { Database } from "#db/client.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import type { Context } from "#operations/context.ts";
import { postJson, testApi } from "#tests/support/api.ts";
import { assessingDatabase, ratings } from "#tests/support/fixtures/appraisal-fixture.ts";
import { appraisalId, asPerson } from "#tests/support/fixtures/evaluation-fixture.ts";

const RINA = appraisalId("rina");
const AT_RINA = `/evaluations/appraisals/${RINA}`;

let db: Database;
beforeEach(async () => {
  db = await assessingDatabase();
});

const get = async (ctx: Context, path: string) => testApi(ctx).request(path);

test("from rating to a decided objection by the API", async () => {
  const version = async (kind: AuditSubject) => auditVersion(db, kind, RINA);
  const steps: [string, string, () => Promise<object>][] = [
    [
      "kabid",
      "rating",
      async () => ratings({ action: "tanda-tangan", version: await version("appraisal") }),
    ],
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
    const answer = await postJson(await asPerson(db, key), `${AT_RINA}/${verb}`, await body());
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

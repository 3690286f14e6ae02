import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { testApi } from "#tests/support/api.ts";
import { testContext } from "#tests/support/context.ts";
import { assessingDatabase } from "#tests/support/fixtures/appraisal-fixture.ts";
import { appraisalId } from "#tests/support/fixtures/evaluation-fixture.ts";

const RINA = appraisalId("rina");
const AT_RINA = `/evaluations/appraisals/${RINA}`;

const READS = [
  "/evaluations/appraisals",
  "/evaluations/own",
  AT_RINA,
  `${AT_RINA}/review-summary`,
  `${AT_RINA}/review-form`,
  "/evaluations/reviews",
  "/evaluations/objections",
];

let db: Database;
beforeEach(async () => {
  db = await assessingDatabase();
});

test("nothing of it is public", async () => {
  for (const path of READS) {
    const answer = await testApi(testContext(db)).request(path);
    expect([path, answer.status]).toEqual([path, 401]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  }
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

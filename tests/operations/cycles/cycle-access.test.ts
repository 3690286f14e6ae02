import { expect, test } from "vitest";
import { changeAppraisalParties } from "#operations/appraisals/change-appraisal-parties.ts";
import { openAppraisals } from "#operations/appraisals/open-appraisals.ts";
import { viewAppraisalParties } from "#operations/appraisals/view-appraisal-parties.ts";
import type { Context } from "#operations/context.ts";
import { changeCycleMethod } from "#operations/cycles/change-cycle-method.ts";
import { createCycles } from "#operations/cycles/create-cycles.ts";
import { createMethodVersion } from "#operations/cycles/create-method-version.ts";
import { listCycles } from "#operations/cycles/list-cycles.ts";
import { listManagedCycles } from "#operations/cycles/list-managed-cycles.ts";
import { moveCycle } from "#operations/cycles/move-cycle.ts";
import { viewCycle } from "#operations/cycles/view-cycle.ts";
import { viewCycleStep } from "#operations/cycles/view-cycle-step.ts";
import { viewMethod } from "#operations/cycles/view-method.ts";
import { viewMethodForm } from "#operations/cycles/view-method-form.ts";
import { testContext } from "#tests/support/context.ts";
import { asPerson, CYCLE, evaluationDatabase } from "#tests/support/fixtures/evaluation-fixture.ts";

const EVERYBODY = [
  ...["sekda", "kadis", "kabid", "rina", "budi", "kauptd", "umar", "kaban", "dewi"],
  ...["organisasi", "inspektorat", "admin"],
];
const OFFICE = ["dewi"];

/** Every operation, with input that is refused only after the question of access. */
const OPERATIONS: [string, string[], (ctx: Context) => Promise<unknown>][] = [
  ["list cycles", EVERYBODY, (ctx) => listCycles(ctx)],
  ["view method", EVERYBODY, (ctx) => viewMethod(ctx)],
  ["method form", OFFICE, (ctx) => viewMethodForm(ctx)],
  ["new method", OFFICE, (ctx) => createMethodVersion(ctx, {})],
  ["managed cycles", OFFICE, (ctx) => listManagedCycles(ctx)],
  ["view cycle", OFFICE, (ctx) => viewCycle(ctx, CYCLE, {})],
  ["view step", OFFICE, (ctx) => viewCycleStep(ctx, CYCLE)],
  ["create", OFFICE, (ctx) => createCycles(ctx, {})],
  ["choose method", OFFICE, (ctx) => changeCycleMethod(ctx, CYCLE, {})],
  ["move", OFFICE, (ctx) => moveCycle(ctx, CYCLE, {})],
  ["open appraisals", OFFICE, (ctx) => openAppraisals(ctx, CYCLE, {})],
  ["view parties", OFFICE, (ctx) => viewAppraisalParties(ctx, "a-rina")],
  ["change parties", OFFICE, (ctx) => changeAppraisalParties(ctx, "a-rina", {})],
];

test.each(OPERATIONS)("%s: %o", async (_, expected, run) => {
  const db = await evaluationDatabase();
  const allowed: string[] = [];
  for (const key of EVERYBODY) {
    const code = await run(await asPerson(db, key)).then(
      () => "ok",
      (error: { code: string }) => error.code,
    );
    if (code === "ok") allowed.push(key);
    else expect(code, key).toBe("forbidden");
  }
  expect(allowed).toEqual(expected);
  await expect(run(testContext(db))).rejects.toMatchObject({ code: "unauthenticated" });
});

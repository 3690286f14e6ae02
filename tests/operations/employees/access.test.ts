import { expect, test } from "vitest";
import type { Context } from "#operations/context.ts";
import { addPosting } from "#operations/employees/add-posting.ts";
import { changeEmployee } from "#operations/employees/change-employee.ts";
import { correctPosting } from "#operations/employees/correct-posting.ts";
import { createEmployee } from "#operations/employees/create-employee.ts";
import { deactivateEmployee } from "#operations/employees/deactivate-employee.ts";
import { exportEmployees } from "#operations/employees/export-employees.ts";
import { importEmployees } from "#operations/employees/import-employees.ts";
import { listEmployees } from "#operations/employees/list-employees.ts";
import { reactivateEmployee } from "#operations/employees/reactivate-employee.ts";
import { removePosting } from "#operations/employees/remove-posting.ts";
import { viewEmployee } from "#operations/employees/view-employee.ts";
import { viewEmployeeForm } from "#operations/employees/view-employee-form.ts";
import { viewPostingForm } from "#operations/employees/view-posting-form.ts";
import { testContext } from "#tests/support/context.ts";
import { asPerson, evaluationDatabase } from "#tests/support/fixtures/evaluation-fixture.ts";

const EVERYBODY = [
  ...["sekda", "kadis", "kabid", "rina", "budi", "kauptd", "umar", "kaban", "dewi"],
  ...["organisasi", "inspektorat", "admin"],
];

/** Every operation on rina, with input that is refused only after the question of access. */
const OPERATIONS: Record<string, (ctx: Context) => Promise<unknown>> = {
  list: (ctx) => listEmployees(ctx, {}),
  view: (ctx) => viewEmployee(ctx, "e-rina"),
  form: (ctx) => viewEmployeeForm(ctx),
  "posting form": (ctx) => viewPostingForm(ctx, "e-rina", "p-rina"),
  create: (ctx) => createEmployee(ctx, {}),
  change: (ctx) => changeEmployee(ctx, "e-rina", {}),
  "add posting": (ctx) => addPosting(ctx, "e-rina", {}),
  "correct posting": (ctx) => correctPosting(ctx, "e-rina", "p-rina", {}),
  "remove posting": (ctx) => removePosting(ctx, "e-rina", "p-rina", {}),
  deactivate: (ctx) => deactivateEmployee(ctx, "e-rina", {}),
  reactivate: (ctx) => reactivateEmployee(ctx, "e-rina", {}),
  export: (ctx) => exportEmployees(ctx),
  import: (ctx) => importEmployees(ctx, {}),
};

test.each(Object.entries(OPERATIONS))("%s: the personnel office, nobody else", async (_, run) => {
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
  expect(allowed).toEqual(["dewi"]);
  await expect(run(testContext(db))).rejects.toMatchObject({ code: "unauthenticated" });
});

import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { changeDialogueSettings } from "#operations/topics/work/change-dialogue-settings.ts";
import { listAnswerTemplates } from "#operations/topics/work/list-answer-templates.ts";
import { listDialogueSettings } from "#operations/topics/work/list-dialogue-settings.ts";
import { saveAnswerTemplate } from "#operations/topics/work/save-answer-template.ts";
import { viewAnswerTemplate } from "#operations/topics/work/view-answer-template.ts";
import { viewDialogueSettings } from "#operations/topics/work/view-dialogue-settings.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { fixtureDatabase } from "#tests/support/fixtures/fixtures.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { officer } from "#tests/support/topic-work.ts";

let db: Database;
beforeEach(async () => {
  db = await fixtureDatabase();
});

const bureau = () => testContext(db, { actor: actorWith(["organisasi"]) });
const TEMPLATE = {
  version: "0",
  kind: "informasi",
  title: "Syarat",
  text: "Syaratnya:",
  active: "on",
};
const audit = async () =>
  (await db.client.execute("SELECT action, seq FROM audit_entries ORDER BY id")).rows.map(
    ({ action, seq }) => `${action} ${seq}`,
  );

test("units keep their own templates; those for all belong to the bureau", async () => {
  const owner = officer(db, "penghubung", "disdukcapil");
  await expect(saveAnswerTemplate(owner, null, TEMPLATE)).rejects.toMatchObject({
    code: "forbidden",
  });
  const other = saveAnswerTemplate(owner, null, { ...TEMPLATE, unit: "dinkes" });
  await expect(other).rejects.toMatchObject({ code: "forbidden" });
  expectOk(await saveAnswerTemplate(owner, null, { ...TEMPLATE, unit: "disdukcapil" }));
  const { id } = expectOk(await saveAnswerTemplate(bureau(), null, TEMPLATE));
  const listed = await listAnswerTemplates(owner);
  expect(listed.map(({ unitSlug, mayChange }) => [unitSlug, mayChange]).sort()).toEqual([
    [null, false],
    ["disdukcapil", true],
  ]);
  expect(await listAnswerTemplates(officer(db, "kepala", "dinkes"))).toHaveLength(1);
  await expect(viewAnswerTemplate(owner, id)).rejects.toMatchObject({ code: "forbidden" });
  const taken = saveAnswerTemplate(owner, id, { ...TEMPLATE, version: "1", unit: "disdukcapil" });
  await expect(taken).rejects.toMatchObject({ code: "forbidden" });
  expect(await audit()).toEqual(["template.create 1", "template.create 1"]);
});

test("a template is changed once per version, and refuses what is no template", async () => {
  const { id } = expectOk(await saveAnswerTemplate(bureau(), null, TEMPLATE));
  const { version } = await viewAnswerTemplate(bureau(), id);
  const change = { ...TEMPLATE, version: String(version), active: "" };
  expectOk(await saveAnswerTemplate(bureau(), id, change));
  await expect(saveAnswerTemplate(bureau(), id, change)).rejects.toMatchObject({
    code: "conflict",
  });
  const wrong = await saveAnswerTemplate(bureau(), null, { version: "0", kind: "x" });
  expectErrors(wrong, { kind: "error.choose", title: "error.required", text: "error.required" });
  const lost = await saveAnswerTemplate(bureau(), null, { ...TEMPLATE, unit: "tidak-ada" });
  expectErrors(lost, { unit: "error.choose" });
  const gone = saveAnswerTemplate(bureau(), "tidak-ada", TEMPLATE);
  await expect(gone).rejects.toMatchObject({ code: "not_found" });
});

test("the head of the unit or the bureau says who releases answers", async () => {
  const head = officer(db, "kepala", "disdukcapil");
  const input = { version: "0", headReleasesAnswers: "on" };
  expectOk(await changeDialogueSettings(head, "disdukcapil", input));
  expect(await viewDialogueSettings(bureau(), "disdukcapil")).toMatchObject({
    headReleasesAnswers: true,
    version: 1,
  });
  expectOk(await changeDialogueSettings(bureau(), "disdukcapil", { version: "1" }));
  await expect(changeDialogueSettings(head, "disdukcapil", input)).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await listDialogueSettings(head)).toEqual([
    {
      slug: "disdukcapil",
      name: "Dinas Kependudukan dan Pencatatan Sipil",
      headReleasesAnswers: false,
    },
  ]);
  expect((await listDialogueSettings(bureau())).length).toBe(4);
  expect(await audit()).toEqual(["unit-settings.change 1", "unit-settings.change 2"]);
});

test.each([
  ["penghubung", "disdukcapil"],
  ["kepala", "dinkes"],
  ["moderator", "disdukcapil"],
] as const)("%s of %s does not", async (role, unit) => {
  const ctx = officer(db, role, unit);
  const changed = changeDialogueSettings(ctx, "disdukcapil", { version: "0" });
  await expect(changed).rejects.toMatchObject({ code: "forbidden" });
});

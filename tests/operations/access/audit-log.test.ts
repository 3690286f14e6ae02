import { expect, test } from "vitest";
import type { AuditAction } from "#core/access/audit-words.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { write } from "#db/write.ts";
import { listAudit } from "#operations/access/list-audit.ts";
import { actorWith, testContext } from "#tests/support/context.ts";
import { testDatabase } from "#tests/support/database.ts";

async function filled() {
  const db = await testDatabase();
  const entry = (
    at: string,
    name: string,
    action: AuditAction<"unit" | "account">,
    subjectId: string,
    seq = 0,
  ) =>
    appendAudit(db, { ...actorWith([]), name }, new Date(at), {
      subjectKind: action.startsWith("unit.") ? "unit" : "account",
      subjectId,
      seq,
      action,
      before: { name: "A" },
      after: { name: "B" },
      reason: "uji",
    });
  await write(db, [
    entry("2026-01-01T16:59:59Z", "Rina", "unit.create", "u1"),
    entry("2026-01-01T17:00:00Z", "Budi 100%", "unit.change", "u1", 1),
    entry("2026-01-02T16:59:59Z", "Rina", "account.create", "a1"),
    entry("2026-01-02T17:00:00Z", "Rina", "account.change", "a1", 1),
  ]);
  const ctx = testContext(db, { actor: actorWith(["inspektorat"]) });
  return async (input: unknown, most = 50) => await listAudit(ctx, input, most);
}

const actions = ({ lines }: { lines: { action: string }[] }) => lines.map(({ action }) => action);

test("newest first, readable, in local time", async () => {
  const list = await filled();
  const { lines, next } = await list({});
  expect(actions({ lines })).toEqual([
    "account.change",
    "account.create",
    "unit.change",
    "unit.create",
  ]);
  expect(next).toBeNull();
  expect(lines[3]).toMatchObject({
    at: "2026-01-01 23:59:59",
    person: "Rina",
    subjectKind: "unit",
    subjectId: "u1",
    reason: "uji",
    changes: [{ field: "name", before: "A", after: "B" }],
  });
});

test.each([
  [{ person: "rina" }, ["account.change", "account.create", "unit.create"]],
  [{ person: "100%" }, ["unit.change"]],
  [{ action: "unit.change" }, ["unit.change"]],
  [{ subjectKind: "account" }, ["account.change", "account.create"]],
  [{ subjectKind: "unit", subjectId: "u2" }, []],
  [{ from: "2026-01-02", to: "2026-01-02" }, ["account.create", "unit.change"]],
  [{ from: "2026-01-03" }, ["account.change"]],
  [{ to: "2026-01-01" }, ["unit.create"]],
  [
    { from: "kemarin", before: "x", person: { a: 1 } },
    ["account.change", "account.create", "unit.change", "unit.create"],
  ],
])("filters by %j, days as the government counts them", async (input, expected) => {
  expect(actions(await (await filled())(input))).toEqual(expected);
});

test("pages go on where the one before ended", async () => {
  const list = await filled();
  const first = await list({}, 3);
  expect(actions(first)).toHaveLength(3);
  const second = await list({ before: first.next }, 3);
  expect(actions(second)).toEqual(["unit.create"]);
  expect(second.next).toBeNull();
});

test("only for those who may read it for the whole government", async () => {
  const db = await testDatabase();
  for (const actor of [
    actorWith(["organisasi"]),
    actorWith([{ role: "inspektorat", unitIds: ["u1"] }]),
  ]) {
    await expect(listAudit(testContext(db, { actor }), {}, 50)).rejects.toMatchObject({
      code: "forbidden",
    });
  }
});

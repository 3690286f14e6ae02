import { expect, test } from "vitest";
import { auditQuerySchema } from "#core/access/audit-query.ts";
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from "#core/access/audit-words.ts";
import { id } from "#i18n/id.ts";
import { translator } from "#i18n/translate.ts";
import { auditActions, auditSubjects, auditText } from "#web/format/audit-texts.ts";
import { auditLink, auditQuery, auditValues } from "#web/navigation/audit-query.ts";

test("an address and a query say the same", () => {
  const link = auditLink("/kerja/jejak", { person: "Rina & Co", from: "2026-01-02", before: 7 });
  expect(link).toBe("/kerja/jejak?orang=Rina+%26+Co&dari=2026-01-02&sebelum=7");
  const query = auditQuerySchema.parse(auditQuery(new URL(link, "http://x").searchParams));
  expect(query).toMatchObject({ person: "Rina & Co", from: "2026-01-02", action: "", before: 7 });
  expect(auditValues(query)).toMatchObject({ orang: "Rina & Co", sebelum: "7", tindakan: "" });
  expect(auditLink("/kerja/jejak", {})).toBe("/kerja/jejak");
});

test("whatever does not fit in an address is ignored", () => {
  expect(auditQuerySchema.parse({ person: ["x"], before: "-1", from: null })).toMatchObject({
    person: "",
    before: null,
    from: "",
  });
});

test("actions have names, unknown ones stand for themselves", () => {
  expect(auditActions(translator("id"))).toContainEqual({
    value: "account.block",
    text: "Memblokir akun",
  });
  expect(auditSubjects(translator("en"))).toContainEqual({ value: "account", text: "Account" });
  expect(auditText(translator("id"), "action", "account.block")).toBe("Memblokir akun");
  expect(auditText(translator("en"), "subject", "account")).toBe("Account");
  expect(auditText(translator("id"), "action", "toString")).toBe("toString");
  expect(auditText(translator("id"), "subject", "thing")).toBe("thing");
});

test("nothing has a name in the audit log that cannot stand there", () => {
  const named = (prefix: string) =>
    Object.keys(id)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .toSorted();
  expect(AUDIT_ACTIONS.toSorted()).toEqual(named("audit.action."));
  expect(AUDIT_SUBJECTS.toSorted()).toEqual(named("audit.subject."));
});

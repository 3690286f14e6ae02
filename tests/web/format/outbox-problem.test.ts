import { expect, test } from "vitest";
import { translator } from "#i18n/translate.ts";
import { outboxProblem } from "#web/format/outbox-problem.ts";

test.each([
  ["certificate", "sertifikat server tidak dapat dipercaya"],
  ["recipient-refused 550", "server menolak alamat penerima (550)"],
  ["smtp-550", "gagal karena sebab yang tidak terduga (smtp-550)"],
])("%s is told in words", (reason, words) => {
  expect(outboxProblem(translator("id"), reason)).toBe(words);
});

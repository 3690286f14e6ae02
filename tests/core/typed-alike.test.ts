import { expect, test } from "vitest";
import type { z } from "zod";
import { emailSchema, nameSchema, usernameSchema } from "#core/access/account.ts";
import { holidaySchema } from "#core/calendar/holiday-input.ts";
import { participantSchema } from "#core/consultations/consultation-input.ts";
import { nipSchema } from "#core/employees/nip.ts";
import { contactSchema } from "#core/topics/post.ts";
import { mergeSchema } from "#core/topics/screening-input.ts";
import { topicCode } from "#core/topics/topic-code.ts";
import { topicQuerySchema } from "#core/topics/topic-query.ts";
import { slugSchema } from "#core/units/slug.ts";
import { internationalNumber } from "#lib/text/international-number.ts";

const read = (schema: z.ZodType, input: unknown) => schema.parse(input);
const consent = { mayNotify: "ya", mayContact: "" };

test.each<[string, z.ZodType, unknown, unknown]>([
  ["a username", usernameSchema, "\u2066ri‑na\u2069\u00ad", "ri-na"],
  ["a name", nameSchema, "Nur\u200bAini  Ma’ruf", "NurAini Ma'ruf"],
  ["an e-mail", emailSchema, "\u200erina@pemda\u200b.go.id\u00a0", "rina@pemda.go.id"],
  ["an address", slugSchema, "dinas‑kesehatan\ufeff", "dinas-kesehatan"],
  ["a NIP", nipSchema, "\u200e１９８００１０１-200501\u202f1\u2009001", "198001012005011001"],
  ["words to look for", topicQuerySchema.shape.q, "lam\u00adpu\u00a0 jalan", "lampu jalan"],
  [
    "a participant",
    participantSchema,
    { group: "ahli", name: "Syafi´i", contact: "+62\u00a0812‑3456" },
    { group: "ahli", name: "Syafi'i", organisation: null, contact: "+62 812-3456" },
  ],
  [
    "somebody's contact",
    contactSchema,
    { ...consent, name: "André\u200f", email: null, phone: "\u202a+62 812‑3456–7O9\u202c" },
    {
      name: "André",
      email: null,
      phone: "+62 812-3456-709",
      mayNotify: true,
      mayContact: false,
    },
  ],
  [
    "a topic to merge into",
    mergeSchema,
    { version: "1", target: "ABCDE\u00a023456" },
    { version: 1, target: "abcde23456" },
  ],
  [
    "a holiday",
    holidaySchema,
    { date: "１7/8／2026\u200e", name: "Jum’at Agung", kind: "nasional" },
    { date: "2026-08-17", name: "Jum'at Agung", kind: "nasional" },
  ],
])("%s is read as it looks", (_, schema, typed, meant) => {
  expect(read(schema, typed)).toEqual(meant);
});

test("codes and numbers read the same however they were copied", () => {
  expect(topicCode(" ABCDE‑23456\u200b")).toBe("abcde23456");
  expect(internationalNumber("\u202aO8l2‑345")).toBe("62812345");
});

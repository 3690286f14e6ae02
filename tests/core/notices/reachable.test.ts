import { expect, test } from "vitest";
import type { NoticeChannel } from "#core/notices/notice.ts";
import { checkReachable } from "#core/notices/reachable.ts";

const contact = (email: string | null, phone: string | null, mayNotify = true) => ({
  name: null,
  email,
  phone,
  mayNotify,
  mayContact: true,
});
const [MAIL, PHONE] = ["warga@example.id", "081234567890"];
const BOTH: NoticeChannel[] = ["email", "whatsapp"];

test.each([
  ["nobody to tell", null, []],
  ["no news wanted", contact(MAIL, null, false), []],
  ["mail to an address", contact(MAIL, null), ["email"]],
  ["WhatsApp to a number", contact(null, PHONE), ["whatsapp"]],
  ["either of both", contact(null, PHONE), BOTH],
] as const)("news can be promised: %s", (_, who, channels) => {
  expect(checkReachable(who, channels).ok).toBe(true);
});

test.each([
  ["no way out", contact(MAIL, PHONE), [], { "contact.mayNotify": "post.error-no-news" }],
  ["mail only", contact(null, PHONE), ["email"], { "contact.email": "post.error-news-by-mail" }],
  [
    ...(["WhatsApp only", contact(MAIL, null), ["whatsapp"]] as const),
    { "contact.phone": "post.error-news-by-phone" },
  ],
] as const)("news cannot leave: %s", (_, who, channels, errors) => {
  expect(checkReachable(who, channels, "contact.")).toEqual({ ok: false, errors });
});

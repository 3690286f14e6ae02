import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { contactSchema, postSchema } from "#core/topics/post.ts";

const given = {
  instanceId: "abcd-1234",
  kind: "pengaduan",
  title: "Antrean KTP terlalu panjang",
  text: "Sudah tiga hari saya mengantre.",
};
const errorsOf = (changes: object) => {
  const parsed = parse(postSchema, { ...given, ...changes });
  return parsed.ok ? {} : parsed.errors;
};

test("what was left out is nothing, and nobody's consent", () => {
  expect(parse(postSchema, given)).toEqual({
    ok: true,
    value: {
      ...given,
      unit: null,
      service: null,
      kecamatan: null,
      anonymous: false,
      confidential: false,
      photos: [],
      show: [],
    },
  });
});

test.each([
  [{ title: "KTP!" }, { title: "error.too-short?min=5" }],
  [{ title: "   " }, { title: "error.required" }],
  [{ title: "x".repeat(121) }, { title: "error.too-long?max=120" }],
  [{ text: "Lambat..." }, { text: "error.too-short?min=10" }],
  [{ text: "" }, { text: "error.required" }],
  [{ text: "x".repeat(5001) }, { text: "error.too-long?max=5000" }],
  [{ kind: "keluhan" }, { kind: "error.choose" }],
  [{ instanceId: "a b" }, { instanceId: "error.instance" }],
  [{ secret: "x".repeat(23) }, { secret: "error.instance" }],
  [{ secret: "x".repeat(65) }, { secret: "error.instance" }],
  [{ photos: Array(4).fill("a".repeat(16)) }, { photos: "post.error-photos" }],
  [{ photos: ["../etc/passwd"] }, { "photos.0": "error.invalid" }],
])("%o is refused", (changes, errors) => {
  expect(errorsOf(changes)).toEqual(errors);
});

test.each([
  { title: "Jalan" },
  { title: "x".repeat(120) },
  { text: "Lambat sek" },
  { text: "x".repeat(5000) },
  { secret: "x".repeat(24) },
  { secret: "x".repeat(64) },
  { photos: Array(3).fill("a".repeat(16)) },
])("%o is good", (changes) => {
  expect(errorsOf(changes)).toEqual({});
});

const mail = { email: "budi@contoh.id" };

test.each([
  [{}, null],
  [
    { ...mail, mayNotify: "on" },
    { email: "budi@contoh.id", mayNotify: true, mayContact: false },
  ],
  [{ phone: "+62 812-3456 789", mayContact: "on" }, { phone: "+62 812-3456 789" }],
])("contact %o is kept as %o", (contact, kept) => {
  const parsed = parse(contactSchema, contact);
  expect(parsed.ok && parsed.value).toEqual(kept && expect.objectContaining(kept));
});

test.each([
  [{ mayNotify: "on" }, { email: "post.error-no-contact" }],
  [{ name: "Budi", mayContact: "on" }, { email: "post.error-no-contact" }],
  [mail, { mayNotify: "post.error-no-consent" }],
  [{ phone: "0812345678" }, { mayNotify: "post.error-no-consent" }],
  [{ name: "Budi" }, { mayNotify: "post.error-no-consent" }],
  [{ email: "budi@contoh", mayNotify: "on" }, { email: "error.email" }],
  [{ phone: "nomor saya", mayContact: "on" }, { phone: "post.error-phone" }],
  [{ phone: "0812345", mayContact: "on" }, { phone: "post.error-phone" }],
])("contact %o is refused", (contact, errors) => {
  expect(parse(contactSchema, contact)).toEqual({ ok: false, errors });
});

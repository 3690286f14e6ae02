import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { newServiceSchema, serviceChangeSchema, serviceRowSchema } from "#core/units/service.ts";
import { slugSchema } from "#core/units/slug.ts";
import { newUnitSchema, unitChangeSchema, unitRowSchema } from "#core/units/unit.ts";
import { suggestSlug } from "#lib/text/suggest-slug.ts";

const least = { name: "Puskesmas 7 Ulu", kind: "puskesmas" };

test("a form with the least makes a unit with a suggested address, not in use unless ticked", () => {
  expect(parse(newUnitSchema, least)).toEqual({
    ok: true,
    value: {
      slug: "puskesmas-7-ulu",
      name: "Puskesmas 7 Ulu",
      kind: "puskesmas",
      parent: null,
      kecamatan: null,
      address: null,
      hours: null,
      phone: null,
      email: null,
      active: false,
    },
  });
  expect(parse(newUnitSchema, { ...least, active: "on" })).toMatchObject({
    value: { active: true },
  });
  expect(parse(unitRowSchema, { ...least, slug: "a", active: "" })).toMatchObject({
    value: { active: true },
  });
});

test("texts lose stray blanks and keep their lines", () => {
  const input = {
    ...least,
    slug: " a ",
    name: "  Dinas \t Sosial ",
    address: " Jl. A\r\nNo.\0 1 ",
  };
  expect(parse(newUnitSchema, input)).toMatchObject({
    value: { slug: "a", name: "Dinas Sosial", address: "Jl. A\nNo. 1" },
  });
});

test.each([
  [{ ...least, name: " " }, { name: "error.required" }],
  [{ ...least, name: "---" }, { slug: "error.required" }],
  [{ kind: "opd", slug: "a" }, { name: "error.required" }],
  [{ ...least, name: ["a"] }, { name: "error.required" }],
  [{ ...least, name: "x".repeat(161) }, { name: "error.too-long?max=160" }],
  [{ ...least, slug: "Besar" }, { slug: "error.slug" }],
  [{ ...least, slug: "x".repeat(61) }, { slug: "error.too-long?max=60" }],
  [{ ...least, slug: "impor" }, { slug: "error.taken" }],
  [{ ...least, kind: "kantor" }, { kind: "error.choose" }],
  [{ ...least, email: "bukan surel" }, { email: "error.email" }],
  [{ ...least, active: "mungkin" }, { active: "error.yes-no" }],
  [{ ...least, active: Object.create(null) }, { active: "error.yes-no" }],
])("refuses %j", (input, errors) => {
  expect(parse(newUnitSchema, input)).toEqual({ ok: false, errors });
});

test.each([null, undefined, "teks", 7, []])("refuses what is no form at all: %j", (input) => {
  expect(parse(newUnitSchema, input).ok).toBe(false);
});

test("a change does not carry the address", () => {
  const changed = parse(unitChangeSchema, { ...least, slug: "lain" });
  expect(changed.ok && Object.keys(changed.value)).not.toContain("slug");
});

test.each([
  ["ya", true],
  [" Y ", true],
  ["1", true],
  [true, true],
  ["Tidak", false],
  ["no", false],
  [false, false],
])("reads %j as yes or no", (free, expected) => {
  const row = { unit: "a", slug: "b", name: "C", free };
  expect(parse(serviceRowSchema, row)).toMatchObject({ value: { free: expected, active: true } });
});

test("a table must say whether a service is free; a form says it with its box", () => {
  const row = { unit: "a", slug: "b", name: "C", free: "" };
  expect(parse(serviceRowSchema, row)).toMatchObject({ errors: { free: "error.required" } });
  expect(parse(newServiceSchema, { name: "KTP-el" })).toMatchObject({
    value: { slug: "ktp-el", free: false, standard: null },
  });
  expect(parse(serviceChangeSchema, { name: "KTP-el", free: "on" })).toMatchObject({
    value: { free: true },
  });
});

test.each([
  ["Dinas Kependudukan & Catatan Sipil", "dinas-kependudukan-catatan-sipil"],
  ["Café Ñandú", "cafe-nandu"],
  ["---", ""],
])("suggests an address for %s", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

test("a suggestion is short and never ends within a word", () => {
  const slug = suggestSlug("Badan Perencanaan Pembangunan Penelitian dan Pengembangan Daerah Kota");
  expect(slug).toBe("badan-perencanaan-pembangunan-penelitian-dan-pengembangan");
});

test("every name with a letter or digit gets a valid address, or one that is reserved", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const slug = suggestSlug(name);
      const read = slugSchema.safeParse(slug);
      expect(slug === "" || read.success || ["baru", "impor", "ekspor"].includes(slug)).toBe(true);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Unit, unitRowSchema } from "#core/units/unit.ts";
import { planUnitImport, unitTable } from "#core/units/unit-import.ts";
import { UNIT_KINDS } from "#core/units/unit-kind.ts";
import { parseTable, writeCsv } from "#lib/tables/csv.ts";
import { suggestSlug } from "#lib/text/suggest-slug.ts";

const unit = (slug: string, parent: string | null = null): Unit =>
  unitRowSchema.parse({ slug, name: slug, kind: "opd", parent });

function plan(text: string, existing: Unit[] = [], asking: string[] = [], busy: string[] = []) {
  const table = parseTable(text);
  if (!table.ok) throw new Error(JSON.stringify(table.errors));
  return planUnitImport(table.value, existing, new Set(asking), new Set(busy));
}

test("parents may come later, and are made first", () => {
  const { problems, create } = plan("slug,nama,jenis,induk\nc,C,uptd,b\nb,B,uptd,a\na,A,opd,\n");
  expect(problems).toEqual([]);
  expect(create.map(({ slug }) => slug)).toEqual(["a", "b", "c"]);
});

test("every bad row is named with row, column and reason", () => {
  const text = [
    "slug,nama,jenis,induk,aktif,warna",
    "a,A,kantor,,ya,",
    "b,,opd,tidak-ada,mungkin,",
    "c,C,opd,tidak-ada,,",
    "d,D,opd,d,,",
    "d,D2,opd,,,",
    ",E,opd,,,",
    "f,F,opd,a,,",
    "g,G,opd,,,,lebih",
  ].join("\n");
  expect(plan(text).problems).toEqual([
    { row: 1, column: "warna", message: "import.unknown-column" },
    { row: 2, column: "jenis", message: expect.stringContaining("import.unknown-kind?kinds=opd") },
    { row: 3, column: "nama", message: "error.required" },
    { row: 3, column: "aktif", message: "error.yes-no" },
    { row: 3, column: "induk", message: "import.unknown-parent?slug=tidak-ada" },
    { row: 4, column: "induk", message: "import.unknown-parent?slug=tidak-ada" },
    { row: 5, column: "induk", message: "error.cycle" },
    { row: 6, column: "slug", message: "import.repeated?row=5" },
    { row: 7, column: "slug", message: "error.required" },
    { row: 9, column: "", message: "csv.too-many-cells" },
  ]);
});

test("a circle through units that are already there is found", () => {
  const { problems } = plan("slug,induk\na,b\n", [unit("a"), unit("b", "a")]);
  expect(problems).toEqual([{ row: 2, column: "induk", message: "error.cycle" }]);
});

test("a unit with anything else that is open stays in service, and is told once", () => {
  const text = "slug,aktif\na,tidak\nb,tidak\nc,ya\n";
  const units = [unit("a"), unit("b"), unit("c")];
  expect(plan(text, units, ["a"], ["a", "b", "c"]).problems).toEqual([
    { row: 2, column: "aktif", message: "master-unit.survey-open" },
    { row: 3, column: "aktif", message: "master-unit.still-open" },
  ]);
});

test("a unit whose survey is open stays in service", () => {
  const text = "slug,aktif\na,tidak\nb,tidak\n";
  expect(plan(text, [unit("a"), unit("b")], ["a"]).problems).toEqual([
    { row: 2, column: "aktif", message: "master-unit.survey-open" },
  ]);
});

test("a column that is not in the file stays as it is", () => {
  const before = { ...unit("a"), phone: "0752-1", active: false };
  const { update, unchanged } = plan("slug,nama\na,Baru\n", [before]);
  expect(update).toEqual([{ before, after: { ...before, name: "Baru" } }]);
  expect(unchanged).toBe(0);
});

test("without a column for the address no row can be recognised", () => {
  expect(plan("nama,jenis\nA,opd\n").problems).toEqual([
    { row: 2, column: "slug", message: "error.required" },
  ]);
});

test("a name of an object's own is only a text", () => {
  const { problems } = plan("slug,nama,jenis,__proto__,constructor\na,A,opd,x,y\n");
  expect(problems.map(({ column }) => column)).toEqual(["__proto__", "constructor"]);
});

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "=cmd|' /C calc'!A0",
    '"kutip"',
    "+62",
    "-1",
    "@a",
    "'=x",
    "a;b,c",
    "x\ny",
    "\tz",
  ),
);
const units = fc
  .array(
    fc.record({
      name: text.filter((name) => suggestSlug(name) !== ""),
      kind: fc.constantFrom(...UNIT_KINDS),
      kecamatan: text,
      address: text,
      hours: text,
      phone: text,
      active: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((raw) =>
    raw.map((fields, at) =>
      unitRowSchema.parse({ ...fields, slug: `u${at}`, parent: at === 0 ? null : `u${at >> 1}` }),
    ),
  )
  .map((list) =>
    list.map((item) => (item.parent === item.slug ? { ...item, parent: null } : item)),
  );

test("an export imports again: without change here, and as the same units elsewhere", () => {
  fc.assert(
    fc.property(units, (list) => {
      const { columns, rows } = unitTable(list);
      const csv = writeCsv(columns, rows);
      expect(plan(csv, list)).toEqual({
        problems: [],
        create: [],
        update: [],
        unchanged: list.length,
      });
      const elsewhere = plan(csv).create;
      expect(elsewhere.toSorted((a, b) => a.slug.localeCompare(b.slug))).toEqual(list);
    }),
  );
});

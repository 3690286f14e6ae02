import fc from "fast-check";
import { expect, test } from "vitest";
import { serviceRowSchema } from "#core/units/service.ts";
import { planServiceImport, serviceTable } from "#core/units/service-import.ts";
import { parseTable, writeCsv } from "#lib/tables/csv.ts";

const units = new Set(["dukcapil", "dinkes"]);

function plan(text: string, existing: Parameters<typeof planServiceImport>[1] = []) {
  const table = parseTable(text);
  if (!table.ok) throw new Error(JSON.stringify(table.errors));
  return planServiceImport(table.value, existing, units);
}

test("services are recognised by unit and slug", () => {
  const before = serviceRowSchema.parse({ unit: "dukcapil", slug: "a", name: "A", free: true });
  const text = "unit,slug,nama,gratis\ndukcapil,a,A baru,ya\ndinkes,a,A,tidak\n";
  const { problems, create, update } = plan(text, [before]);
  expect(problems).toEqual([]);
  expect(create).toMatchObject([{ unit: "dinkes", slug: "a", free: false, active: true }]);
  expect(update).toEqual([{ before, after: { ...before, name: "A baru" } }]);
});

test("every bad row is named with row, column and reason", () => {
  const text = [
    "unit,slug,nama,gratis,biaya",
    "dukcapil,a,A,,",
    "samsat,b,B,ya,",
    "dukcapil,c,C,ya,",
    "dukcapil,c,C,ya,",
    ",d,D,ya,",
    "dinkes,e,E,ya,,,x",
  ].join("\n");
  expect(plan(text).problems).toEqual([
    { row: 1, column: "biaya", message: "import.unknown-column" },
    { row: 2, column: "gratis", message: "error.required" },
    { row: 3, column: "unit", message: "import.unknown-unit?slug=samsat" },
    { row: 5, column: "slug", message: "import.repeated?row=4" },
    { row: 6, column: "unit", message: "error.required" },
    { row: 7, column: "", message: "csv.too-many-cells" },
  ]);
});

test("without columns for unit and address no row can be recognised", () => {
  const { problems } = plan("nama,gratis\nA,ya\n");
  expect(problems.map(({ column }) => column)).toEqual(["unit", "slug"]);
});

test("an export imports again without change", () => {
  const service = fc
    .record({
      unit: fc.constantFrom(...units),
      name: fc.constantFrom("=1+1", "KTP-el", '"Akta"', "-", "'@x"),
      free: fc.boolean(),
      standard: fc.oneof(fc.string({ unit: "grapheme" }), fc.constant("1. a\r\n2. =b\n")),
      active: fc.boolean(),
    })
    .map((fields) => fields);
  fc.assert(
    fc.property(fc.array(service, { minLength: 1, maxLength: 6 }), (raw) => {
      const list = raw.map((fields, at) => serviceRowSchema.parse({ ...fields, slug: `s${at}` }));
      const { columns, rows } = serviceTable(list);
      expect(plan(writeCsv(columns, rows), list)).toEqual({
        problems: [],
        create: [],
        update: [],
        unchanged: list.length,
      });
    }),
  );
});

import { expect, test } from "vitest";
import type { AccountDetails } from "#core/access/account.ts";
import { accountTable, planAccountImport } from "#core/access/account-import.ts";
import { parseTable, writeCsv } from "#lib/tables/csv.ts";

const units = new Set(["disdukcapil", "uptd-1"]);
const rina: AccountDetails = {
  username: "rina",
  name: "=Rina",
  email: null,
  active: true,
  assignments: [{ role: "admin", unitSlug: null }],
};
const budi: AccountDetails = {
  username: "budi",
  name: "Budi, S.E.",
  email: "budi@example.id",
  active: false,
  assignments: [
    { role: "kepala", unitSlug: "disdukcapil" },
    { role: "petugas", unitSlug: "uptd-1" },
  ],
};

const plan = (text: string) => {
  const table = parseTable(text);
  if (!table.ok) throw new Error("unreadable");
  return planAccountImport(table.value, [rina, budi], units);
};

test("what was exported comes back without change", () => {
  const { columns, rows } = accountTable([rina, budi]);
  expect(plan(writeCsv(columns, rows))).toEqual({
    problems: [],
    create: [],
    update: [],
    unchanged: 2,
  });
});

test("an export has no password", () => {
  expect(accountTable([rina]).columns).toEqual([
    "nama_pengguna",
    "nama",
    "surel",
    "peran",
    "aktif",
  ]);
});

test("makes new accounts and changes known ones; missing columns stay as they are", () => {
  const { create, update, problems } = plan(
    "nama_pengguna;nama;peran\n RINA ;Rina Wati;admin\nsiti;Siti;moderator, petugas@uptd-1",
  );
  expect(problems).toEqual([]);
  expect(update).toEqual([{ before: rina, after: { ...rina, name: "Rina Wati" } }]);
  expect(create).toEqual([
    {
      username: "siti",
      name: "Siti",
      email: null,
      active: true,
      assignments: [
        { role: "moderator", unitSlug: null },
        { role: "petugas", unitSlug: "uptd-1" },
      ],
    },
  ]);
  expect(plan("nama_pengguna,aktif\nbudi,ya").update).toEqual([
    { before: budi, after: { ...budi, active: true } },
  ]);
});

test("names every wrong row with its reason", () => {
  const { problems } = plan(
    [
      "nama_pengguna,nama,surel,peran,aktif,sandi",
      "x,,bukan,raja,mungkin,",
      "siti,Siti,,petugas@dishub,ya,",
      "tono,Tono,,,,,lebih",
      "rina,Rina,,admin,ya,",
      "rina,Rina lagi,,admin,ya,",
    ].join("\n"),
  );
  expect(problems).toEqual([
    { row: 1, column: "sandi", message: "import.unknown-column" },
    { row: 2, column: "nama_pengguna", message: "account.username-shape" },
    { row: 2, column: "nama", message: "error.required" },
    { row: 2, column: "surel", message: "error.email" },
    { row: 2, column: "aktif", message: "error.yes-no" },
    { row: 3, column: "peran", message: "account.unknown-unit?unit=dishub" },
    { row: 4, column: "", message: "csv.too-many-cells" },
    { row: 6, column: "nama_pengguna", message: "import.repeated?row=5" },
  ]);
});

test("a table without usernames names nobody", () => {
  expect(plan("nama\nSiti").problems).toEqual([
    { row: 2, column: "nama_pengguna", message: "error.required" },
  ]);
});

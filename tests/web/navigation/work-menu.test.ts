import { expect, test } from "vitest";
import type { Role } from "#core/access/roles.ts";
import { actorWith } from "#tests/support/context.ts";
import { workEntryAt, workMenuOf } from "#web/navigation/work-menu.ts";

const pathsOf = (...roles: Role[]) =>
  workMenuOf(actorWith(roles)).flatMap(({ entries }) => entries.map(({ path }) => path));

test("everybody sees only what his roles allow", () => {
  expect(pathsOf("petugas")).toEqual([
    "/kerja",
    "/kerja/pelatihan",
    "/kerja/penghargaan",
    "/kerja/siklus/kriteria",
    "/kerja/kertas",
    "/kerja/akun-saya",
  ]);
  expect(pathsOf("kepala")).toEqual([
    "/kerja",
    "/kerja/hasil",
    "/kerja/komentar",
    "/kerja/dialog",
    "/kerja/dialog/templat",
    "/kerja/dialog/angka",
    "/kerja/fkp",
    "/kerja/rtl",
    "/kerja/capaian",
    "/kerja/pelatihan",
    "/kerja/penghargaan",
    "/kerja/tindak-lanjut-kinerja",
    "/kerja/pekppp",
    "/kerja/pantau",
    "/kerja/siklus/kriteria",
    "/kerja/akun-saya",
  ]);
  expect(pathsOf("admin")).toEqual([
    "/kerja",
    "/kerja/pelatihan",
    "/kerja/penghargaan",
    "/kerja/siklus/kriteria",
    "/kerja/unit",
    "/kerja/akun",
    "/kerja/pengaturan",
    "/kerja/jejak",
    "/kerja/kotak-keluar",
    "/kerja/akun-saya",
  ]);
});

test("strangers see nothing, groups without entries are left out", () => {
  expect(workMenuOf(null)).toEqual([]);
  expect(workMenuOf(actorWith(["petugas"])).map(({ group }) => group)).toEqual([
    "results",
    "performance",
    "surveys",
    "own",
  ]);
});

test.each([
  ["/kerja", "/kerja"],
  ["/kerja?tersimpan", "/kerja"],
  ["/kerja/akun/baru?x=1", "/kerja/akun"],
  ["/kerja/akun-saya", "/kerja/akun-saya"],
  ["/kerja/lainnya", "/kerja"],
])("%s belongs to %s", (path, section) => {
  expect(workEntryAt(path)?.path).toBe(section);
});

test("a public page belongs to no section", () => {
  expect(workEntryAt("/hasil")).toBeUndefined();
});

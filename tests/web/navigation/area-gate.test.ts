import { expect, test } from "vitest";
import { actorWith } from "#tests/support/context.ts";
import { gate } from "#web/navigation/area-gate.ts";

const staff = actorWith(["petugas"]);
const newcomer = { ...staff, mustChangePassword: true };

test.each(["/", "/hasil", "/kerjasama", "/masuk?kembali=/kerja"])("anybody may open %s", (path) => {
  expect(gate(null, path, path)).toBeNull();
  expect(gate(newcomer, path, path)).toBeNull();
});

test.each([
  ["/kerja", "/kerja"],
  ["/kerja?x=1", "/kerja"],
  ["/kerja/akun", "/kerja/akun"],
  ["/kerja/tidak-ada", "/[...path]"],
  ["/%6berja/akun", "/kerja/akun"],
])("strangers are asked to sign in at %s", (path, pattern) => {
  expect(() => gate(null, path, pattern)).toThrow(
    expect.objectContaining({ code: "unauthenticated" }),
  );
  expect(gate(staff, path, pattern)).toBeNull();
});

test("a first password must be changed before anything else", () => {
  expect(gate(newcomer, "/kerja", "/kerja")).toBe("/kerja/akun-saya");
  expect(gate(newcomer, "/kerja/akun", "/kerja/akun")).toBe("/kerja/akun-saya");
  expect(gate(newcomer, "/kerja/akun-saya", "/kerja/akun-saya")).toBeNull();
});

import { expect, test } from "vitest";
import { governmentSchema } from "#core/government/government.ts";
import { imageType } from "#core/government/image-type.ts";
import { parse } from "#core/parse.ts";

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === "string" ? [...new TextEncoder().encode(part)] : part,
    ),
  );

test.each([
  ["image/png", bytes([0x89], "PNG\r\n", [0x1a], "\nrest")],
  ["image/jpeg", bytes([0xff, 0xd8, 0xff, 0xe0], "rest")],
  ["image/webp", bytes("RIFF", [1, 2, 3, 4], "WEBPVP8 ")],
  [null, bytes("RIFX", [1, 2, 3, 4], "WEBPVP8 ")],
  [null, bytes("RIFF", [1, 2, 3, 4], "WAVE")],
  [null, bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  [null, bytes("GIF89a")],
  [null, bytes([0x89], "PN")],
  [null, bytes()],
])("recognises %s by its first bytes (%#)", (type, file) => {
  expect(imageType(file)).toBe(type);
});

const settings = {
  name: " Kota  Bukittinggi ",
  code: "13.75",
  timeZone: "Asia/Jakarta",
  officialPooling: "pooled",
  showRunningIndex: "on",
};

test("reads the settings of a government", () => {
  expect(parse(governmentSchema, settings)).toEqual({
    ok: true,
    value: {
      ...settings,
      name: "Kota Bukittinggi",
      showRunningIndex: true,
      comparedFrom: 30,
    },
  });
});

test.each([
  ["name", "", "error.required"],
  ["code", "Bukittinggi", "government.code-shape"],
  ["code", ["13.75"], "error.required"],
  ["timeZone", "Europe/London", "error.choose"],
  ["officialPooling", "best", "error.choose"],
  ["comparedFrom", "29", "government.compared-range?min=30&max=1000"],
  ["comparedFrom", "1001", "government.compared-range?min=30&max=1000"],
  ["comparedFrom", "tiga puluh", "error.number"],
])("refuses %s %j", (field, value, message) => {
  expect(parse(governmentSchema, { ...settings, [field]: value })).toEqual({
    ok: false,
    errors: { [field]: message },
  });
});

import { expect, test } from "vitest";
import { elementCodes, elementsInCodeOrder } from "#core/instruments/element-codes.ts";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";

const options = { id: ["a", "b", "c", "d"], en: ["a", "b", "c", "d"] };
const element = (key: string) => ({
  key,
  name: { id: key, en: key },
  question: { id: key, en: key },
  options,
});
const elements = ["antrean", ...OFFICIAL_ELEMENTS, "digital"].map(element);

test("the form numbers sarpras 8 and pengaduan 9", () => {
  const codes = elementCodes({ codeOrder: "form", elements });
  expect(codes).toMatchObject({
    persyaratan: "U1",
    perilaku: "U7",
    sarpras: "U8",
    pengaduan: "U9",
  });
});

test("the text of the regulation numbers them the other way round", () => {
  const codes = elementCodes({ codeOrder: "regulation", elements });
  expect(codes).toMatchObject({
    persyaratan: "U1",
    perilaku: "U7",
    pengaduan: "U8",
    sarpras: "U9",
  });
});

test("extra elements follow from U10 as they are listed", () => {
  expect(elementCodes({ codeOrder: "form", elements })).toMatchObject({
    antrean: "U10",
    digital: "U11",
  });
});

test("a missing element leaves its code free", () => {
  const some = elements.filter(({ key }) => key !== "biaya");
  const codes = elementCodes({ codeOrder: "form", elements: some });
  expect(codes).not.toHaveProperty("biaya");
  expect(codes).toMatchObject({ produk: "U5" });
});

test("elements are printed in the order of their codes", () => {
  const keys = (codeOrder: "form" | "regulation") =>
    elementsInCodeOrder({ codeOrder, elements }).map(({ key }) => key);
  expect(keys("form")).toEqual([...OFFICIAL_ELEMENTS, "antrean", "digital"]);
  expect(keys("regulation").slice(7)).toEqual(["pengaduan", "sarpras", "antrean", "digital"]);
});

import { expect, test } from "vitest";
import { findInPost, publicWords } from "#core/topics/public-words.ts";

const words = {
  title: "Telepon 081234567890 lambat",
  text: "NIK 1375010101900001 dan 081234567890, surel budi@contoh.id.",
};

test("everything personal is found once, and identity numbers are nobody's to show", () => {
  expect(findInPost(words)).toEqual([
    { key: "phone:081234567890", kind: "phone", found: "081234567890", mayShow: true },
    { key: "nik:1375010101900001", kind: "nik", found: "1375010101900001", mayShow: false },
    { key: "email:budi@contoh.id", kind: "email", found: "budi@contoh.id", mayShow: true },
  ]);
  expect(findInPost({ title: "Jalan rusak", text: "Di depan pasar." })).toEqual([]);
});

test("the public reads none of it", () => {
  expect(publicWords(words)).toEqual({
    title: "Telepon [nomor telepon] lambat",
    text: "NIK [NIK] dan [nomor telepon], surel [e-mail].",
  });
});

test("save what the author shows on purpose, wherever it stands; never the identity number", () => {
  expect(publicWords(words, ["phone:081234567890"])).toEqual({
    title: words.title,
    text: "NIK [NIK] dan 081234567890, surel [e-mail].",
  });
  const all = findInPost(words).map(({ key }) => key);
  expect(publicWords(words, all).text).toBe("NIK [NIK] dan 081234567890, surel budi@contoh.id.");
});

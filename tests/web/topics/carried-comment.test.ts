import { expect, test } from "vitest";
import { carriedComment, commentCookie, readCarriedComment } from "#web/topics/carried-comment.ts";

const carried = { text: "Antreannya lama; “sekali”.\nTolong ditambah.", service: "ktp-el" };

test("a comment comes out of its cookie as it went in, and reaches one page only", () => {
  const cookie = commentCookie(carried, "/survei/x/terima-kasih", true) ?? "";
  expect(cookie).toMatch(
    /; Path=\/survei\/x\/terima-kasih; HttpOnly; SameSite=Strict; Max-Age=900; Secure$/,
  );
  expect(readCarriedComment(`a=b; ${cookie.split(";")[0]}`)).toEqual(carried);
});

test("without a comment, and on a kiosk, nothing is carried", () => {
  expect(carriedComment({ comment: "  " })).toBeNull();
  expect(carriedComment({ comment: ["x"] })).toBeNull();
  expect(carriedComment({ comment: "x", channel: "kiosk" })).toBeNull();
  expect(carriedComment({ comment: "x" })).toEqual({ text: "x", service: "" });
});

test("what no cookie can hold is not carried, and strange cookies carry nothing", () => {
  expect(commentCookie({ text: "ą".repeat(2000), service: "" }, "/x", false)).toBeNull();
  for (const value of ["", "x", "bnVsbA", "e30", "eyJ0ZXh0IjoxfQ"]) {
    expect(readCarriedComment(`tanggap_komentar=${value}`)).toBeNull();
  }
  expect(readCarriedComment(null)).toBeNull();
});

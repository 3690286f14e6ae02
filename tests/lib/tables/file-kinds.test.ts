import { expect, test } from "vitest";
import { readTableFile } from "#lib/tables/read-table-file.ts";
import { type ZipFile, zip } from "#tests/support/workbook.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = (target: string): ZipFile => ({
  name: "_rels/.rels",
  content: `<Relationships xmlns="${RELS}"><Relationship Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`,
});
const OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
const wide = (text: string) => [...text].map((sign) => `${sign}\u0000`).join("");

test.each([
  ["nothing", "", "table.empty"],
  ["an old workbook", `${OLE}Workbook`, "table.old-office"],
  ["a workbook with a password", `${OLE}${wide("EncryptedPackage")}`, "table.protected"],
  ["a PDF", "%PDF-1.7", "table.pdf"],
  ["a PNG", "\u0089PNG\r\n", "table.image"],
  ["a JPEG", "\u00ff\u00d8\u00ff\u00e0", "table.image"],
  ["a WebP", "RIFF1234WEBPVP8", "table.image"],
  ["a HEIC", "\u0000\u0000\u0000\u0018ftypheic", "table.image"],
  ["an RTF", "{\\rtf1", "table.document"],
  ["a gzip", "\u001f\u008b\u0008", "table.archive"],
  [
    "a web page named .xls",
    "\u00ef\u00bb\u00bf\n<!-- x --><table><tr><td>1</td></tr></table>",
    "table.html",
  ],
  ["a web page in XML", '<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">', "table.html"],
  ["a saved web page", "MIME-Version: 1.0\nX: y", "table.html"],
  ["a workbook of 2003 in XML", '<?xml version="1.0"?><Workbook/>', "table.xml"],
  ["anything binary", "a\u0000b\u0001", "table.binary"],
])("says what %s is", async (_what, bytes, message) => {
  const result = await readTableFile(Buffer.from(bytes, "latin1"), undefined);
  expect(result).toEqual({ ok: false, errors: { "": message } });
});

test.each([
  ["a document", [office("word/document.xml")], "table.document"],
  ["a presentation", [office("ppt/presentation.xml")], "table.document"],
  ["a binary workbook", [office("xl/workbook.bin")], "table.xlsb"],
  ["a file of Numbers", [{ name: "Index/Document.iwa", content: "" }], "table.numbers"],
  ["an older file of Numbers", [{ name: "Index.zip", content: "" }], "table.numbers"],
  ["other archives", [{ name: "data.csv", content: "a" }], "table.archive"],
  ["an empty archive", [], "table.archive"],
])("says what %s is by its parts", async (_what, files, message) => {
  const result = await readTableFile(zip(files), undefined);
  expect(result).toEqual({ ok: false, errors: { "": message } });
});

test("texts are tables, also in UTF-16, also with tags in them", async () => {
  const read = async (bytes: Uint8Array) => {
    const result = await readTableFile(bytes, undefined);
    return result.ok ? result.value.cells : result.errors;
  };
  expect(await read(Buffer.from("\uFEFFa\tb", "utf16le"))).toEqual([["a", "b"]]);
  expect(await read(Buffer.from("\uFEFFa\tb", "utf16le").swap16())).toEqual([["a", "b"]]);
  expect(await read(Buffer.from("nama,catatan\nAni,<b>baik</b>"))).toEqual([
    ["nama", "catatan"],
    ["Ani", "<b>baik</b>"],
  ]);
});

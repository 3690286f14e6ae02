import { expect, test } from "vitest";
import { parseCarried, readCarried, writeCarried } from "#web/forms/carried-fields.ts";

const posted = (fill: (form: FormData) => void) => {
  const body = new FormData();
  fill(body);
  return new Request("http://localhost/kerja/x", { method: "POST", body });
};

test("carries what was typed, names files, and leaves passwords behind", async () => {
  const request = posted((form) => {
    form.append("answer", "Baris satu\r\nbaris dua");
    form.append("units[]", "a");
    form.append("units[]", "b");
    form.append("newPassword", "rahasia");
    form.append("file", new File(["x"], "surat.pdf"));
  });
  const carried = await readCarried(request, "/kerja/x?y=1");
  expect(carried).toEqual({
    path: "/kerja/x?y=1",
    fields: [
      ["answer", "Baris satu\r\nbaris dua"],
      ["units[]", "a"],
      ["units[]", "b"],
    ],
    files: ["surat.pdf"],
  });
  expect(carried && parseCarried(writeCarried(carried))).toEqual(carried);
});

test("carries nothing that is empty, no form or too long", async () => {
  expect(
    await readCarried(
      posted(() => undefined),
      "/kerja",
    ),
  ).toBeNull();
  const json = new Request("http://localhost/", { method: "POST", body: "{}" });
  expect(await readCarried(json, "/kerja")).toBeNull();
  const long = posted((form) => form.append("a", "x".repeat(400_001)));
  expect(await readCarried(long, "/kerja")).toBeNull();
});

test.each([
  undefined,
  "",
  "{",
  "null",
  "[]",
  '{"path":"//elsewhere","fields":[],"files":[]}',
  '{"path":"https://elsewhere","fields":[],"files":[]}',
  '{"path":"/kerja","fields":[["a",1]],"files":[]}',
  '{"path":"/kerja","fields":[["a"]],"files":[]}',
  '{"path":"/kerja","fields":{},"files":[]}',
  '{"path":"/kerja","fields":[],"files":[1]}',
])("takes back nothing that is not its own: %s", (text) => {
  expect(parseCarried(text)).toBeNull();
});

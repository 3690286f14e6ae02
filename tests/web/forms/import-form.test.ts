import { expect, test } from "vitest";
import { failure, success } from "#lib/result.ts";
import { handleImport } from "#web/forms/import-form.ts";

const sent = () =>
  new Request("http://portal.test/x", { method: "POST", body: new URLSearchParams({ text: "a" }) });
const wrong = [{ row: 2, column: "a", message: "error.required" }];
const submit = (stored: boolean, problems: readonly unknown[] = []) => ({
  submit: async () => success({ stored, problems }),
});

test("the form is shown first, with what it begins with", async () => {
  const initial = { what: "units" };
  const page = await handleImport(new Request("http://portal.test/x"), {
    initial,
    ...submit(false),
  });
  expect(page).toMatchObject({ form: { values: initial }, preview: null, status: 200 });
});

test("a preview is shown in the page; one with wrong rows is no success until it is stored", async () => {
  expect(await handleImport(sent(), submit(false))).toMatchObject({
    preview: { stored: false },
    status: 200,
  });
  expect(await handleImport(sent(), submit(false, wrong))).toMatchObject({ status: 422 });
  expect(await handleImport(sent(), submit(true, wrong))).toMatchObject({ status: 200 });
});

test("what is stored leads on where the page says so", async () => {
  const done = ({ stored }: { stored: boolean }) => (stored ? "/next" : null);
  const response = await handleImport(sent(), { ...submit(true), done });
  expect(response).toMatchObject({ status: 303 });
  expect(await handleImport(sent(), { ...submit(false), done })).toMatchObject({ status: 200 });
});

test("a table that cannot be read keeps what was typed", async () => {
  const page = await handleImport(sent(), { submit: async () => failure({ file: "csv.empty" }) });
  expect(page).toMatchObject({
    form: { values: { text: "a" }, errors: { file: "csv.empty" } },
    preview: null,
    status: 422,
  });
});

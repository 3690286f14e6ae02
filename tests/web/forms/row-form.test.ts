import { expect, test } from "vitest";
import { success } from "#lib/result.ts";
import { handleRowForm, nextRow, rowNumbers } from "#web/forms/row-form.ts";

const post = (fields: Record<string, string>) =>
  new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) });

const options = {
  initial: { "rows.0.plan": "Awal" },
  submit: async (input: Record<string, unknown>) => success(input),
  done: () => "/selesai",
};

test("rows are known by the numbers in the names of their fields", () => {
  const values = { "rows.2.plan": "a", "rows.10.plan": "b", "rows.2.id": "", "rows.x.plan": "" };
  expect(rowNumbers(values)).toEqual([2, 10]);
  expect(nextRow(values)).toBe(11);
  expect(nextRow({})).toBe(0);
});

test("one more row, with all that was typed and nothing stored", async () => {
  const typed = { "rows.0.plan": "Setengah jadi", version: "3", act: "add-row" };
  const form = await handleRowForm(post(typed), options);
  expect(form).toEqual({
    status: 200,
    errors: {},
    values: { ...typed, "rows.1.plan": "" },
  });
});

test("another button sends the form, and a first look shows what is stored", async () => {
  const sent = await handleRowForm(post({ "rows.0.plan": "Jadi", act: "save" }), options);
  expect(sent instanceof Response && sent.headers.get("location")).toBe("/selesai");
  const first = await handleRowForm(new Request("http://localhost/"), options);
  expect(first).toMatchObject({ values: { "rows.0.plan": "Awal" } });
});

test("a word that no button sends is refused, and what was typed stays", async () => {
  const form = await handleRowForm(post({ "rows.0.plan": "Jadi", act: "drop" }), options);
  expect(form).toMatchObject({
    status: 422,
    errors: { "": "error.invalid" },
    values: { "rows.0.plan": "Jadi" },
  });
});

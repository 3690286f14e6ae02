import { expect, test } from "vitest";
import { failure, success } from "#lib/result.ts";
import { runAct } from "#web/forms/form-act.ts";

const acts = { simpan: async (input: unknown) => success(input) };

test("the pressed button names the act, which gets the whole form", async () => {
  const input = { act: "simpan", text: "x" };
  expect(await runAct(acts, input)).toEqual(success(input));
});

test.each(["", "toString", "__proto__", undefined, ["simpan", "x"], { a: 1 }])(
  "%j is no act",
  async (act) => {
    expect(await runAct(acts, { act })).toEqual(failure({ "": "error.invalid" }));
  },
);

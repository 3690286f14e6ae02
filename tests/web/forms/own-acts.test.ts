import { expect, test } from "vitest";
import { AppError } from "#core/app-error.ts";
import { failure, success } from "#lib/result.ts";
import { runOwnAct } from "#web/forms/own-acts.ts";

const acts = {
  reopen: async (input: unknown) =>
    (input as { text?: string }).text === "x"
      ? success({ code: "abc" })
      : failure({ text: "error.required" }),
  closed: () => Promise.reject(new AppError("closed")),
  gone: () => Promise.reject(new AppError("not_found")),
};

test("the named form alone is read, and its errors carry its name", async () => {
  expect(await runOwnAct(acts, { act: "reopen", reopen: { text: "x" } })).toMatchObject({
    ok: true,
  });
  expect(await runOwnAct(acts, { act: "reopen", text: "x" })).toEqual(
    failure({ "reopen.text": "error.required" }),
  );
});

test.each(["", "toString", undefined, ["reopen", "x"]])("%j is no form", async (act) => {
  expect(await runOwnAct(acts, { act })).toEqual(failure({ "": "error.invalid" }));
});

test("what is no longer possible is said on the page; other refusals are not hidden", async () => {
  expect(await runOwnAct(acts, { act: "closed" })).toEqual(failure({ "": "own.closed" }));
  await expect(runOwnAct(acts, { act: "gone" })).rejects.toMatchObject({ code: "not_found" });
});

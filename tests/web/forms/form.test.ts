import { expect, test } from "vitest";
import { AppError } from "#core/app-error.ts";
import { failure, success } from "#lib/result.ts";
import { handleForm, nest, readForm, retryAfter, textOf } from "#web/forms/form.ts";

const post = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request("http://portal.test/x", { method: "POST", body, headers });
const show = { done: () => "/next" };
const form = (text: string) => post(text, { "content-type": "application/x-www-form-urlencoded" });

test("reads fields, lists and dotted names", async () => {
  const { values, errors } = await readForm(form("name=Budi&roles[]=a&roles[]=b&answers.waktu=3"));
  expect(errors).toEqual({});
  expect(values).toEqual({ name: "Budi", roles: ["a", "b"], "answers.waktu": "3" });
  expect(nest(values)).toEqual({ name: "Budi", roles: ["a", "b"], answers: { waktu: "3" } });
});

test.each([
  ["a JSON body", post("{}", { "content-type": "application/json" })],
  ["broken multipart", post("--x", { "content-type": "multipart/form-data; boundary=y" })],
  ["no content type", post(new Uint8Array([255, 0]))],
])("%s is no form", async (_what, request) => {
  await expect(readForm(request)).rejects.toMatchObject({ code: "unreadable" });
});

test("a button alone sends a form without fields", async () => {
  const bare = new Request("http://portal.test/x", { method: "POST" });
  expect(await readForm(bare)).toEqual({ values: {}, errors: {} });
  const empty = post("", { "content-type": "text/plain", "content-length": "0" });
  expect(await readForm(empty)).toEqual({ values: {}, errors: {} });
});

test.each([
  ["step=a&step=b", "step"],
  ["a=1&a.b=2", "a"],
  ["a.b=2&a=1", "a"],
  ["a.b=1&a.b.c=2", "a.b"],
  ["a[]=1&a.b.c=2", "a"],
  ["x=abc&x[]=1", "x"],
  ["x[]=1&x=abc", "x"],
])("%s means two things: refused at %s, with what was typed", async (text, field) => {
  const submit = () => Promise.reject(new Error("not reached"));
  const state = await handleForm(form(`name=x&${text}`), { submit, ...show });
  expect(state).toMatchObject({ values: { name: "x" }, status: 422 });
  expect(state).toHaveProperty("errors", { [field]: "error.doubled" });
});

test("a file where words belong is no word", async () => {
  const data = new FormData();
  data.append("f[]", new File(["x"], "a"));
  expect((await readForm(post(data))).errors).toEqual({ f: "error.invalid" });
  const single = new FormData();
  single.append("act", new File(["x"], "a"));
  expect(textOf(nest((await readForm(post(single))).values), "act")).toBe("");
});

test("names of object internals are names like others", async () => {
  const { values } = await readForm(
    form("__proto__.polluted=1&__proto__.__proto__=2&x.toString=3"),
  );
  const nested = nest(values);
  expect("polluted" in {}).toBe(false);
  expect(nested.polluted).toBeUndefined();
  expect(Object.keys(nested)).toEqual(["__proto__", "x"]);
});

test("an object where a word belongs is no word", () => {
  const nested = nest({ "step.a": "b" });
  expect(textOf(nested, "step")).toBe("");
});

test("shows the initial values, then redirects after a success", async () => {
  const submit = async () => success(null);
  const shown = await handleForm(new Request("http://portal.test/x"), {
    initial: { name: "Budi" },
    submit,
    ...show,
  });
  expect(shown).toEqual({ values: { name: "Budi" }, errors: {}, status: 200 });
  const sent = await handleForm(form("name=x"), { submit, ...show });
  expect(sent).toBeInstanceOf(Response);
  expect((sent as Response).headers.get("location")).toBe("/next");
});

test("shows the page again where a success is shown only once", async () => {
  const state = await handleForm(form("name=x"), {
    submit: async () => success("secret"),
    done: () => null,
  });
  expect(state).toEqual({ values: {}, errors: {}, status: 200 });
});

test.each([
  [async () => failure({ name: "error.required" }), 422, { name: "error.required" }],
  [() => Promise.reject(new AppError("conflict")), 409, { "": "problem.conflict.text" }],
  [
    () => Promise.reject(new AppError("too_many", 7)),
    429,
    { "": "problem.too_many.text?seconds=7" },
  ],
])("keeps what was typed when refused (%#)", async (submit, status, errors) => {
  const state = await handleForm(form("name=x"), { submit, ...show });
  expect(state).toEqual({ values: { name: "x" }, errors, status });
});

test("remembers when to try again, in the page's own words", async () => {
  const request = form("name=x");
  const state = await handleForm(request, {
    submit: () => Promise.reject(new AppError("too_many", 90)),
    tooMany: (seconds) => `sign-in.throttled?minutes=${seconds}`,
    ...show,
  });
  expect(state).toMatchObject({ errors: { "": "sign-in.throttled?minutes=90" } });
  expect(retryAfter.get(request)).toBe(90);
});

test("other errors are not the form's", async () => {
  const submit = () => Promise.reject(new AppError("not_found"));
  await expect(handleForm(form(""), { submit, ...show })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a field without a chosen file is left out, a chosen file without content is not", async () => {
  const part = (name: string, filename: string, content: string) =>
    `--X\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\n\r\n${content}\r\n`;
  const body = [part("none", "", ""), part("empty", "a.jpg", ""), part("logo", "b.png", "x")];
  const request = new Request("http://localhost/", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=X" },
    body: `${body.join("")}--X--\r\n`,
  });
  expect(Object.keys((await readForm(request)).values)).toEqual(["empty", "logo"]);
});

test("only text can be shown again", () => {
  expect(textOf({ a: "x", b: ["y"] }, "a")).toBe("x");
  expect(textOf({ a: "x", b: ["y"] }, "b")).toBe("");
});

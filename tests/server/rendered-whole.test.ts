import { expect, test } from "vitest";
import { renderedWhole } from "#server/rendered-whole.ts";

const pageOf = (type: string, broken: boolean) => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("<h1>"));
      if (broken) controller.error(new Error("made halfway"));
      else controller.close();
    },
  });
  return new Response(body, { status: 422, headers: { "content-type": type, "x-kept": "yes" } });
};

test("a page comes whole, with its status and headers", async () => {
  const page = await renderedWhole(pageOf("text/html", false));
  expect([page.status, page.headers.get("x-kept")]).toEqual([422, "yes"]);
  expect(await page.text()).toBe("<h1>");
});

test("a fault in the middle of a page is thrown before anything is sent", async () => {
  await expect(renderedWhole(pageOf("text/html", true))).rejects.toThrow("made halfway");
});

test("what is no page is passed on as it comes", async () => {
  const stream = pageOf("text/event-stream", true);
  expect(await renderedWhole(stream)).toBe(stream);
  const empty = new Response(null, { status: 204 });
  expect(await renderedWhole(empty)).toBe(empty);
});

import { expect, test } from "vitest";
import { decideMedium } from "#core/service-index/medium-input.ts";
import { expectErrors } from "#tests/support/staff.ts";

const TODAY = "2026-10-12";
const board = { medium: "notice-board", publishedOn: TODAY, link: null } as const;
const site = { medium: "website", publishedOn: TODAY, link: "https://contoh.go.id/a" } as const;

test("what is published by today is kept, and nothing else of what was sent", () => {
  const sent = { ...board, version: 3 };
  expect(decideMedium(sent, [], TODAY)).toEqual({ ok: true, value: board });
});

test("nothing was published tomorrow", () => {
  const tomorrow = { ...board, publishedOn: "2026-10-13" };
  expectErrors(decideMedium(tomorrow, [], TODAY), { publishedOn: "service-index.future" });
});

test("the same medium counts again only at another address", () => {
  expectErrors(decideMedium(board, [site, board], TODAY), { medium: "error.taken" });
  expectErrors(decideMedium(site, [site], TODAY), { medium: "error.taken" });
  const other = { ...site, link: "https://contoh.go.id/b" };
  expect(decideMedium(other, [site], TODAY).ok).toBe(true);
  expect(decideMedium({ ...site, link: null }, [board, site], TODAY).ok).toBe(true);
});

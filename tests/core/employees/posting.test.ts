import fc from "fast-check";
import { expect, test } from "vitest";
import { currentPosting, endingPostings, overlap, placePosting } from "#core/employees/posting.ts";

const span = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn });
const OLD = span("2020-01-01", "2023-12-31");
const NOW = span("2024-01-01");

test("both ends belong to a span", () => {
  expect(overlap(OLD, NOW)).toBe(false);
  expect(overlap(OLD, span("2023-12-31"))).toBe(true);
  expect(overlap(span("2019-01-01", "2020-01-01"), OLD)).toBe(true);
  expect(overlap(NOW, span("2030-01-01"))).toBe(true);
});

test("a new posting ends the one it breaks into", () => {
  expect(placePosting([OLD, NOW], span("2026-07-01"))).toEqual({
    ok: true,
    value: { startsOn: "2024-01-01", endsOn: "2026-06-30" },
  });
  expect(placePosting([OLD], span("2026-07-01"))).toEqual({ ok: true, value: null });
  expect(placePosting([], span("2026-07-01"))).toEqual({ ok: true, value: null });
  expect(placePosting([NOW], span("2020-01-01", "2023-12-31"))).toEqual({ ok: true, value: null });
});

test("it does not push a later one aside, nor begin with another", () => {
  expect(placePosting([NOW], span("2023-01-01"))).toEqual({
    ok: false,
    errors: { startsOn: "posting.later-one" },
  });
  expect(placePosting([OLD, NOW], span("2024-01-01"))).toEqual({
    ok: false,
    errors: { startsOn: "posting.same-day" },
  });
});

const day = fc
  .integer({ min: 0, max: 4_000 })
  .map((at) => new Date(Date.UTC(2018, 0, 1 + at)).toISOString().slice(0, 10));

test("however postings are added, no two of them ever share a day", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.option(day))), (wanted) => {
      let postings: { startsOn: string; endsOn: string | null }[] = [];
      for (const [startsOn, endsOn] of wanted) {
        if (endsOn !== null && endsOn < startsOn) continue;
        const placed = placePosting(postings, { startsOn, endsOn });
        if (!placed.ok) continue;
        const ended = placed.value;
        postings = postings.map((each) => (each.startsOn === ended?.startsOn ? ended : each));
        postings.push({ startsOn, endsOn });
      }
      for (const [at, a] of postings.entries()) {
        expect(a.endsOn === null || a.endsOn >= a.startsOn).toBe(true);
        for (const b of postings.slice(at + 1)) expect(overlap(a, b)).toBe(false);
      }
    }),
  );
});

test("the present posting; in a gap the last one, before all the first to come", () => {
  const all = [span("2027-01-01"), span("2024-01-01", "2025-12-31"), OLD];
  expect(currentPosting(all, "2025-01-01")?.startsOn).toBe("2024-01-01");
  expect(currentPosting(all, "2026-06-01")?.startsOn).toBe("2024-01-01");
  expect(currentPosting(all, "2028-06-01")?.startsOn).toBe("2027-01-01");
  expect(currentPosting(all, "2000-01-01")?.startsOn).toBe("2020-01-01");
  expect(currentPosting([], "2000-01-01")).toBeUndefined();
});

test("who leaves ends what goes on, and has nothing that begins later", () => {
  const until = span("2024-01-01", "2026-10-31");
  const of = (last: string) => endingPostings([OLD, NOW], last);
  expect(of("2026-10-31")).toEqual({ ok: true, value: [NOW] });
  expect(endingPostings([OLD, until], "2026-10-31")).toEqual({ ok: true, value: [] });
  expect(endingPostings([OLD, until], "2026-10-30")).toEqual({ ok: true, value: [until] });
  expect(of("2023-12-31")).toEqual({ ok: false, errors: { lastDay: "employee.posting-after" } });
  expect(of("2024-01-01")).toEqual({ ok: true, value: [NOW] });
});

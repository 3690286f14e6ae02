import fc from "fast-check";
import { expect, test } from "vitest";
import { LEAVE_KINDS, LEAVE_STATES } from "#core/attendance/attendance.ts";
import {
  balanceOf,
  type CountedLeave,
  checkLeave,
  daysOfYear,
  type Entitlement,
  type LeaveFacts,
  leaveDays,
} from "#core/attendance/leave.ts";
import { canCancel, decideRequest, leaveSchema } from "#core/attendance/leave-input.ts";
import { parse } from "#core/parse.ts";
import { listDays } from "#lib/dates/working-days.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";

/** SKB 3 Menteri on holidays of 2026: Christmas and its cuti bersama; New Year 2027. */
const HOLIDAYS = new Set(["2026-12-24", "2026-12-25", "2027-01-01"]);

const usual = (year: number): Entitlement => ({ year, entitled: 12, carriedOver: 0 });

const facts = (changes: Partial<LeaveFacts> = {}): LeaveFacts => ({
  today: "2026-11-23",
  holidays: HOLIDAYS,
  requests: [],
  entitlementOf: usual,
  ...changes,
});

const wish = (startsOn: string, endsOn: string, kind: CountedLeave["kind"] = "annual") => ({
  kind,
  startsOn,
  endsOn,
});

const leave = (changes: Partial<CountedLeave> = {}): CountedLeave => ({
  ...wish("2026-12-01", "2026-12-03"),
  state: "approved",
  days: 3,
  nextYearDays: 0,
  ...changes,
});

test("only working days are taken: no weekend, no holiday, no cuti bersama", () => {
  expect(leaveDays(wish("2026-12-21", "2026-12-28"), HOLIDAYS)).toEqual({
    days: 4,
    nextYearDays: 0,
  });
});

test("leave over the year's end takes from both years", () => {
  const days = leaveDays(wish("2026-12-28", "2027-01-06"), HOLIDAYS);
  expect(days).toEqual({ days: 7, nextYearDays: 3 });
  const over = leave({ ...wish("2026-12-28", "2027-01-06"), ...days });
  expect([2025, 2026, 2027, 2028].map((year) => daysOfYear(over, year))).toEqual([0, 4, 3, 0]);
  expect(balanceOf(usual(2026), [over]).left).toBe(8);
  expect(balanceOf(usual(2027), [over]).left).toBe(9);
  const almostUsed = leave({ days: 10 });
  expectErrors(checkLeave(wish("2026-12-28", "2027-01-06"), facts({ requests: [almostUsed] })), {
    endsOn: "leave.beyond-balance?year=2026&left=2&needed=4",
  });
  const next = leave({ ...wish("2027-02-01", "2027-02-12"), days: 10 });
  expectErrors(checkLeave(wish("2026-12-28", "2027-01-06"), facts({ requests: [next] })), {
    endsOn: "leave.beyond-balance?year=2027&left=2&needed=3",
  });
});

test("what waits is kept back, what is refused or cancelled is free, other kinds take nothing", () => {
  const all = [
    leave(),
    leave({ state: "requested", days: 2 }),
    leave({ state: "refused" }),
    leave({ state: "cancelled" }),
    leave({ kind: "sick" }),
  ];
  expect(balanceOf({ year: 2026, entitled: 12, carriedOver: 6 }, all)).toEqual({
    year: 2026,
    entitled: 12,
    carriedOver: 6,
    taken: 3,
    waiting: 2,
    left: 13,
  });
});

test.each([
  ["annual", "2026-12-03", "2026-12-01", { endsOn: "error.date-order" }],
  ["annual", "2026-11-20", "2026-11-24", { startsOn: "leave.past" }],
  ["annual", "2026-11-28", "2026-11-29", { startsOn: "leave.no-working-day" }],
  ["annual", "2028-01-03", "2028-01-03", { startsOn: "leave.too-early" }],
  ["annual", "2026-12-01", "2027-03-01", { endsOn: "leave.too-long?months=3" }],
  ["important", "2026-12-01", "2027-01-01", { endsOn: "leave.too-long?months=1" }],
  ["sick", "2026-10-23", "2026-10-30", { startsOn: "leave.too-late?days=30" }],
  [
    "annual",
    "2026-11-30",
    "2026-12-18",
    { endsOn: "leave.beyond-balance?year=2026&left=12&needed=15" },
  ],
] as const)("%s leave from %s to %s is refused with the reason", (kind, from, to, errors) => {
  expectErrors(checkLeave(wish(from, to, kind), facts()), errors);
});

test("on the edges of the rules it is not refused", () => {
  expect(expectOk(checkLeave(wish("2026-11-23", "2026-11-23"), facts())).days).toBe(1);
  expectOk(checkLeave(wish("2026-11-30", "2026-12-15"), facts()));
  expectOk(checkLeave(wish("2026-10-24", "2026-10-30", "sick"), facts()));
  expectOk(checkLeave(wish("2026-12-01", "2026-12-31", "important"), facts()));
  expectOk(checkLeave(wish("2026-12-01", "2029-11-30", "unpaid"), facts()));
});

test("requests never overlap, whatever their kind; what does not stand is in nobody's way", () => {
  const requests = [leave()];
  const refused = { startsOn: "leave.overlaps?from=2026-12-01&to=2026-12-03" };
  expectErrors(checkLeave(wish("2026-12-03", "2026-12-04", "sick"), facts({ requests })), refused);
  expectErrors(checkLeave(wish("2026-11-30", "2026-12-01"), facts({ requests })), refused);
  expectOk(checkLeave(wish("2026-12-04", "2026-12-04"), facts({ requests })));
  const cancelled = [leave({ state: "cancelled" })];
  expectOk(checkLeave(wish("2026-12-01", "2026-12-01"), facts({ requests: cancelled })));
});

test("a request is decided once, a refusal tells why", () => {
  const approve = { decision: "approved", reason: null } as const;
  expect(expectOk(decideRequest("requested", approve))).toEqual({
    state: "approved",
    decisionReason: null,
  });
  for (const state of ["approved", "refused", "cancelled"] as const) {
    expectErrors(decideRequest(state, approve), { "": "leave.decided" });
  }
  const refuse = { ...approve, decision: "refused" } as const;
  expectErrors(decideRequest("requested", refuse), { reason: "error.required" });
});

test.each([
  ["requested", "2026-11-01", true],
  ["approved", "2026-11-24", true],
  ["approved", "2026-11-23", false],
  ["refused", "2026-12-01", false],
  ["cancelled", "2026-12-01", false],
] as const)("%s and starting on %s: may be cancelled: %s", (state, startsOn, may) => {
  expect(canCancel({ state, startsOn }, "2026-11-23")).toBe(may);
});

test("what is no day or no kind is refused", () => {
  const input = { kind: "holiday", startsOn: "31-11-2026", endsOn: "2026-02-30", reason: " " };
  expectErrors(parse(leaveSchema, input), {
    kind: "error.choose",
    startsOn: "error.date",
    endsOn: "error.date",
    reason: "error.required",
  });
});

const days = listDays("2026-11-23", "2027-02-28");

/** What a person's leave is at a moment. */
interface State {
  requests: CountedLeave[];
  entitlements: Map<number, Entitlement>;
}
type Act = (state: State) => void;

const entitlementOf =
  ({ entitlements }: State) =>
  (year: number) =>
    entitlements.get(year) ?? usual(year);

const ask = fc
  .record({
    kind: fc.constantFrom(...LEAVE_KINDS),
    from: fc.nat(days.length - 1),
    length: fc.nat(20),
  })
  .map(
    ({ kind, from, length }): Act =>
      (state) => {
        const startsOn = days[from] ?? "";
        const endsOn = listDays(startsOn, "2027-12-31")[length] ?? "";
        const { requests } = state;
        const known = facts({ requests, entitlementOf: entitlementOf(state) });
        const checked = checkLeave(wish(startsOn, endsOn, kind), known);
        if (!checked.ok) return;
        requests.push({ ...wish(startsOn, endsOn, kind), ...checked.value, state: "requested" });
      },
  );

const settle = fc.record({ state: fc.constantFrom(...LEAVE_STATES), at: fc.nat(10) }).map(
  ({ state: next, at }): Act =>
    ({ requests }) => {
      const request = requests[at];
      if (request?.state === "requested") request.state = next;
    },
);

const set = fc
  .record({ year: fc.constantFrom(2026, 2027), entitled: fc.nat(14), carriedOver: fc.nat(6) })
  .map(
    (entitlement): Act =>
      ({ requests, entitlements }) => {
        if (balanceOf(entitlement, requests).left < 0) return;
        entitlements.set(entitlement.year, entitlement);
      },
  );

test("whatever is asked, decided, cancelled and set: no balance is negative, no day taken twice", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(ask, settle, set), { maxLength: 40 }), (acts) => {
      const state: State = { requests: [], entitlements: new Map() };
      for (const act of acts) {
        act(state);
        for (const year of [2026, 2027, 2028]) {
          const { left } = balanceOf(entitlementOf(state)(year), state.requests);
          expect(left).toBeGreaterThanOrEqual(0);
        }
      }
      const standing = state.requests.filter(
        (each) => each.state === "requested" || each.state === "approved",
      );
      const covered = standing.flatMap((one) => listDays(one.startsOn, one.endsOn));
      expect(new Set(covered).size).toBe(covered.length);
    }),
  );
});

import { expect, test } from "vitest";
import { type FigureRow, topicFigures } from "#core/topics/figures.ts";

const TODAY = "2026-12-15";
const row = (values: Partial<FigureRow> = {}): FigureRow => ({
  state: "routed",
  createdOn: "2026-11-20", // Friday
  verifyBy: "2026-11-25",
  verifiedOn: "2026-11-23",
  answerBy: "2026-12-10",
  firstAnsweredOn: null,
  solved: null,
  reopenedCount: 0,
  passedOnCount: 0,
  ...values,
});
const answered = (firstAnsweredOn: string, values: Partial<FigureRow> = {}) =>
  row({ state: "answered", firstAnsweredOn, ...values });
const figures = (...rows: FigureRow[]) => topicFigures(rows, TODAY, new Set(["2026-11-24"]));

test("nothing received is nothing at all", () => {
  expect(figures()).toEqual({
    received: 0,
    screenedInTime: { count: 0, of: 0 },
    answeredInTime: { count: 0, of: 0 },
    answered: 0,
    medianDays: null,
    p90Days: null,
    overdueNow: 0,
    solved: { count: 0, of: 0 },
    reopened: 0,
    passedOn: 0,
  });
});

test("what was refused, doubled or taken back does not count", () => {
  const states = ["rejected", "appealed", "merged", "withdrawn"] as const;
  expect(figures(...states.map((state) => row({ state }))).received).toBe(0);
});

test("in time up to the last day; late when not done by then; open while there is time", () => {
  const screened = [
    row({ verifiedOn: "2026-11-25" }),
    row({ verifiedOn: "2026-11-26" }),
    row({ verifiedOn: null, state: "submitted" }),
    row({ verifiedOn: null, state: "submitted", verifyBy: TODAY }),
  ];
  expect(figures(...screened).screenedInTime).toEqual({ count: 1, of: 3 });
  const topics = [
    answered("2026-12-10"),
    answered("2026-12-11"),
    row(),
    row({ answerBy: TODAY }),
    row({ state: "closed", firstAnsweredOn: "2026-11-23" }),
  ];
  expect(figures(...topics)).toMatchObject({
    answeredInTime: { count: 2, of: 4 },
    overdueNow: 1,
    answered: 3,
  });
});

test("half and nine tenths are answered after so many working days", () => {
  // A holiday on the 24th: one, two, three, four and nine working days.
  const days = ["2026-11-23", "2026-11-25", "2026-11-26", "2026-11-27", "2026-12-04"];
  expect(figures(...days.map((day) => answered(day)))).toMatchObject({ medianDays: 3, p90Days: 9 });
  expect(figures(answered("2026-11-20"))).toMatchObject({ medianDays: 0, p90Days: 0 });
  // Two of four: the usual median of an even number.
  const four = days.slice(0, 4).map((day) => answered(day));
  expect(figures(...four)).toMatchObject({ medianDays: 2.5 });
});

test("posts that still wait count: half of them may not be reached", () => {
  const waiting = [row(), row(), row()];
  expect(figures(answered("2026-11-23"), ...waiting)).toMatchObject({
    answered: 1,
    medianDays: null,
    p90Days: null,
  });
  const most = ["2026-11-23", "2026-11-25", "2026-11-26"].map((day) => answered(day));
  // 1, 2 and 3 days of four: three quarters after 3 days, half after 2 to 3.
  expect(figures(...most, row())).toMatchObject({ medianDays: 2.5, p90Days: null });
});

test("only authors who said something are asked, and topics count once", () => {
  const topics = [
    answered("2026-11-23", { solved: true, reopenedCount: 3, passedOnCount: 2 }),
    answered("2026-11-23", { solved: false, reopenedCount: 1 }),
    answered("2026-11-23"),
  ];
  expect(figures(...topics)).toMatchObject({
    solved: { count: 1, of: 2 },
    reopened: 2,
    passedOn: 1,
  });
});

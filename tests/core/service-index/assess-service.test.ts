import { expect, test } from "vitest";
import { assessService } from "#core/service-index/assess-service.ts";
import { INDICATORS, type IndicatorKey, type Value } from "#core/service-index/assessment.ts";
import { answerValue, followThroughValue } from "#core/service-index/dialogue-indicators.ts";
import { shareValue, speedValue } from "#core/service-index/follow-up-indicators.ts";
import type {
  ActionFact,
  ServiceFacts,
  SurveyFact,
  TopicFact,
} from "#core/service-index/service-facts.ts";

/** Form F02 of PEKPPP as typed in KemenPANRB's instrument (PermenPANRB 29/2022), and its numbers. */
const facts = (changes: Partial<ServiceFacts> = {}): ServiceFacts => ({
  year: 2026,
  now: new Date("2026-10-12T03:00:00Z"),
  today: "2026-10-12",
  unit: { slug: "dinas", email: false },
  surveys: [],
  media: [],
  actions: [],
  topics: [],
  forums: [],
  services: { offered: 2, withStandard: 0 },
  cycles: [],
  ...changes,
});

const assess = (key: IndicatorKey, changes: Partial<ServiceFacts> = {}) => {
  const found = assessService(facts(changes)).find((each) => each.key === key);
  if (found === undefined) throw new Error(`no indicator ${key}`);
  return found;
};
const valueFor = (key: IndicatorKey, changes: Partial<ServiceFacts> = {}) =>
  assess(key, changes).value;

const report = { version: 1, publishedOn: "2026-07-10", checksum: "abc", dialogue: true };
const survey = (changes: Partial<SurveyFact> = {}): SurveyFact => ({
  slug: "dinas-2026-t2",
  standard: true,
  report,
  ...changes,
});
const medium = (name: "website" | "notice-board" | "banner" | "leaflet") => ({
  survey: "dinas-2026-t2",
  medium: name,
  publishedOn: "2026-07-11",
  link: null,
});
const action = (changes: Partial<ActionFact> = {}): ActionFact => ({
  id: "a",
  text: "Antrean daring",
  state: "done",
  doneOn: "2026-08-01",
  reportOn: "2026-07-10",
  ...changes,
});
const topic = (changes: Partial<TopicFact> = {}): TopicFact => ({
  state: "closed",
  createdAt: new Date("2026-09-01T00:00:00Z"),
  answerBy: "2026-09-21",
  firstAnswerAt: new Date("2026-09-02T00:00:00Z"),
  ...changes,
});

test("every indicator is assessed once, in the order of form F02", () => {
  const keys = assessService(facts()).map(({ key }) => key);
  expect(keys).toEqual(Object.keys(INDICATORS));
  const numbers = Object.values(INDICATORS).map(({ B }) => B);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test.each([
  [{ total: 0, done: 0, running: 0 }, 0], // no plan
  [{ total: 10, done: 0, running: 0 }, 1], // a plan, not carried out
  [{ total: 10, done: 0, running: 1 }, 2],
  [{ total: 100, done: 29, running: 0 }, 2], // less than 30 %
  [{ total: 10, done: 3, running: 0 }, 3], // exactly 30 %
  [{ total: 10, done: 8, running: 0 }, 3], // exactly 80 %
  [{ total: 100, done: 81, running: 0 }, 4], // more than 80 %
  [{ total: 1000, done: 999, running: 1 }, 4],
  [{ total: 3, done: 3, running: 0 }, 5],
] as const)("share of the follow-up plan (A8, B7): %j is %i", (progress, value) => {
  expect(shareValue(progress)).toBe(value);
});

test.each([
  ["2026-07-01", 5], // before the report
  ["2026-08-10", 5], // exactly 1 month
  ["2026-08-11", 4],
  ["2026-10-10", 4], // exactly 3 months
  ["2026-10-11", 3],
  ["2027-01-10", 3], // exactly 6 months
  ["2027-01-11", 2],
  ["2027-04-10", 2], // exactly 9 months
  ["2027-04-11", 1],
  ["2027-07-10", 1], // exactly 1 year
  ["2027-07-11", 0],
] as const)(
  "speed of follow-up (A9, B8): a report of 10 July 2026 done on %s is %i",
  (on, value) => {
    expect(speedValue("2026-07-10", on)).toBe(value);
  },
);

test.each([
  [0.5, 5],
  [24, 5],
  [24.01, 4],
  [72, 4],
  [72.01, 3],
  [120, 3],
  [120.01, 2],
  [168, 2],
  [168.01, 1],
  [336, 1],
  [336.01, 0],
] as const)("speed of answers (B25): %d hours is %i", (hours, value) => {
  expect(answerValue(hours)).toBe(value);
});

test.each([
  [0, 5, 0],
  [1, 5, 1],
  [49, 100, 1],
  [1, 2, 2], // exactly 50 %
  [5, 5, 2], // from 3 on it is about SP4N-LAPOR!
] as const)("posts followed through (A28, B27): %i of %i is %i", (finished, judged, value) => {
  expect(followThroughValue(finished, judged)).toBe(value);
});

test.each<[string, Partial<ServiceFacts>, Value]>([
  ["none", {}, 0],
  ["not by the rule", { surveys: [survey({ standard: false })] }, 1],
  ["by the rule", { surveys: [survey({ report: null })] }, 2],
  ["only electronic", { surveys: [survey()], media: [medium("website")] }, 2],
  ["both kinds", { surveys: [survey()], media: [medium("notice-board")] }, 4],
  [
    "both kinds and followed up",
    { surveys: [survey()], media: [medium("banner")], actions: [action()] },
    5,
  ],
])("survey held, published, followed up (A6, B5): %s", (_, changes, value) => {
  expect(valueFor("survey", changes)).toBe(value);
});

test("media with the result (A7, B6): the portal is one, each kind counts once, more than four is 5", () => {
  const four = (["website", "notice-board", "banner", "leaflet"] as const).map(medium);
  expect(valueFor("media")).toBe(0);
  expect(assess("media").next).toEqual({ value: 1, gap: "service-index.gap.publish" });
  const surveys = [survey()];
  expect(valueFor("media", { surveys })).toBe(1);
  expect(valueFor("media", { surveys, media: [medium("website"), medium("website")] })).toBe(2);
  expect(valueFor("media", { surveys, media: four.slice(0, 3) })).toBe(4);
  expect(assess("media", { surveys, media: four.slice(0, 3) }).next?.value).toBe(5);
  const five = assess("media", { surveys, media: four });
  expect(five).toMatchObject({ value: 5, next: null });
  expect(five.evidence.map(({ kind }) => kind)).toEqual([
    "publication",
    ...four.map(() => "medium"),
  ]);
});

test("the share tells how many are missing to the next step; cancelled ones count for nothing", () => {
  const plan = (done: number, open: number) => [
    ...Array.from({ length: done }, () => action()),
    ...Array.from({ length: open }, () => action({ state: "planned", doneOn: null })),
    action({ state: "cancelled" }),
  ];
  const gap = (done: number, open: number) =>
    assess("follow-up-share", { actions: plan(done, open) }).next;
  expect(gap(0, 3)).toEqual({ value: 2, gap: null });
  expect(gap(1, 9)).toEqual({ value: 3, gap: "service-index.gap.actions?more=2" });
  expect(gap(3, 7)).toEqual({ value: 4, gap: "service-index.gap.actions?more=6" });
  expect(gap(9, 1)).toEqual({ value: 5, gap: "service-index.gap.actions?more=1" });
  expect(gap(2, 0)).toBeNull();
  expect(assess("follow-up-share", { actions: plan(1, 1) }).why).toBe(
    "service-index.why.share?total=2&done=1&running=0",
  );
});

test("the slowest action decides the speed; what is open has a day until which it can be saved", () => {
  const slow = action({ doneOn: "2026-10-01" });
  expect(assess("follow-up-speed", { actions: [action(), slow] })).toMatchObject({
    value: 4,
    next: null,
  });
  const open = action({ state: "running", doneOn: null });
  expect(assess("follow-up-speed", { actions: [action(), open] })).toMatchObject({
    value: 0,
    next: { value: 3, gap: "service-index.gap.by?by=2027-01-10" },
  });
  const earlier = { ...open, reportOn: "2026-07-01" };
  const soon = { ...open, reportOn: "2026-07-05" };
  expect(assess("follow-up-speed", { actions: [open, earlier, soon] }).next?.gap).toBe(
    "service-index.gap.by?by=2027-01-01",
  );
  const older = action({ state: "planned", doneOn: null, reportOn: "2025-10-01" });
  expect(assess("follow-up-speed", { actions: [open, older] }).next).toBeNull();
  expect(valueFor("follow-up-speed", { actions: [action({ doneOn: null })] })).toBe(3);
});

test("without a plan nothing was followed up; without a report nothing can be measured", () => {
  expect(assess("follow-up-speed")).toMatchObject({
    value: 0,
    why: "service-index.why.speed.no-plan",
  });
  expect(assess("follow-up-speed", { actions: [action({ reportOn: null })] })).toMatchObject({
    value: null,
    why: "service-index.why.speed.no-report",
  });
});

test("nine in ten answers decide; what still has time does not count, what is late for two weeks does", () => {
  const quick = Array.from({ length: 9 }, () => topic());
  const slow = topic({ firstAnswerAt: new Date("2026-09-30T00:00:00Z") });
  expect(valueFor("answer-speed", { topics: [...quick, slow] })).toBe(5);
  expect(valueFor("answer-speed", { topics: [...quick.slice(1), slow, slow] })).toBe(0);
  const fresh = topic({ firstAnswerAt: null, createdAt: new Date("2026-10-11T00:00:00Z") });
  expect(assess("answer-speed", { topics: [topic(), fresh] })).toMatchObject({
    value: 5,
    why: "service-index.why.answer-speed?count=1&days=1&within=1",
  });
  const forgotten = topic({ firstAnswerAt: null });
  expect(assess("answer-speed", { topics: [forgotten] })).toMatchObject({
    value: 0,
    why: "service-index.why.answer-speed.late?count=1&late=1",
  });
});

test("without posts nothing is said of answers", () => {
  for (const key of ["answer-speed", "follow-through"] as const) {
    expect(assess(key)).toMatchObject({ value: null, why: "service-index.why.no-topics" });
  }
});

test("what is not due yet does not lower what was followed through", () => {
  const open = topic({ state: "in-progress", answerBy: "2026-10-12" });
  const late = topic({ state: "answered", answerBy: "2026-10-11" });
  expect(assess("follow-through", { topics: [topic(), open, late] })).toMatchObject({
    value: 2,
    why: "service-index.why.follow-through?finished=1&judged=2",
    next: { value: 3, gap: "service-index.gap.national" },
  });
  expect(assess("follow-through", { topics: [topic(), late, late] }).next).toEqual({
    value: 2,
    gap: null,
  });
});

test("one system (A22, B21): each part counts only after the parts before it", () => {
  const services = { offered: 2, withStandard: 1 };
  const parts = { services, topics: [topic()], surveys: [survey()], cycles: ["2026-t3"] };
  const { services: _, ...withoutServices } = parts;
  expect(valueFor("joined-system", withoutServices)).toBe(0);
  expect(valueFor("joined-system", { services })).toBe(1);
  expect(valueFor("joined-system", { services, topics: [topic()] })).toBe(2);
  expect(valueFor("joined-system", { ...parts, cycles: [] })).toBe(3);
  expect(assess("joined-system", parts)).toMatchObject({
    value: 4,
    atLeast: true,
    next: { value: 5, gap: "service-index.gap.joined.more" },
  });
  expect(assess("joined-system", { services }).next?.gap).toBe("service-index.gap.joined.topics");
});

test("online means (B24): the portal, and the unit's mail when it is shown", () => {
  expect(valueFor("channels")).toBe(1);
  expect(valueFor("channels", { unit: { slug: "dinas", email: true } })).toBe(2);
});

test("what data cannot tell is never guessed: there is evidence and no value", () => {
  const forums = [
    { slug: "antrean", theme: "Antrean", groups: 4 },
    { slug: "biaya", theme: "Biaya", groups: 2 },
  ];
  expect(assess("involvement", { forums })).toMatchObject({
    value: null,
    next: null,
    why: "service-index.why.involvement?forums=2&groups=4",
  });
  expect(assess("accountability", { surveys: [survey()], topics: [topic()] })).toMatchObject({
    value: null,
    next: null,
    why: "service-index.why.accountability?topics=1&reported=1",
  });
});

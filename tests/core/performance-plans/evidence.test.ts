import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "#core/parse.ts";
import { behaviourHint } from "#core/performance-plans/evidence-hint.ts";
import {
  evidenceSchema,
  readSource,
  withdrawalSchema,
} from "#core/performance-plans/evidence-input.ts";
import { EVIDENCE_KINDS } from "#core/performance-plans/evidence-kind.ts";
import {
  evidenceErrors,
  isConfirmed,
  unitOn,
  workedThroughout,
} from "#core/performance-plans/evidence-rule.ts";
import { figureLine } from "#core/performance-plans/published-figure.ts";
import type { Snapshot } from "#core/publications/snapshot.ts";

const POSTINGS = [
  { unitId: "loket", startsOn: "2026-01-02", endsOn: "2026-08-15" },
  { unitId: "arsip", startsOn: "2026-08-17", endsOn: null },
];
const SCENE = {
  cycle: { startsOn: "2026-07-01", endsOn: "2026-09-30" },
  postings: POSTINGS,
  today: "2026-09-10",
};
const day = (on: string, unitId: string | null) => ({ from: on, to: on, unitId });

test.each([
  ["2026-08-15", "loket", undefined],
  ["2026-08-17", "arsip", undefined],
  ["2026-08-15", null, undefined],
  ["2026-08-15", "arsip", "evidence.error.other-unit"],
  ["2026-08-17", "loket", "evidence.error.other-unit"],
  ["2026-08-16", null, "evidence.error.no-posting"],
  ["2026-06-30", "loket", "evidence.error.outside"],
  ["2026-09-11", "arsip", "evidence.error.future"],
])("a post of %s about %s: %s", (on, unitId, error) => {
  expect(evidenceErrors(day(on, unitId), SCENE, "source")).toEqual(
    error === undefined ? {} : { source: error },
  );
});

test("a publication counts for who worked there in its whole period", () => {
  const scene = { ...SCENE, today: "2026-10-05" };
  const quarter = (unitId: string) => ({ from: "2026-07-01", to: "2026-09-30", unitId });
  expect(evidenceErrors(quarter("arsip"), scene, "source")).toEqual({
    source: "evidence.error.whole-period",
  });
  const settled = {
    ...scene,
    postings: [{ unitId: "arsip", startsOn: "2025-01-01", endsOn: null }],
  };
  expect(evidenceErrors(quarter("arsip"), settled, "source")).toEqual({});
});

const postings = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .map((cuts) =>
    cuts.slice(1).map((end, at) => ({
      unitId: at % 2 === 0 ? "loket" : "arsip",
      startsOn: dayAt((cuts[at] ?? 0) + 1),
      endsOn: dayAt(end),
    })),
  );
const dayAt = (number: number) =>
  new Date(Date.UTC(2026, 6, 1) + number * 86_400_000).toISOString().slice(0, 10);
const days = fc.integer({ min: -5, max: 66 }).map(dayAt);

describe("the rule of the day", () => {
  test("what counts is of the unit in which the person worked on that very day", () => {
    fc.assert(
      fc.property(postings, days, fc.constantFrom("loket", "arsip"), (list, on, unitId) => {
        const scene = { ...SCENE, postings: list, today: "2026-12-31" };
        const counts = Object.keys(evidenceErrors(day(on, unitId), scene, "source")).length === 0;
        const inCycle = on >= SCENE.cycle.startsOn && on <= SCENE.cycle.endsOn;
        expect(counts).toBe(inCycle && unitOn(list, on) === unitId);
      }),
    );
  });

  test("a whole period counts exactly when each of its days does", () => {
    fc.assert(
      fc.property(postings, days, fc.nat({ max: 20 }), (list, from, length) => {
        const each = Array.from({ length: length + 1 }, (_, at) =>
          new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10),
        );
        expect(workedThroughout(list, "loket", from, each.at(-1) ?? from)).toBe(
          each.every((on) => unitOn(list, on) === "loket"),
        );
      }),
    );
  });
});

test("only public, answered praise and complaints are confirmed", () => {
  const topic = { kind: "apresiasi", state: "closed", text: "Terima kasih", confidential: false };
  expect(isConfirmed(topic)).toBe(true);
  expect(isConfirmed({ ...topic, kind: "pengaduan", state: "answered" })).toBe(true);
  expect(isConfirmed({ ...topic, kind: "aspirasi" })).toBe(false);
  expect(isConfirmed({ ...topic, state: "routed" })).toBe(false);
  expect(isConfirmed({ ...topic, text: null })).toBe(false);
  expect(isConfirmed({ ...topic, confidential: true })).toBe(false);
});

test("the value that evidence mostly speaks of", () => {
  expect(behaviourHint("praise")).toBe("berorientasi-pelayanan");
  expect(behaviourHint("punctuality", "dialog")).toBe("berorientasi-pelayanan");
  expect(behaviourHint("index", "perilaku")).toBe("berorientasi-pelayanan");
  expect(behaviourHint("index", "kompetensi")).toBe("kompeten");
  expect(behaviourHint("index", "ikm")).toBeNull();
  expect(behaviourHint("document")).toBeNull();
});

test("sources by name", () => {
  expect(readSource("dokumen")).toEqual({ from: "document" });
  expect(readSource("kiriman:ABC123")).toEqual({ from: "topic", code: "ABC123" });
  expect(readSource("angka:disdukcapil-2026-t3/2:perilaku")).toEqual({
    from: "figure",
    survey: "disdukcapil-2026-t3",
    version: 2,
    figure: "perilaku",
  });
  for (const name of ["", "kiriman:", "kiriman:A B", "angka:x/1:waktu", "angka:x/a:ikm"]) {
    expect(readSource(name), name).toBeNull();
  }
});

test("a frozen figure in one line, and none from too few answers", () => {
  const element = { key: "perilaku", name: { id: "Perilaku Pelaksana", en: "" }, n: 40 };
  const snapshot = {
    n: 40,
    index: { ikm: 84.5, grade: "B", elements: [{ ...element, index: 90.25, grade: "A" }] },
    dialogue: { answeredInTime: { percent: 87.5, n: 16 } },
  } as unknown as Snapshot;
  expect(figureLine(snapshot, "ikm")).toBe("IKM unit 84,50 (B), 40 responden.");
  expect(figureLine(snapshot, "perilaku")).toBe("Perilaku Pelaksana: 90,25 (A), 40 responden.");
  expect(figureLine(snapshot, "kompetensi")).toBeNull();
  expect(figureLine(snapshot, "dialog")).toBe("Dijawab tepat waktu: 87,5% dari 16 kiriman warga.");
  expect(figureLine({ ...snapshot, n: 9 }, "ikm")).toBeNull();
  expect(figureLine({ ...snapshot, index: null }, "ikm")).toBeNull();
  const { dialogue: _, ...silent } = snapshot;
  expect(figureLine(silent, "dialog")).toBeNull();
  const few = { ...snapshot, dialogue: { answeredInTime: { percent: 100, n: 9 } } };
  expect(figureLine(few as unknown as Snapshot, "dialog")).toBeNull();
});

test("the form of evidence: words always, a link that leads somewhere", () => {
  const form = (changes: object = {}) => ({ source: "dokumen", text: "Laporan", ...changes });
  expect(parse(evidenceSchema, form({ happenedOn: "2026-08-17", behaviour: "" }))).toMatchObject({
    value: { link: null, behaviour: null, result: null },
  });
  expect(
    parse(evidenceSchema, {
      source: ["a"],
      text: "",
      happenedOn: "kemarin",
      link: "javascript:alert(1)",
      behaviour: "rajin",
    }),
  ).toEqual({
    ok: false,
    errors: {
      source: "error.choose",
      text: "error.required",
      happenedOn: "error.date",
      link: "error.web-address",
      behaviour: "error.choose",
    },
  });
  expect(parse(withdrawalSchema, { reason: "  " })).toMatchObject({
    errors: { reason: "error.required" },
  });
  expect(EVIDENCE_KINDS).toContain("praise");
});

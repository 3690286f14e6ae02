import fc from "fast-check";
import { expect, test } from "vitest";
import { findPersonalData } from "#core/privacy/find-personal-data.ts";
import { maskText } from "#core/privacy/mask-text.ts";
import {
  type Finding,
  NEVER_SHOWN,
  PERSONAL_DATA_KINDS,
} from "#core/privacy/personal-data-kind.ts";
import { CORPUS } from "./corpus.ts";

const FLOOR = 0.97;
const SLACK = 2;

/** A marked sentence as plain text and the findings it asks for. */
function read(marked: string): { text: string; wanted: Finding[] } {
  const wanted: Finding[] = [];
  let text = "";
  for (const [, before = "", kind, data = ""] of marked.matchAll(
    /([^{]*)(?:\{(\w+)\|([^}]*)\})?/g,
  )) {
    text += before;
    if (kind === undefined) continue;
    const start = text.length;
    text += data;
    wanted.push({ kind: kind as Finding["kind"], start, end: text.length });
  }
  return { text, wanted };
}

const sentences = CORPUS.map((marked) => {
  const { text, wanted } = read(marked);
  return { text, wanted, found: findPersonalData(text) };
});

/** The same kind, nothing of it left in the open, and hardly anything else taken with it. */
const meets = (found: Finding, wanted: Finding): boolean =>
  found.kind === wanted.kind &&
  found.start <= wanted.start &&
  found.end >= wanted.end &&
  found.end - found.start - (wanted.end - wanted.start) <= SLACK;

function figures(kind: Finding["kind"]) {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { wanted, found } of sentences) {
    const of = (list: Finding[]) => list.filter((each) => each.kind === kind);
    const hits = of(found).filter((each) => of(wanted).some((other) => meets(each, other))).length;
    right += hits;
    wrong += of(found).length - hits;
    missed += of(wanted).length - hits;
  }
  return { kind, right, wrong, missed };
}

test("the corpus is large enough", () => {
  expect(new Set(CORPUS).size).toBeGreaterThanOrEqual(150);
  expect(sentences.filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThanOrEqual(50);
});

test("finds personal data of every kind and leaves the rest alone", () => {
  const table = PERSONAL_DATA_KINDS.map((kind) => {
    const { right, wrong, missed } = figures(kind);
    const [precision, recall] = [right / (right + wrong), right / (right + missed)];
    return { kind, right, wrong, missed, precision, recall };
  });
  console.table(table);
  for (const { found, wanted, text } of sentences) {
    const same =
      found.length === wanted.length && found.every((f, i) => wanted[i] && meets(f, wanted[i]));
    if (!same)
      console.log(
        text,
        found.map((f) => `${f.kind}: ${text.slice(f.start, f.end)}`),
      );
  }
  for (const { kind, precision, recall } of table) {
    expect({ kind, precision: precision >= FLOOR, recall: recall >= FLOOR }).toEqual({
      kind,
      precision: true,
      recall: true,
    });
  }
});

test("no number of identity stays in the open", () => {
  for (const { text, wanted, found } of sentences) {
    const masked = maskText(text, found);
    for (const { kind, start, end } of wanted) {
      if (NEVER_SHOWN.includes(kind)) expect(masked).not.toContain(text.slice(start, end));
    }
  }
});

test("masks with the name of what stood there", () => {
  const text = "NIK 1375014508900001, KK 1375012503150004, HP 081234567890, rina@contoh.id";
  expect(maskText(text, findPersonalData(text))).toBe(
    "NIK [NIK], KK [nomor KK], HP [nomor telepon], [e-mail]",
  );
});

test("every NIK of a real shape is found, however it is grouped", () => {
  const two = (min: number, max: number) =>
    fc.integer({ min, max }).map((value) => String(value).padStart(2, "0"));
  const nik = fc
    .tuple(
      fc.constantFrom("1375", "1273", "1508", "1671", "3174", "9471"),
      two(1, 50),
      two(1, 28),
      two(1, 12),
      two(0, 99),
      fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, "0")),
    )
    .map((parts) => parts.join(""));
  const grouped = fc.tuple(nik, fc.constantFrom("", " ", ".", "-"), fc.constantFrom(2, 4, 6));
  fc.assert(
    fc.property(grouped, ([digits, separator, size]) => {
      const written = (digits.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(separator);
      expect(findPersonalData(`Data saya ${written} mohon dicek`)[0]?.kind).toBe("nik");
    }),
  );
});

test("any text can be searched; findings lie in order, apart, inside the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      let at = 0;
      for (const { start, end } of findPersonalData(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

/** A pattern that tries a run again from each of its places in every length would not end here. */
test.each([
  ["1", []],
  ["1 ", ["nik"]],
  ["0812-", ["phone"]],
  ["a", []],
  ["BA1", []],
  ["12.", ["nik"]],
])("a long run of %j is searched to its end", (part, kinds) => {
  const found = findPersonalData(part.repeat(6000 / part.length));
  expect([...new Set(found.map(({ kind }) => kind))]).toEqual(kinds);
  expect(found.at(-1)?.end ?? 6000).toBeGreaterThan(5900);
});

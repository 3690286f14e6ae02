import { expect, test } from "vitest";
import { type EvaluationMethod, methodSchema } from "#core/cycles/method.ts";
import { readMethodInput } from "#core/cycles/method-input.ts";
import { parse } from "#core/parse.ts";
import { STANDARD_METHOD } from "#db/seed/standard-method.ts";
import { expectErrors, expectOk } from "#tests/support/staff.ts";
import { methodFormValues } from "#web/cycles/method-form.ts";
import { nest } from "#web/forms/form.ts";

const errorsOf = (changes: Partial<EvaluationMethod>) => {
  const parsed = parse(methodSchema, { ...STANDARD_METHOD, ...changes });
  return parsed.ok ? {} : parsed.errors;
};
const { indicators, proposal, reviewItems, distribution } = STANDARD_METHOD;
const [ikm, ...others] = indicators as [
  EvaluationMethod["indicators"][number],
  ...EvaluationMethod["indicators"],
];

test("the method every installation starts with holds together", () => {
  expect(errorsOf({})).toEqual({});
});

test("weights add up to 100", () => {
  expect(errorsOf({ indicators: others })).toEqual({ indicators: "method.weights-sum?sum=60" });
});

test("keys and sources are there once", () => {
  const half = { ...ikm, weight: 20 };
  expect(errorsOf({ indicators: [half, half, ...others] })).toEqual({
    "indicators.1.key": "error.taken",
    "indicators.1.source": "method.source-twice",
  });
  const manual = (key: string) => ({ ...half, key, source: "manual" as const });
  expect(errorsOf({ indicators: [manual("a-a"), manual("b-b"), ...others] })).toEqual({});
  const [first, ...rest] = reviewItems;
  expect(errorsOf({ reviewItems: [...rest, ...(first ? [first, first] : [])] })).toEqual({
    "reviewItems.14.key": "error.taken",
  });
});

test("the ladder goes down, and its last step always holds", () => {
  const ladder = (changes: Record<number, object>) =>
    errorsOf({ proposal: proposal.map((rule, at) => ({ ...rule, ...changes[at] })) });
  expect(ladder({ 1: { atLeast: 105 } })).toEqual({ "proposal.1.atLeast": "method.ladder" });
  expect(ladder({ 2: { grade: "A" } })).toEqual({ "proposal.2.grade": "method.ladder-grade" });
  expect(ladder({ 4: { atLeast: 10 } })).toEqual({ "proposal.4.atLeast": "method.ladder-end" });
  expect(ladder({ 3: { grade: "C" }, 4: { grade: "C" } })).toEqual({
    "proposal.3.grade": "method.ladder-grade",
    "proposal.4.atLeast": "method.ladder-end",
  });
  expect(ladder({ 0: { achievement: "good" } })).toEqual({
    "proposal.0.achievement": "method.ladder-order",
  });
});

test("every behaviour is asked about, and limits of shares are in order", () => {
  const without = reviewItems.filter(({ behaviour }) => behaviour !== "loyal");
  expect(errorsOf({ reviewItems: without })).toEqual({
    reviewItems: "method.behaviour-without-item",
  });
  const share = { predicates: ["good" as const], largest: false, present: false };
  const odd = { ...distribution, good: [{ ...share, atLeast: 60, atMost: 50 }] };
  expect(errorsOf({ distribution: odd })).toEqual({
    "distribution.good.0.atMost": "method.share-order",
  });
});

const form = (changes: Record<string, string> = {}, latest = STANDARD_METHOD) =>
  nest({ ...methodFormValues(latest, 1, "id"), reason: "Target baru", ...changes });
const manualOne = {
  "manual.0.name.id": "Inovasi layanan",
  "manual.0.name.en": "Innovations",
  "manual.0.weight": "10",
  "manual.0.target": "2,5",
  "automatic.ikm.weight": "30",
};

test("the form of a method gives the method back, and empty rows nothing", () => {
  const blank = { "manual.0.name.id": " ", "manual.0.weight": "" };
  expect(readMethodInput(STANDARD_METHOD, form(blank))).toEqual({
    ok: true,
    value: { version: 1, reason: "Target baru", definition: STANDARD_METHOD },
  });
});

test("numbers, wording and manual indicators change; what is law does not", () => {
  const { definition } = expectOk(
    readMethodInput(
      STANDARD_METHOD,
      form({
        ...manualOne,
        "automatic.ikm.target": "85.5",
        "proposal.0.grade": "",
        "proposal.1.grade": "",
        "reviewItems.0.text.id": "Melayani dengan ramah.",
        "distribution.good.0.atMost": "5",
        objectionDays: "21",
      }),
    ),
  );
  expect(definition.indicators[0]).toMatchObject({ key: "ikm", target: 85.5, weight: 30 });
  expect(definition.indicators.at(-1)).toEqual({
    key: "inovasi-layanan",
    source: "manual",
    name: { id: "Inovasi layanan", en: "Innovations" },
    weight: 10,
    target: 2.5,
    minimumN: 0,
  });
  expect(definition.reviewItems[0]).toMatchObject({
    key: "ramah-solutif",
    text: { id: "Melayani dengan ramah." },
  });
  expect(definition.distribution).toEqual(STANDARD_METHOD.distribution);
  expect(definition.proposal[0]?.grade).toBeNull();
  expect(definition.objectionDays).toBe(21);
  // From this version on: the key stays under another name, and the indicator can go again.
  const renamed = expectOk(
    readMethodInput(definition, form({ "manual.0.name.id": "Terobosan" }, definition)),
  );
  expect(renamed.definition.indicators.at(-1)?.key).toBe("inovasi-layanan");
  const dropped = { "manual.0.drop": "on", "automatic.ikm.weight": "40" };
  const { definition: without } = expectOk(readMethodInput(definition, form(dropped, definition)));
  expect(without.indicators.map(({ key }) => key)).toEqual(indicators.map(({ key }) => key));
});

test("new indicators get keys of their own, whatever they are called", () => {
  const second = Object.fromEntries(
    Object.entries({ ...manualOne, "manual.0.key": "ikm", "manual.0.weight": "5" }).flatMap(
      ([name, value]) => [
        [name, value],
        [name.replace("manual.0", "manual.1"), value],
      ],
    ),
  );
  const keysFor = (name: string) => {
    const named = { ...second, "manual.0.name.id": name, "manual.1.name.id": name };
    const { definition } = expectOk(readMethodInput(STANDARD_METHOD, form(named)));
    return definition.indicators.slice(-2).map(({ key }) => key);
  };
  expect(keysFor("Inovasi")).toEqual(["inovasi", "inovasi-2"]);
  expect(keysFor("IKM")).toEqual(["ikm-2", "ikm-3"]);
  expect(keysFor("5S")).toEqual(["m-5s", "m-5s-2"]);
});

test.each([
  [{ "automatic.ikm.weight": "41" }, { indicators: "method.weights-sum?sum=101" }],
  [{ "automatic.ikm.weight": "x" }, { "automatic.ikm.weight": "error.number" }],
  [{ "automatic.ikm.target": "0" }, { "automatic.ikm.target": "method.range?min=0.01&max=999999" }],
  [{ "automatic.ikm.target": "8,333" }, { "automatic.ikm.target": "method.number" }],
  [{ "proposal.1.atLeast": "110" }, { "proposal.1.atLeast": "method.ladder" }],
  [{ "proposal.1.grade": "E" }, { "proposal.1.grade": "error.choose" }],
  [{ reason: " " }, { reason: "error.required" }],
  [{ "reviewItems.3.text.en": "" }, { "reviewItems.3.text.en": "error.required" }],
  [
    { "manual.0.weight": "10" },
    { "manual.0.name": "error.required", "manual.0.target": "error.required" },
  ],
  [{ "training.weakItemBelow": "5" }, { "training.weakItemBelow": "method.range?min=1&max=4" }],
])("%o is refused: %o", (changes, errors) => {
  expectErrors(readMethodInput(STANDARD_METHOD, form(changes)), errors);
});

test("whatever a client sends is refused in words", () => {
  for (const input of [null, [], "x", {}, { automatic: [], manual: "x", proposal: { a: 1 } }]) {
    expect(readMethodInput(STANDARD_METHOD, input).ok).toBe(false);
  }
  const rows = Object.fromEntries(
    Array.from({ length: 21 }, (_, at) => [`manual.${at}.weight`, "1"]),
  );
  expect(readMethodInput(STANDARD_METHOD, form(rows)).ok).toBe(false);
  const odd = { ...form(), manual: ["", 5, { name: {} }] };
  expect(readMethodInput(STANDARD_METHOD, odd).ok).toBe(false);
});

import { expect, test } from "vitest";
import {
  type ItemFigure,
  matchNeeds,
  needsByTheme,
  type Serving,
  trainingNeeds,
} from "#core/development/training-needs.ts";

const RULE = { weakItemBelow: 2.75, weakElementBelow: 76.61 };

const item = (changes: Partial<ItemFigure>): ItemFigure => ({
  behaviour: "harmonis",
  item: "membantu",
  relation: "peer",
  n: 4,
  mean: 2.5,
  ...changes,
});
const nothing = { items: [], elements: [], wishes: [] };

test("a behaviour is a need where a group of three or more sees one of its items below the threshold", () => {
  const weak = item({});
  const also = item({ item: "menghargai", relation: "subordinate", n: 3, mean: 2.74 });
  const items = [
    weak,
    item({ mean: 2.75 }),
    also,
    item({ behaviour: "loyal", n: 2, mean: 1 }),
    item({ behaviour: "adaptif", relation: "superior", n: 1, mean: 1 }),
  ];
  expect(trainingNeeds({ ...nothing, items }, RULE)).toEqual([
    { source: "behaviour", key: "harmonis", items: [weak, also] },
  ]);
});

test("elements below the threshold or among the lowest three, the lowest first; then wishes", () => {
  const elements = [
    { key: "waktu", index: 76.6, lowest: false },
    { key: "biaya", index: 99, lowest: false },
    { key: "sarpras", index: 80, lowest: true },
    { key: "perilaku", index: 70, lowest: true },
  ];
  const wishes = [{ theme: "digital", note: "Excel" }];
  expect(trainingNeeds({ items: [], elements, wishes }, RULE)).toEqual([
    { source: "element", key: "perilaku", index: 70, below: true },
    { source: "element", key: "waktu", index: 76.6, below: true },
    { source: "element", key: "sarpras", index: 80, below: false },
    { source: "wish", key: "digital", note: "Excel" },
  ]);
});

const CATALOGUE: Serving[] = [
  { theme: "communication", behaviours: ["harmonis"], elements: ["perilaku"] },
  { theme: "digital", behaviours: ["adaptif"], elements: ["waktu"] },
];

const needsOf = (sources: Partial<Parameters<typeof trainingNeeds>[0]>) =>
  matchNeeds(trainingNeeds({ ...nothing, ...sources }, RULE), CATALOGUE);

test("a need meets the trainings of its behaviour, its element or its theme", () => {
  const matched = needsOf({
    items: [item({}), item({ behaviour: "loyal" })],
    elements: [{ key: "perilaku", index: 70, lowest: true }],
    wishes: [
      { theme: "digital", note: null },
      { theme: "memasak", note: null },
    ],
  });
  expect(matched.map(({ trainings }) => trainings.map(({ theme }) => theme))).toEqual([
    ["communication"],
    [],
    ["communication"],
    ["digital"],
    [],
  ]);
});

test("by unit and theme there are counts, and one or two people are not counted", () => {
  const weak = { unit: "Loket", needs: needsOf({ items: [item({})] }) };
  const wish = {
    unit: "Loket",
    needs: needsOf({
      wishes: [{ theme: "digital", note: null }],
      items: [item({ behaviour: "loyal" })],
    }),
  };
  const row = { unit: "Loket", behaviour: 0, elements: [], wishes: 0 };
  expect(needsByTheme([weak, weak, wish])).toEqual([
    { ...row, theme: "communication", behaviour: null },
    { ...row, theme: null, behaviour: null },
    { ...row, theme: "digital", wishes: 1 },
  ]);
  const elements = {
    unit: "Loket",
    needs: needsOf({ elements: [{ key: "waktu", index: 70, lowest: true }] }),
  };
  expect(needsByTheme([weak, weak, weak, elements, elements])).toEqual([
    { ...row, theme: "communication", behaviour: 3 },
    { ...row, theme: "digital", elements: ["waktu"] },
  ]);
});

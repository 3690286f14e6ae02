import type { Behaviour } from "#core/cycles/behaviour.ts";
import type { EvaluationMethod } from "#core/cycles/method.ts";
import type { ReviewRelation } from "#core/reviews/review-relation.ts";
import type { TrainingTheme } from "./development-state.ts";

/** Mean of one 360° item by one group of raters, as the summary shows it. */
export interface ItemFigure {
  behaviour: Behaviour;
  item: string;
  relation: ReviewRelation;
  /** Raters behind it. */
  n: number;
  /** From 1 to 4. */
  mean: number;
}

/** Index of one element in the unit's frozen publication. */
export interface ElementFigure {
  key: string;
  index: number;
  /** One of the lowest three. */
  lowest: boolean;
}

export interface Wish {
  theme: string;
  note: string | null;
}

export interface NeedSources {
  items: readonly ItemFigure[];
  elements: readonly ElementFigure[];
  wishes: readonly Wish[];
}

/** A need and where it comes from. */
export type Need =
  | { source: "behaviour"; key: Behaviour; items: ItemFigure[] }
  | { source: "element"; key: string; index: number; below: boolean }
  | { source: "wish"; key: string; note: string | null };

/** Figures of fewer raters are not shown, and no need is drawn from them either. */
const FEWEST_RATERS = 3;

/**
 * Training needs of one person: behaviours of which a group of at least three raters sees an item
 * below the threshold, elements of his unit below theirs or among its lowest three, and his wishes.
 */
export function trainingNeeds(
  { items, elements, wishes }: NeedSources,
  rule: EvaluationMethod["training"],
): Need[] {
  const weak = items.filter(({ n, mean }) => n >= FEWEST_RATERS && mean < rule.weakItemBelow);
  return [
    ...[...Map.groupBy(weak, ({ behaviour }) => behaviour)].map(
      ([key, of]): Need => ({ source: "behaviour", key, items: of }),
    ),
    ...weakOf(elements, rule),
    ...wishes.map(({ theme, note }): Need => ({ source: "wish", key: theme, note })),
  ];
}

const weakOf = (
  elements: readonly ElementFigure[],
  { weakElementBelow }: EvaluationMethod["training"],
): Need[] =>
  elements
    .filter(({ index, lowest }) => lowest || index < weakElementBelow)
    .toSorted((a, b) => a.index - b.index)
    .map(({ key, index }) => ({ source: "element", key, index, below: index < weakElementBelow }));

/** What of a catalogue entry decides whether it serves a need. */
export interface Serving {
  theme: TrainingTheme;
  behaviours: readonly string[];
  elements: readonly string[];
}

/** Does this training serve this need: its behaviour, its element, or the theme of the wish? */
export function serves(training: Serving, need: Need): boolean {
  if (need.source === "behaviour") return training.behaviours.includes(need.key);
  if (need.source === "element") return training.elements.includes(need.key);
  return training.theme === need.key;
}

/** A need with the trainings that serve it. */
export interface MatchedNeed<T> {
  need: Need;
  trainings: T[];
}

export const matchNeeds = <T extends Serving>(
  needs: readonly Need[],
  catalogue: readonly T[],
): MatchedNeed<T>[] =>
  needs.map((need) => ({ need, trainings: catalogue.filter((each) => serves(each, need)) }));

/** How many of a unit need a theme, as the personnel office may see it: counts, never names. */
export interface ThemeNeed {
  unit: string;
  /** Null: nothing in the catalogue serves it yet. */
  theme: TrainingTheme | null;
  /** People of whom 360° raters see a weak behaviour; null for one or two, who would be found out. */
  behaviour: number | null;
  /** Weak elements of the unit, by key. */
  elements: string[];
  /** People who wish for it. */
  wishes: number;
}

const FEWEST_PEOPLE = 3;

/** The needs of many people by unit and theme. @param people their unit's name and matched needs */
export function needsByTheme(
  people: readonly { unit: string; needs: readonly MatchedNeed<Serving>[] }[],
): ThemeNeed[] {
  const entries = people.flatMap(({ unit, needs }, person) =>
    needs.flatMap(({ need, trainings }) =>
      themesOf(trainings).map((theme) => ({ unit, theme, person, need })),
    ),
  );
  const byUnit = [...Map.groupBy(entries, ({ unit }) => unit)];
  return byUnit.flatMap(([unit, ofUnit]) =>
    [...Map.groupBy(ofUnit, ({ theme }) => theme)].map(([theme, of]) => ({
      unit,
      theme,
      ...countsOf(of),
    })),
  );
}

function countsOf(entries: readonly { person: number; need: Need }[]) {
  const peopleWith = (source: Need["source"]) =>
    new Set(entries.filter(({ need }) => need.source === source).map(({ person }) => person)).size;
  const behaviour = peopleWith("behaviour");
  const elements = entries.flatMap(({ need }) => (need.source === "element" ? [need.key] : []));
  return {
    behaviour: behaviour > 0 && behaviour < FEWEST_PEOPLE ? null : behaviour,
    elements: [...new Set(elements)],
    wishes: peopleWith("wish"),
  };
}

const themesOf = (trainings: readonly Serving[]): (TrainingTheme | null)[] =>
  trainings.length === 0 ? [null] : [...new Set(trainings.map(({ theme }) => theme))];

import { readNumber } from "#lib/text/read-number.ts";
import { readScore } from "./score.ts";
import { summaryLabel } from "./summary-label.ts";

/** What can be said of a row under the heading by looking at it alone. */
export interface RowFacts {
  /** The cells in the columns of elements, trimmed. */
  answers: readonly string[];
  /** Their scores; null where a cell holds none. */
  scores: readonly (number | null)[];
  /** How many of them are scores, other numbers, words. */
  inside: number;
  outside: number;
  words: number;
  /** Filled cells before the first element, and all others that are filled. */
  lead: readonly string[];
  rest: readonly string[];
  /** The running number that the row begins with. */
  number: number | null;
  /** The text that labels a summary, where it stands and how sure that is. */
  label: { text: string; place: "first" | "lead" | "answer" | "rest"; sure: Sureness } | null;
  /** All filled cells, for showing. */
  text: string;
}

type Sureness = NonNullable<ReturnType<typeof summaryLabel>>;

const NUMBER = /^'?(\d{1,6})[.)]?$/;
const SHOWN = 60;

export const isNumber = (cell: string): boolean => readNumber(cell.replace(/%$/, "")) !== null;

/** @param places indexes of the columns of elements, ascending */
export function rowFacts(row: readonly string[], places: readonly number[]): RowFacts {
  const cells = row.map((cell) => cell.replace(/\p{Cf}/gu, "").trim());
  const first = Math.min(...places);
  const answers = places.map((at) => cells[at] ?? "");
  const scores = answers.map(readScore);
  const filled = answers.filter((cell) => cell !== "");
  const inside = scores.filter((score) => score !== null).length;
  const words = filled.filter((cell) => !isNumber(cell) && readScore(cell) === null).length;
  const isFilled = (cell: string) => cell !== "";
  const lead = cells.slice(0, first).filter(isFilled);
  const rest = cells.filter((cell, at) => at > first && !places.includes(at) && isFilled(cell));
  const number = NUMBER.exec(lead[0] ?? "")?.[1];
  return {
    answers,
    scores,
    inside,
    words,
    lead,
    rest,
    outside: filled.length - inside - words,
    number: number === undefined ? null : Number(number),
    label: labelOf(lead, answers, rest),
    text: cells.filter(isFilled).join(" · ").slice(0, SHOWN),
  };
}

/** Comments may begin with the same words: behind the answers a label counts only in a row without a beginning. */
function labelOf(
  lead: readonly string[],
  answers: readonly string[],
  rest: readonly string[],
): RowFacts["label"] {
  const places = [
    ...lead.map((text, at) => ({ text, place: at === 0 ? ("first" as const) : ("lead" as const) })),
    ...answers.map((text) => ({ text, place: "answer" as const })),
    ...(lead.length === 0 ? rest : []).map((text) => ({ text, place: "rest" as const })),
  ];
  for (const { text, place } of places) {
    const sure = summaryLabel(text);
    if (sure !== null && (place !== "rest" || sure === "clear"))
      return { text: text.slice(0, SHOWN), place, sure };
  }
  return null;
}

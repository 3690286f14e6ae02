import type { citizen as id } from "../id/citizen.ts";

export const citizen: Record<keyof typeof id, string> = {
  "error.score": "Choose one of the answers.",
  "error.instance": "The form number does not fit. Reload this page.",
  "error.unknown-element": "This element is not part of the survey.",
  "problem.malformed.title": "The body is not correct JSON",
};

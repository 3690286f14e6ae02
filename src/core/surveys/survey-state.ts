/**
 * The life of a survey. After closing nothing enters; after publication the figures are frozen.
 * draft → open → closed → published
 */
export const SURVEY_STATES = ["draft", "open", "closed", "published"] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

const NEXT: Record<SurveyState, readonly SurveyState[]> = {
  draft: ["open"],
  open: ["closed"],
  closed: ["published"],
  published: [],
};

export const canMove = (from: SurveyState, to: SurveyState): boolean => NEXT[from].includes(to);

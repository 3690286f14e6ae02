import type { ActionState } from "#core/actions/action-state.ts";
import type { TopicState } from "#core/topics/lifecycle.ts";
import type { Medium } from "./media.ts";

/** A survey of the year that was held, with its report where it is published. */
export interface SurveyFact {
  slug: string;
  /** All nine elements of the regulation, and the minimum sample reached. */
  standard: boolean;
  report: { version: number; publishedOn: string; checksum: string; dialogue: boolean } | null;
}

export interface MediumFact {
  survey: string;
  medium: Medium;
  publishedOn: string; // YYYY-MM-DD
  link: string | null;
}

/** An action of the follow-up plan that comes from a survey or a public consultation. */
export interface ActionFact {
  id: string;
  text: string;
  state: ActionState;
  doneOn: string | null;
  /** When the report it follows was first published; null while there is none. */
  reportOn: string | null;
}

/** A post of a citizen; supervisory ones and those that never were the unit's matter are left out. */
export interface TopicFact {
  state: TopicState;
  createdAt: Date;
  answerBy: string; // YYYY-MM-DD
  firstAnswerAt: Date | null;
}

export interface ForumFact {
  slug: string;
  theme: string;
  /** Groups of participants of whom somebody came. */
  groups: number;
}

/** All that the portal knows of one unit in one year. */
export interface ServiceFacts {
  year: number;
  now: Date;
  today: string; // YYYY-MM-DD
  unit: { slug: string; email: boolean };
  surveys: readonly SurveyFact[];
  media: readonly MediumFact[];
  actions: readonly ActionFact[];
  topics: readonly TopicFact[];
  forums: readonly ForumFact[];
  /** Services offered, and how many of them have their standard in the portal. */
  services: { offered: number; withStandard: number };
  /** Cycles of the year in which people of the unit are appraised. */
  cycles: readonly string[];
}

import type { Assessment } from "./assessment.ts";
import { assessAnswerSpeed, assessFollowThrough } from "./dialogue-indicators.ts";
import { assessShare, assessSpeed } from "./follow-up-indicators.ts";
import type { ServiceFacts } from "./service-facts.ts";
import { assessAccountability, assessMedia, assessSurvey } from "./survey-indicators.ts";
import { assessChannels, assessInvolvement, assessJoinedSystem } from "./system-indicators.ts";

/** What the portal knows about a unit's PEKPPP indicators of a year, in the order of form F02. */
export const assessService = (facts: ServiceFacts): Assessment[] =>
  [
    assessInvolvement,
    assessSurvey,
    assessMedia,
    assessShare,
    assessSpeed,
    assessJoinedSystem,
    assessChannels,
    assessAnswerSpeed,
    assessAccountability,
    assessFollowThrough,
  ].map((assess) => assess(facts));

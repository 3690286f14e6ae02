import { message } from "#lib/text/message.ts";
import { type Assessment, after, type Evidence, type Value } from "./assessment.ts";
import { isElectronic } from "./media.ts";
import type { ServiceFacts } from "./service-facts.ts";

const publications = ({ surveys }: ServiceFacts): Evidence[] =>
  surveys.flatMap(({ slug, report }) => {
    if (report === null) return [];
    const { version, publishedOn, checksum } = report;
    return [{ kind: "publication" as const, slug, version, publishedOn, checksum }];
  });

const media = (facts: ServiceFacts): Evidence[] =>
  facts.media.map((each) => ({ kind: "medium" as const, ...each }));

const hasReport = ({ surveys }: ServiceFacts): boolean =>
  surveys.some(({ report }) => report !== null);

/** Media in which results of the year were published; the portal itself is one. */
const distinctMedia = (facts: ServiceFacts): number =>
  hasReport(facts) ? 1 + new Set(facts.media.map(({ medium }) => medium)).size : 0;

/** Is the survey held by the rule, published on paper and online, and followed up? */
export function assessSurvey(facts: ServiceFacts): Assessment {
  const { surveys, actions } = facts;
  const standard = surveys.filter((survey) => survey.standard).length;
  const published = surveys.filter(({ report }) => report !== null).length;
  const offline = facts.media.filter(({ medium }) => !isElectronic(medium)).length;
  const online = facts.media.length - offline + (published > 0 ? 1 : 0);
  const done = actions.filter(({ state }) => state === "done").length;
  const value = surveyValue({ held: surveys.length, standard, published, offline, done });
  return {
    key: "survey",
    value,
    atLeast: true,
    why: message("service-index.why.survey", {
      held: surveys.length,
      standard,
      published,
      offline,
      online,
      done,
    }),
    evidence: [...publications(facts), ...media(facts)],
    next: after(value),
  };
}

/** The portal is electronic: with a medium that is not, both kinds are there. */
function surveyValue(counts: {
  held: number;
  standard: number;
  published: number;
  offline: number;
  done: number;
}): Value {
  if (counts.held === 0) return 0;
  if (counts.standard === 0) return 1;
  if (counts.published === 0 || counts.offline === 0) return 2;
  return counts.done > 0 ? 5 : 4;
}

/** In how many media is the result published: one value each, five for more than four. */
export function assessMedia(facts: ServiceFacts): Assessment {
  const count = distinctMedia(facts);
  const value = Math.min(count, 5) as Value;
  const gap = hasReport(facts) ? "service-index.gap.medium" : "service-index.gap.publish";
  return {
    key: "media",
    value,
    atLeast: true,
    why: message("service-index.why.media", { count }),
    evidence: [...publications(facts), ...media(facts)],
    next: after(value, gap),
  };
}

/** Whether complaints are documented, reported and published is for the assessor to read. */
export function assessAccountability(facts: ServiceFacts): Assessment {
  const reported = facts.surveys.filter(({ report }) => report?.dialogue).length;
  return {
    key: "accountability",
    value: null,
    atLeast: false,
    why: message("service-index.why.accountability", { topics: facts.topics.length, reported }),
    evidence: [{ kind: "dialogue" }, ...publications(facts)],
    next: null,
  };
}

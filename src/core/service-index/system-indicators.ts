import { message } from "#lib/text/message.ts";
import { type Assessment, after, type Value } from "./assessment.ts";
import type { ServiceFacts } from "./service-facts.ts";

/**
 * Does one system join service data, complaints, the survey and the appraisal of those who serve?
 * Each part counts only when it is in use, and only after the parts before it.
 */
export function assessJoinedSystem(facts: ServiceFacts): Assessment {
  const { services, topics, surveys, cycles, unit } = facts;
  const parts = [
    { name: "services", inUse: services.withStandard > 0 },
    { name: "topics", inUse: topics.length > 0 },
    { name: "survey", inUse: surveys.length > 0 },
    { name: "appraisal", inUse: cycles.length > 0 },
  ];
  const missing = parts.find(({ inUse }) => !inUse);
  const value = (missing === undefined ? parts.length : parts.indexOf(missing)) as Value;
  return {
    key: "joined-system",
    value,
    atLeast: true,
    why: message("service-index.why.joined-system", {
      services: services.withStandard,
      topics: topics.length,
      surveys: surveys.length,
      cycles: cycles.length,
    }),
    evidence: [
      { kind: "unit", slug: unit.slug },
      ...(topics.length > 0 ? [{ kind: "dialogue" as const }] : []),
      ...cycles.map((key) => ({ kind: "cycle" as const, key })),
    ],
    next: after(value, `service-index.gap.joined.${missing?.name ?? "more"}`),
  };
}

/** Online means of asking and complaining: the portal's dialogue, and the unit's mail when it is shown. */
export function assessChannels({ unit }: ServiceFacts): Assessment {
  const count = unit.email ? 2 : 1;
  return {
    key: "channels",
    value: count,
    atLeast: true,
    why: message(`service-index.why.channels.${unit.email ? "mail" : "portal"}`, { count }),
    evidence: [{ kind: "unit", slug: unit.slug }],
    next: after(count, "service-index.gap.channels"),
  };
}

/** Who took part in forums is known; whether they drew up the service standard is not. */
export function assessInvolvement({ forums }: ServiceFacts): Assessment {
  const groups = Math.max(0, ...forums.map((forum) => forum.groups));
  return {
    key: "involvement",
    value: null,
    atLeast: false,
    why: message("service-index.why.involvement", { forums: forums.length, groups }),
    evidence: forums.map((forum) => ({ kind: "forum", ...forum })),
    next: null,
  };
}

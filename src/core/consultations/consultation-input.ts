import { z } from "zod";
import { dayField } from "#core/day-fields.ts";
import { code, line, optionalCode, optionalLine, optionalText, yesNo } from "#core/text-fields.ts";
import { isDay, localMoment } from "#lib/dates/local-moment.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { PARTICIPANT_GROUPS, REGISTRATION_GROUPS } from "./participant-group.ts";

const list = (max: number) =>
  z.array(z.string().max(100), "error.choose").max(max, "error.invalid").default([]);
const webLink = optionalLine(300).refine(
  (text) => text === null || isWebAddress(text),
  "error.web-address",
);

/** http or https only: whatever stands here becomes a link on a public page. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);
}

export const planSchema = z.object({
  theme: line(150),
  units: list(50).refine((units) => units.length > 0, "error.choose"),
  day: dayField,
  from: code(5),
  to: code(5),
  place: optionalLine(200),
  link: webLink,
  groups: z.array(z.enum(PARTICIPANT_GROUPS, "error.choose"), "error.choose").max(6).default([]),
});
export type PlanInput = z.infer<typeof planSchema>;

/** When an event takes place, from the fields of its form, in the government's time zone. */
export function planTimes(
  { day, from, to, place, link }: PlanInput,
  timeZone: string,
): Result<{ startsAt: Date; endsAt: Date }> {
  if (place === null && link === null) return failure({ place: "consultation.where" });
  const startsAt = localMoment(day, from, timeZone);
  const endsAt = localMoment(day, to, timeZone);
  if (!isDay(day)) return failure({ day: "error.date" });
  if (startsAt === null) return failure({ from: "error.time" });
  if (endsAt === null) return failure({ to: "error.time" });
  if (endsAt <= startsAt) return failure({ to: "error.time-order" });
  return success({ startsAt, endsAt });
}

export const agendaSchema = z.object({
  topics: list(50),
  elements: list(50),
  point: optionalLine(200),
});

const personFields = {
  group: z.enum(PARTICIPANT_GROUPS, "error.choose"),
  name: line(100),
  organisation: optionalLine(150),
  contact: optionalCode(100),
};

export const participantSchema = z.object(personFields);

/** A citizen's registration. A contact is kept with consent only. */
export const registrationSchema = z
  .object({
    ...personFields,
    group: z.enum(REGISTRATION_GROUPS, "error.choose"),
    consent: yesNo(false),
    instanceId: z.string("error.required").regex(/^[A-Za-z0-9_-]{8,64}$/, "error.instance"),
  })
  .refine(({ contact, consent }) => contact === null || consent, {
    path: ["consent"],
    message: "consultation.consent-needed",
  });

export const discussionSchema = z.object({
  notes: optionalText(10_000),
  discussion: z.record(z.string().max(40), optionalText(5_000)).default({}),
});

export const minutesSchema = z.object({
  minutesNumber: line(60),
  signedOn: dayField,
  signerOrganiser: line(100),
  signerOrganiserTitle: line(150),
  signerParticipants: line(100),
  signerParticipantsTitle: line(150),
});

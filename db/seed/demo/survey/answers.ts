import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import type { Channel, Profile } from "#core/responses/profile.ts";
import type { responses } from "#db/schema/responses.ts";
import { hourOf } from "#lib/dates/hour-of.ts";
import type { Random } from "#lib/seeded-random.ts";
import type { Character } from "./character.ts";
import { dateThere, timeThere } from "./quarters.ts";

export type AnswerRow = typeof responses.$inferInsert & { answers: Record<string, number> };

export interface AskedService {
  id: string;
  free: boolean;
}

const CHANNEL: Record<Exclude<Channel, "import">, number> = {
  qr: 45,
  web: 28,
  paper: 17,
  kiosk: 10,
};
const AGES: Record<Profile["ageBand"], number> = {
  "17-25": 19,
  "26-35": 27,
  "36-45": 24,
  "46-55": 17,
  "56-65": 9,
  "66+": 4,
};
const EDUCATION: Record<Profile["education"], number> = {
  sd: 9,
  smp: 13,
  sma: 41,
  d3: 9,
  s1: 24,
  s2: 4,
  s3: 0.3,
};

/** One respondent's profile; study, household and retirement follow age and gender. */
function profile(random: Random): Profile {
  const gender = random.weighted({ L: 46, P: 54 });
  const ageBand = random.weighted(AGES);
  const old = ageBand === "66+" || ageBand === "56-65";
  return {
    gender,
    ageBand,
    education: random.weighted(EDUCATION),
    occupation: random.weighted<Profile["occupation"]>({
      pns: old ? 4 : 12,
      tni: gender === "L" ? 1.5 : 0.2,
      polri: gender === "L" ? 1.5 : 0.3,
      swasta: old ? 6 : 24,
      wirausaha: 22,
      "petani-nelayan": gender === "L" ? 12 : 4,
      "ibu-rumah-tangga": gender === "P" ? 26 : 0,
      "pelajar-mahasiswa": ageBand === "17-25" ? 45 : 0.5,
      pensiunan: old ? 32 : 0.2,
      "tidak-bekerja": 4,
      lainnya: 6,
    }),
  };
}

/** One filled form of a unit with this character, `quarter` quarters after the first one of the demo. */
export function answerRow(
  random: Random,
  survey: { id: string; services: readonly AskedService[]; quarter: number },
  character: Character,
  submittedAt: Date,
): AnswerRow {
  const service = random.pick(survey.services);
  const steered = random.chance(character.steered);
  const mood = character.drift * survey.quarter + 0.38 * random.normal();
  const score = (feeling: number) =>
    steered ? 4 : Math.min(4, Math.max(1, Math.round(feeling + mood + 0.5 * random.normal())));
  const answers = Object.fromEntries(
    OFFICIAL_ELEMENTS.map((key) => [
      key,
      // A free service costs nothing: "Gratis" is the fourth answer.
      key === "biaya" && service.free ? 4 : score(character.feeling[key]),
    ]),
  );
  return {
    surveyId: survey.id,
    instanceId: random.code(16),
    receipt: random.code(10),
    serviceId: service.id,
    channel: random.weighted(CHANNEL),
    ...profile(random),
    steered: steered || (random.chance(0.7) ? false : null),
    answers,
    submittedAt: hourOf(submittedAt),
    submittedOn: dateThere(submittedAt),
  };
}

/** A moment in office hours of one of these days, and before `now`. */
export function officeMoment(random: Random, days: readonly string[], now: Date): Date {
  const moment = timeThere(random.pick(days), random.between(8 * 60, 15 * 60 + 30));
  return moment < now ? moment : new Date(now.getTime() - random.between(1, 90) * 60_000);
}

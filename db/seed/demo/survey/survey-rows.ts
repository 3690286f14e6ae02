import type { comments } from "#db/schema/responses.ts";
import type { surveys } from "#db/schema/surveys.ts";
import { STANDARD_INSTRUMENT_ID } from "#db/seed/base.ts";
import type { SeededUnit } from "#db/seed/demo/governments/unit-rows.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { type AnswerRow, answerRow, officeMoment } from "./answers.ts";
import { answersPerQuarter, characterOf } from "./character.ts";
import { characterIn } from "./improvements.ts";
import { type Quarter, timeThere, weekdays } from "./quarters.ts";
import { remarkFor } from "./remarks.ts";

export interface SeededSurvey {
  row: typeof surveys.$inferInsert;
  closedAt: Date | null;
  answers: AnswerRow[];
  comments: (typeof comments.$inferInsert)[];
}

/**
 * One unit's survey of one quarter with its answers.
 * @param at how many quarters after the demo's first
 * @param volume how many answers, as a share of a full demo
 */
export function surveyRows(
  { unit, row, services }: SeededUnit,
  quarter: Quarter & { id: string },
  at: number,
  now: Date,
  volume: number,
): SeededSurvey {
  const random = randomFrom(`survey ${row.id} ${quarter.key}`);
  const id = random.code(16);
  const days = weekdays(quarter.startsOn, quarter.endsOn);
  const passed = days.filter((day) => timeThere(day, 8 * 60) < now);
  const count = Math.round(
    (answersPerQuarter(unit, random) * volume * passed.length) / days.length,
  );
  const character = characterIn(characterOf(row.id), row.slug, at);
  const survey = { id, services, quarter: at };
  const answers = Array.from({ length: count }, () =>
    answerRow(random, survey, character, officeMoment(random, passed, now)),
  );
  return {
    row: {
      id,
      slug: `${row.slug}-${quarter.key}`,
      unitId: row.id,
      periodId: quarter.id,
      instrumentId: STANDARD_INSTRUMENT_ID,
      population: unit.served ?? null,
      state: "open",
      openedAt: timeThere(quarter.startsOn, 7 * 60),
    },
    closedAt: quarter.finished ? timeThere(quarter.endsOn, 16 * 60) : null,
    answers,
    comments: answers.flatMap(
      (answer) => remarkFor(random, row.id, answer, quarter.finished || random.chance(0.6)) ?? [],
    ),
  };
}

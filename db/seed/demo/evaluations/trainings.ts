import type { EnrolmentState } from "#core/development/development-state.ts";
import { IMPROVED_FROM } from "#db/seed/demo/survey/improvements.ts";
import { dateThere, type Quarter, timeThere } from "#db/seed/demo/survey/quarters.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { enrolments, trainingEvents } from "../../../schema/development.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import type { DemoPerson } from "./people.ts";

interface DemoEvent {
  training: string;
  /** YYYY-MM-DD, first and last day. */
  days: readonly [string, string];
  place: string;
  seats: number;
  /** State → so many people of a unit, from a place in its plan on. */
  list: readonly { unit: string; from: number; count: number; state: EnrolmentState }[];
}

const part = (unit: string, from: number, count: number, state: EnrolmentState) => ({
  unit,
  from,
  count,
  state,
});

const TUESDAY = 2;

/** The last Tuesday and Wednesday that are not later than so many days after a day. */
function twoDays(day: string, days: number): readonly [string, string] {
  const latest = addDays(day, days - 1);
  const first = addDays(latest, -((new Date(latest).getUTCDay() + 7 - TUESDAY) % 7));
  return [first, addDays(first, 1)];
}

/**
 * Trainings held since last year and some to come. The first two have results on both sides (after
 * one of them citizens felt a difference, after the other they did not), the third has none yet.
 */
function demoEvents(quarters: readonly Quarter[], now: Date): DemoEvent[] {
  const today = dateThere(now);
  const [trained, earlier] = [quarters[IMPROVED_FROM - 1], quarters[IMPROVED_FROM - 2]];
  if (trained === undefined || earlier === undefined) return [];
  return [
    {
      training: "pelayanan-prima",
      days: twoDays(trained.startsOn, 40),
      place: "Aula BKPSDM",
      seats: 16,
      list: [part("disdukcapil", 4, 12, "attended"), part("disdukcapil", 16, 1, "absent")],
    },
    {
      training: "manajemen-waktu",
      days: twoDays(earlier.startsOn, 33),
      place: "Ruang rapat DPMPTSP",
      seats: 12,
      list: [part("dpmptsp", 3, 8, "attended"), part("dpmptsp", 11, 1, "cancelled")],
    },
    {
      training: "komunikasi-efektif",
      days: twoDays(today, -14),
      place: "Aula Balai Kota",
      seats: 12,
      list: [part("disdukcapil", 6, 5, "attended"), part("dpmptsp", 11, 4, "attended")],
    },
    {
      training: "menangani-pengaduan",
      days: twoDays(today, 16),
      place: "Aula BKPSDM",
      seats: 6,
      list: [part("disdukcapil", 5, 3, "enrolled"), part("dpmptsp", 3, 3, "enrolled")].concat(
        part("dpmptsp", 9, 2, "requested"),
      ),
    },
    {
      training: "kecakapan-digital",
      days: twoDays(today, 30),
      place: "Laboratorium komputer Diskominfo",
      seats: 15,
      list: [part("disdukcapil", 12, 2, "requested"), part("dpmptsp", 6, 1, "requested")],
    },
  ];
}

export function trainingStatements(
  quarters: readonly Quarter[],
  people: readonly DemoPerson[],
  now: Date,
): Statement[] {
  const events = demoEvents(quarters, now).map((event) => ({
    event,
    id: randomFrom(`training event ${event.training}`).code(16),
  }));
  return [
    ...insertAll(
      trainingEvents,
      events.map(({ event, id }) => ({
        id,
        trainingId: event.training,
        place: event.place,
        seats: event.seats,
        startsOn: event.days[0],
        endsOn: event.days[1],
      })),
    ),
    ...insertAll(
      enrolments,
      events.flatMap(({ event, id }) => listOf(event, id, people)),
    ),
  ];
}

const NEEDS = [
  "Sering menghadapi warga yang kecewa di loket.",
  "Sesuai dengan unsur unit yang masih lemah.",
  "Ingin menyiapkan diri untuk tugas yang baru.",
] as const;

/** The list of an event: half asked themselves, half were nominated by their assessor. */
const listOf = (event: DemoEvent, eventId: string, people: readonly DemoPerson[]) =>
  event.list.flatMap(({ unit, from, count, state }) =>
    people
      .filter((person) => person.unit.row.slug === unit)
      .slice(from, from + count)
      .map(({ employee, posting }, at): typeof enrolments.$inferInsert => {
        const random = randomFrom(`enrolment ${eventId} ${employee.id}`);
        const nominator = people.find((each) => each.employee.id === posting.assessorId);
        const nominated = random.chance(0.5) && nominator !== undefined;
        return {
          eventId,
          employeeId: employee.id,
          state,
          origin: nominated ? "nominated" : "asked",
          nominatedByName: nominated ? nominator.employee.name : null,
          need: random.chance(0.6) ? random.pick(NEEDS) : null,
          at: timeThere(addDays(event.days[0], -28), 9 * 60 + at),
        };
      }),
  );

import type { ParticipantGroup } from "#core/consultations/participant-group.ts";
import {
  consultationAgenda,
  consultationParticipants,
  consultations,
  consultationUnits,
  followUpActions,
} from "#db/schema/consultations.ts";
import type { SeededUnit } from "#db/seed/demo/governments/unit-rows.ts";
import { dateThere, timeThere } from "#db/seed/demo/survey/quarters.ts";
import { insertAll } from "#db/seed/insert-all.ts";
import type { Statement } from "#db/write.ts";
import { DAY } from "#lib/dates/day.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { DEMO_EVENTS, type DemoAction, type DemoEvent } from "./consultation-texts.ts";

/** Who came, in the order of the groups; the names are made up. */
const PEOPLE: readonly [ParticipantGroup, string][] = [
  ["penyelenggara", "Rahmi"],
  ["penyelenggara", "Fajar"],
  ["pengguna", "Yanti"],
  ["pengguna", "Dedi"],
  ["pengguna", "Marlina"],
  ["pengguna", "Syafril"],
  ["pengguna", "Nurhayati"],
  ["instansi", "Hendra"],
  ["instansi", "Lusi"],
  ["ahli", "Zulkifli"],
  ["masyarakat-sipil", "Erni"],
  ["masyarakat-sipil", "Bahar"],
  ["media", "Taufik"],
];

/**
 * Public consultations of the civil registry and of the first puskesmas: one each that is published
 * with its agreements in several states, and one that takes registrations.
 */
export function consultationStatements(seeded: readonly SeededUnit[], now: Date): Statement[] {
  return DEMO_EVENTS.flatMap((event) => {
    const unit = seeded.find(({ row }) =>
      event.of === "registry" ? row.slug === "disdukcapil" : row.kind === "puskesmas",
    );
    return unit === undefined ? [] : eventStatements(event, unit, now);
  });
}

/** A date so many days from now, moved on from the weekend. */
function dayFrom(now: Date, days: number): string {
  const at = new Date(`${dateThere(new Date(now.getTime() + days * DAY))}T00:00:00Z`);
  const weekend = { 0: 1, 6: 2 }[at.getUTCDay()] ?? 0;
  return new Date(at.getTime() + weekend * DAY).toISOString().slice(0, 10);
}

function eventStatements(event: DemoEvent, { row: unit }: SeededUnit, now: Date): Statement[] {
  const random = randomFrom(`consultation ${unit.id} ${event.slug}`);
  const id = random.code(16);
  const day = dayFrom(now, event.days);
  const published = event.days < 0;
  const head = unit.name;
  const signed = {
    notes: event.notes,
    minutesNumber: `000.8/${random.between(101, 499)}/FKP/${day.slice(0, 4)}`,
    signedOn: day,
    signerOrganiser: "Rahmi (contoh)",
    signerOrganiserTitle: `Kepala ${head}`,
    signerParticipants: "Yanti (contoh)",
    signerParticipantsTitle: "Wakil pengguna layanan",
  };
  const row = {
    id,
    slug: `${event.slug}-${day}`,
    theme: event.theme,
    state: published ? ("published" as const) : ("open" as const),
    startsAt: timeThere(day, 9 * 60),
    endsAt: timeThere(day, 12 * 60),
    place: `Ruang pertemuan ${head}`,
    link: null,
    invitedGroups: [...new Set(PEOPLE.map(([group]) => group))],
    ...(published && signed),
  };
  const listedAt = new Date(Math.min(row.startsAt.getTime() - 10 * DAY, now.getTime()));
  const people = (published ? PEOPLE : PEOPLE.slice(0, 6)).map(([group, name], at) => {
    const key = random.code(16);
    const person = { id: key, consultationId: id, group, name: `${name} (contoh)` };
    const how = { invited: at % 3 !== 2, attended: published && at % 7 !== 6 };
    return { ...person, ...how, instanceId: key, listedAt };
  });
  const agenda = event.agenda.map(({ title, element = null, discussion }, at) => ({
    id: random.code(16),
    consultationId: id,
    position: at + 1,
    title,
    elementKey: element,
    discussion: published ? discussion : null,
  }));
  const actions = event.actions.map((action, at) => ({
    ...actionRow(action, unit.id, at, row.endsAt, now),
    id: random.code(16),
    consultationId: id,
  }));
  return [
    ...insertAll(consultations, [row]),
    ...insertAll(consultationUnits, [{ consultationId: id, unitId: unit.id }]),
    ...insertAll(consultationAgenda, agenda),
    ...insertAll(consultationParticipants, people),
    ...insertAll(followUpActions, actions),
  ];
}

function actionRow(action: DemoAction, unitId: string, at: number, agreed: Date, now: Date) {
  const { text, youSaid, responsible, indicator, element = null, state, progress } = action;
  return {
    unitId,
    text,
    youSaid,
    responsible,
    indicator,
    state,
    progress,
    elementKey: element,
    dueOn: dayFrom(now, action.due),
    evidence: action.evidence ?? null,
    cancelReason: action.cancelReason ?? null,
    doneOn: state === "done" ? dayFrom(now, action.due - 9) : null,
    createdAt: new Date(agreed.getTime() + at * 1000),
    public: true,
  };
}

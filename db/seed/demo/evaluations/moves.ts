import type { Quarter } from "#db/seed/demo/survey/quarters.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import type { DemoPerson } from "./people.ts";

/** The last of those with this post in a unit: nobody who has a demo account. */
const lastIn = (people: readonly DemoPerson[], slug: string, position: string) =>
  people.findLast(
    (person) =>
      person.unit.row.slug === slug &&
      person.posting.position === position &&
      person.employee.accountId === null,
  );

/**
 * Some people worked elsewhere until the last but one quarter began: one in another agency, one as
 * a clerk in the same, one under another section head.
 */
export function withMoves(
  people: readonly DemoPerson[],
  quarters: readonly Quarter[],
): DemoPerson[] {
  const moveDay = quarters.at(-2)?.startsOn;
  const holder = (post: string) => people.find(({ posting }) => posting.position === post);
  const registry = people.find(({ unit }) => unit.row.slug === "disdukcapil");
  if (moveDay === undefined || registry === undefined) return [...people];
  const moves = [
    {
      person: lastIn(people, "dpmptsp", "Petugas Layanan Informasi"),
      unitId: registry.unit.row.id,
      position: "Pengadministrasi Umum",
      assessorId: holder("Sekretaris Dinas")?.employee.id ?? null,
    },
    {
      person: lastIn(people, "dpmptsp", "Penelaah Perizinan"),
      position: "Pengadministrasi Umum",
    },
    {
      person: lastIn(people, "disdukcapil", "Petugas Loket Pendaftaran Penduduk"),
      position: "Petugas Loket Pencatatan Sipil",
      assessorId: holder("Kepala Bidang Pencatatan Sipil")?.employee.id ?? null,
    },
  ];
  return people.map((person) => {
    const move = moves.find((each) => each.person === person);
    if (move === undefined) return person;
    const { person: _, ...before } = move;
    const earlier = {
      ...person.posting,
      ...before,
      id: randomFrom(`earlier posting ${person.employee.id}`).code(16),
      endsOn: addDays(moveDay, -1),
    };
    return { ...person, earlier, posting: { ...person.posting, startsOn: moveDay } };
  });
}

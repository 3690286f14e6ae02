import type { SeededUnit } from "#db/seed/demo/governments/unit-rows.ts";
import { type Random, randomFrom } from "#lib/seeded-random.ts";
import { accounts } from "../../../schema/access.ts";
import type { employees, postings } from "../../../schema/employees.ts";
import { employees as employeeTable, postings as postingTable } from "../../../schema/employees.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import { DEMO_ACCOUNTS, demoAccountId } from "../accounts.ts";
import { GIVEN_NAMES, SECOND_NAMES } from "./names.ts";

type EmployeeSeed = typeof employees.$inferInsert;
type PostingSeed = typeof postings.$inferSelect;

/** Someone of the demo with his present post. */
export interface DemoPerson {
  employee: EmployeeSeed;
  /** His own account where he needs one to sign and is none of the demo's visitors. */
  account: typeof accounts.$inferInsert | null;
  /** The present one. */
  posting: PostingSeed;
  /** Where he worked before. */
  earlier?: PostingSeed;
  unit: SeededUnit;
}

/** All postings of somebody, the earliest first. */
export const postingsOf = ({ posting, earlier }: DemoPerson): PostingSeed[] =>
  earlier === undefined ? [posting] : [earlier, posting];

/** A post in a unit's plan: `under` counts from the unit's first post, null is under the head above. */
type Post = readonly [position: string, under: number | null];

const STAFF = (count: number, under: number, position: string): Post[] =>
  Array.from({ length: count }, () => [position, under]);

const REGISTRY: readonly Post[] = [
  ["Kepala Dinas", null],
  ["Sekretaris Dinas", 0],
  ["Kepala Bidang Pelayanan Pendaftaran Penduduk", 0],
  ["Kepala Bidang Pencatatan Sipil", 0],
  ...STAFF(8, 2, "Petugas Loket Pendaftaran Penduduk"),
  ...STAFF(7, 3, "Petugas Loket Pencatatan Sipil"),
  ...STAFF(5, 1, "Pengadministrasi Umum"),
];
const LICENSING: readonly Post[] = [
  ["Kepala Dinas", null],
  ["Kepala Bidang Pelayanan Perizinan", 0],
  ["Kepala Bidang Pengaduan dan Informasi", 0],
  ...STAFF(8, 1, "Penelaah Perizinan"),
  ...STAFF(6, 2, "Petugas Layanan Informasi"),
];
const CLINIC: readonly Post[] = [
  ["Kepala Puskesmas", null],
  ["Kepala Subbagian Tata Usaha", 0],
  ...STAFF(4, 0, "Dokter"),
  ...STAFF(7, 0, "Perawat"),
  ...STAFF(4, 1, "Petugas Pendaftaran"),
];

/** Usernames of the demo accounts → unit and place in the unit's plan. */
const ACCOUNT_AT: Record<string, Record<number, string>> = {
  "sekretariat-daerah": { 0: "sekda" },
  disdukcapil: {
    0: "kepala.disdukcapil",
    2: "kabid.disdukcapil",
    4: "pegawai.disdukcapil",
    5: "petugas.disdukcapil",
    16: "penghubung.disdukcapil",
  },
};

/**
 * About 60 employees in three units (civil registry, licensing, a community health centre), the
 * regional secretary above them and the personnel office.
 */
export function demoPeople(seeded: readonly SeededUnit[]): DemoPerson[] {
  const unit = (matches: (row: SeededUnit["row"]) => boolean) =>
    seeded.find(({ row }) => matches(row));
  const secretary = peopleOf(
    unit(({ slug }) => slug === "sekretariat-daerah"),
    [["Sekretaris Daerah", null]],
    null,
  );
  const above = secretary[0]?.employee.id ?? null;
  const health = peopleOf(
    unit(({ slug }) => slug === "dinas-kesehatan"),
    [["Kepala Dinas", null]],
    above,
  );
  return [
    ...secretary,
    ...health,
    ...peopleOf(
      unit(({ slug }) => slug === "disdukcapil"),
      REGISTRY,
      above,
    ),
    ...peopleOf(
      unit(({ slug }) => slug === "dpmptsp"),
      LICENSING,
      above,
    ),
    ...peopleOf(
      unit(({ kind }) => kind === "puskesmas"),
      CLINIC,
      health[0]?.employee.id ?? above,
    ),
    ...personnel(
      unit(({ name }) => name.startsWith("BKPSDM")),
      above,
    ),
  ];
}

const personnel = (unit: SeededUnit | undefined, above: string | null): DemoPerson[] =>
  peopleOf(
    unit,
    [
      ["Kepala Badan", null],
      ["Analis Sumber Daya Manusia Aparatur", 0],
    ],
    above,
    {
      1: "kepegawaian",
    },
  );

function peopleOf(
  unit: SeededUnit | undefined,
  posts: readonly Post[],
  above: string | null,
  usernames: Record<number, string> = ACCOUNT_AT[unit?.row.slug ?? ""] ?? {},
): DemoPerson[] {
  if (unit === undefined) return [];
  const ids = posts.map((_, at) => employeeId(unit, at));
  return posts.map(([position, under], at) => {
    const random = randomFrom(`employee ${unit.row.id} ${at}`);
    const username = usernames[at];
    const id = ids[at] ?? "";
    const visitor = username !== undefined && isDemoAccount(username);
    const known = identity(random, at);
    const assesses = posts.some((post) => post[1] === at) || under === null;
    const account = assesses && !visitor ? signingAccount(id, known) : null;
    const assessorId = under === null ? above : (ids[under] ?? null);
    return {
      unit,
      employee: {
        id,
        ...known,
        accountId: visitor ? demoAccountId(username) : (account?.id ?? null),
      },
      account,
      posting: {
        id: random.code(16),
        employeeId: id,
        unitId: unit.row.id,
        position,
        isHead: under === null,
        assessorId,
        startsOn: "2024-01-02",
        endsOn: null,
      },
    };
  });
}

const employeeId = (unit: SeededUnit, at: number): string =>
  randomFrom(`employee id ${unit.row.id} ${at}`).code(16);

const isDemoAccount = (username: string): boolean =>
  DEMO_ACCOUNTS.some((account) => account.username === username);

/** Of a random password that nobody knows: the administrator can give a new one. */
const UNKNOWN_PASSWORD =
  "$argon2id$v=19$m=19456,t=2,p=1$owQEOQOK2PdaVBN5mD+HNg$CoLHZCkswfcLwkrRJvG21hyH88zt/NNZV+XK7oU2KPY";

const signingAccount = (employee: string, { nip, name }: { nip: string; name: string }) => ({
  id: randomFrom(`account of ${employee}`).code(16),
  username: nip,
  name,
  passwordHash: UNKNOWN_PASSWORD,
  createdAt: new Date("2024-01-02T01:00:00Z"),
});

/** Name and NIP: date of birth, month of appointment, sex, number; all made up. */
function identity(random: Random, at: number): { nip: string; name: string } {
  const [given, sex] = random.pick(GIVEN_NAMES);
  const two = (number: number) => String(number).padStart(2, "0");
  const born = random.between(1970, 1996);
  const birth = `${born}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
  const appointed = `${born + random.between(23, 27)}${two(random.between(1, 12))}`;
  const number = String(random.between(1, 9) * 100 + at).padStart(3, "0");
  return {
    name: `${given} ${random.pick(SECOND_NAMES)}`,
    nip: `${birth}${appointed}${sex === "L" ? 1 : 2}${number}`,
  };
}

export const peopleStatements = (people: readonly DemoPerson[]): Statement[] => [
  ...insertAll(
    accounts,
    people.flatMap(({ account }) => account ?? []),
  ),
  ...insertAll(
    employeeTable,
    people.map(({ employee }) => employee),
  ),
  ...insertAll(postingTable, people.flatMap(postingsOf)),
];

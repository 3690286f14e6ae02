import type { Role } from "#core/access/roles.ts";
import { randomFrom } from "#lib/seeded-random.ts";

export interface DemoAccount {
  username: string;
  name: string;
  role: Role;
  /** Slug of the unit whose subtree the role is for; without it the whole government. */
  unit?: string;
}

const registry = "disdukcapil";

/** An account for each role and for each place in an evaluation; the names say what they are for. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { username: "organisasi", name: "Bagian Organisasi (contoh)", role: "organisasi" },
  {
    username: "kepala.disdukcapil",
    name: "Kepala Disdukcapil (contoh)",
    role: "kepala",
    unit: registry,
  },
  { username: "sekda", name: "Sekretaris Daerah (contoh)", role: "kepala" },
  {
    username: "kabid.disdukcapil",
    name: "Kepala Bidang Disdukcapil (contoh)",
    role: "penghubung",
    unit: registry,
  },
  {
    username: "pegawai.disdukcapil",
    name: "Pegawai Disdukcapil (contoh)",
    role: "petugas",
    unit: registry,
  },
  { username: "moderator", name: "Moderator (contoh)", role: "moderator" },
  {
    username: "petugas.disdukcapil",
    name: "Petugas Loket Disdukcapil (contoh)",
    role: "petugas",
    unit: registry,
  },
  {
    username: "penghubung.disdukcapil",
    name: "Penghubung Disdukcapil (contoh)",
    role: "penghubung",
    unit: registry,
  },
  { username: "kepegawaian", name: "BKPSDM (contoh)", role: "kepegawaian" },
  { username: "inspektorat", name: "Inspektorat (contoh)", role: "inspektorat" },
  { username: "admin", name: "Admin (contoh)", role: "admin" },
];

export const demoAccountId = (username: string): string =>
  randomFrom(`account ${username}`).code(16);

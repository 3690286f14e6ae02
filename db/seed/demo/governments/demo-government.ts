import type { UnitKind } from "#core/units/unit-kind.ts";
import type { ServiceListKey } from "./service-lists.ts";

export interface DemoUnit {
  name: string;
  kind: UnitKind;
  /** Name of the unit above; units come after their parents. */
  parent?: string;
  kecamatan?: string;
  /** Which services it offers; without any it has no survey. */
  offers?: ServiceListKey;
  /** People served in a year. */
  served?: number;
}

/** One of the reference governments. Names and codes are public facts; every figure is made up. */
export interface DemoGovernment {
  name: string;
  code: string;
  units: readonly DemoUnit[];
}

const opd = (name: string, offers?: ServiceListKey, served?: number): DemoUnit => ({
  name,
  kind: "opd",
  ...(offers && { offers }),
  ...(served && { served }),
});

const puskesmas = (...names: string[]): DemoUnit[] =>
  names.map((name) => ({
    name: `Puskesmas ${name}`,
    kind: "puskesmas",
    parent: "Dinas Kesehatan",
    offers: "puskesmas",
    served: 9_000,
  }));

const hospital = (name: string): DemoUnit => ({
  name,
  kind: "rsud",
  parent: "Dinas Kesehatan",
  offers: "rumahSakit",
  served: 24_000,
});

/** A kecamatan and, where named, its kelurahan. */
function kecamatan(name: string, ...kelurahan: string[]): DemoUnit[] {
  const above: DemoUnit = {
    name: `Kecamatan ${name}`,
    kind: "kecamatan",
    kecamatan: name,
    offers: "kewilayahan",
    served: 1_400,
  };
  return [
    above,
    ...kelurahan.map(
      (each): DemoUnit => ({
        name: `Kelurahan ${each}`,
        kind: "kelurahan",
        parent: above.name,
        kecamatan: name,
        offers: "kewilayahan",
        served: 500,
      }),
    ),
  ];
}

/** The civil registry: the largest counter of every government. */
const civilRegistry = (served: number): DemoUnit =>
  opd("Dinas Kependudukan dan Pencatatan Sipil", "kependudukan", served);

/** Units without counters of their own, and the provincial vehicle tax office. */
const SUPPORT: readonly DemoUnit[] = [
  opd("Inspektorat"),
  opd("Sekretariat Daerah"),
  { name: "Bagian Organisasi", kind: "bagian", parent: "Sekretariat Daerah" },
  { name: "Samsat (provinsi)", kind: "mitra" },
];

interface Government {
  name: string;
  code: string;
  /** People whom the civil registry serves in a year. */
  registry: number;
  /** The registry's branches, where it has any. */
  branches?: (registry: DemoUnit) => DemoUnit[];
  offices: readonly Parameters<typeof opd>[];
  hospital: string;
  puskesmas: readonly string[];
  /** Each kecamatan with its kelurahan, where they are named. */
  kecamatan: readonly [name: string, ...kelurahan: string[]][];
}

/** What all of them have, in the order in which units are listed. */
export function demoGovernment(given: Government): DemoGovernment {
  const registry = civilRegistry(given.registry);
  return {
    name: given.name,
    code: given.code,
    units: [
      registry,
      ...(given.branches?.(registry) ?? []),
      ...given.offices.map((office) => opd(...office)),
      ...SUPPORT,
      hospital(given.hospital),
      ...puskesmas(...given.puskesmas),
      ...given.kecamatan.flatMap((names) => kecamatan(...names)),
    ],
  };
}

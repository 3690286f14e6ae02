import {
  civilRegistry,
  type DemoGovernment,
  type DemoUnit,
  hospital,
  kecamatan,
  opd,
  puskesmas,
  SUPPORT,
} from "./demo-government.ts";

const KECAMATAN = [
  "Ilir Barat Dua",
  "Seberang Ulu Satu",
  "Seberang Ulu Dua",
  "Ilir Barat Satu",
  "Ilir Timur Satu",
  "Ilir Timur Dua",
  "Sukarami",
  "Sako",
  "Kemuning",
  "Kalidoni",
  "Bukit Kecil",
  "Gandus",
  "Kertapati",
  "Plaju",
  "Alang-alang Lebar",
  "Sematang Borang",
  "Jakabaring",
  "Ilir Timur Tiga",
];

const registry = civilRegistry(150_000);

/** The civil registry's branch in each kecamatan. */
const branch = (name: string): DemoUnit => ({
  name: `UPTD Disdukcapil ${name}`,
  kind: "uptd",
  parent: registry.name,
  kecamatan: name,
  offers: "kependudukan",
  served: 6_000,
});

export const PALEMBANG: DemoGovernment = {
  name: "Kota Palembang",
  code: "16.71",
  units: [
    registry,
    ...KECAMATAN.map(branch),
    opd("Dinas Penanaman Modal dan PTSP", "perizinan", 12_000),
    opd("Dinas Kesehatan", "kesehatan", 1_500),
    opd("Dinas Pendidikan", "pendidikan", 6_000),
    opd("Dinas Sosial", "sosial", 3_000),
    opd("Dinas Komunikasi dan Informatika", "informasi", 500),
    opd("BKPSDM", "kepegawaian", 2_500),
    opd("Badan Pendapatan Daerah", "pajak", 40_000),
    ...SUPPORT,
    hospital("RSUD Palembang BARI"),
    ...puskesmas("Merdeka", "Dempo", "Sekip", "Pakjo", "Plaju", "7 Ulu"),
    ...KECAMATAN.flatMap((name) => kecamatan(name)),
  ],
};

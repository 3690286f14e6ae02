import { type DemoUnit, demoGovernment } from "./demo-government.ts";

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

/** The civil registry's branch in each kecamatan. */
const branch = (registry: DemoUnit, name: string): DemoUnit => ({
  name: `UPTD Disdukcapil ${name}`,
  kind: "uptd",
  parent: registry.name,
  kecamatan: name,
  offers: "kependudukan",
  served: 6_000,
});

export const PALEMBANG = demoGovernment({
  name: "Kota Palembang",
  code: "16.71",
  registry: 150_000,
  branches: (registry) => KECAMATAN.map((name) => branch(registry, name)),
  offices: [
    ["Dinas Penanaman Modal dan PTSP", "perizinan", 12_000],
    ["Dinas Kesehatan", "kesehatan", 1_500],
    ["Dinas Pendidikan", "pendidikan", 6_000],
    ["Dinas Sosial", "sosial", 3_000],
    ["Dinas Komunikasi dan Informatika", "informasi", 500],
    ["BKPSDM", "kepegawaian", 2_500],
    ["Badan Pendapatan Daerah", "pajak", 40_000],
  ],
  hospital: "RSUD Palembang BARI",
  puskesmas: ["Merdeka", "Dempo", "Sekip", "Pakjo", "Plaju", "7 Ulu"],
  kecamatan: KECAMATAN.map((name) => [name]),
});

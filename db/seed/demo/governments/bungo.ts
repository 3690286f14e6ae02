import { demoGovernment } from "./demo-government.ts";

/** Its villages (dusun) keep their own surveys and are left out here. */
export const BUNGO = demoGovernment({
  name: "Kabupaten Bungo",
  code: "15.08",
  registry: 32_000,
  offices: [
    ["Dinas Penanaman Modal dan PTSP", "perizinan", 4_000],
    ["Dinas Kesehatan", "kesehatan", 500],
    ["Dinas Pendidikan dan Kebudayaan", "pendidikan", 2_000],
    ["Dinas Sosial", "sosial", 1_800],
    ["Dinas Komunikasi dan Informatika", "informasi", 250],
    ["BKPSDMD", "kepegawaian", 900],
  ],
  hospital: "RSUD H. Hanafie",
  puskesmas: ["Muara Bungo I", "Muara Bungo II", "Rantau Pandan", "Tanah Tumbuh"],
  kecamatan: [
    "Tanah Tumbuh",
    "Rantau Pandan",
    "Pasar Muaro Bungo",
    "Jujuhan",
    "Tanah Sepenggal",
    "Pelepat",
    "Limbur Lubuk Mengkuang",
    "Muko-muko Bathin VII",
    "Pelepat Ilir",
    "Batin II Babeko",
    "Bathin III",
    "Bungo Dani",
    "Rimbo Tengah",
    "Bathin III Ulu",
    "Bathin II Pelayang",
    "Jujuhan Ilir",
    "Tanah Sepenggal Lintas",
  ].map((name) => [name]),
});

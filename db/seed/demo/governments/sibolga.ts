import {
  civilRegistry,
  type DemoGovernment,
  hospital,
  kecamatan,
  opd,
  puskesmas,
  SUPPORT,
} from "./demo-government.ts";

export const SIBOLGA: DemoGovernment = {
  name: "Kota Sibolga",
  code: "12.73",
  units: [
    civilRegistry(14_000),
    opd("Dinas Penanaman Modal dan PTSP", "perizinan", 2_100),
    opd("Dinas Kesehatan", "kesehatan", 350),
    opd("Dinas Komunikasi dan Informatika", "informasi", 200),
    opd("Dinas Pendidikan", "pendidikan", 1_200),
    opd("BKPSDM", "kepegawaian", 600),
    ...SUPPORT,
    hospital("RSU Dr. F.L. Tobing"),
    ...puskesmas("Pintu Angin", "Pelabuhan Sambas", "Aek Parombunan", "Aek Habil"),
    ...kecamatan(
      "Sibolga Utara",
      "Huta Barangan",
      "Angin Nauli",
      "Huta Tonga-tonga",
      "Sibolga Ilir",
      "Simare-mare",
    ),
    ...kecamatan(
      "Sibolga Kota",
      "Kota Baringin",
      "Pasar Baru",
      "Pasar Belakang",
      "Pancuran Gerobak",
    ),
    ...kecamatan("Sibolga Selatan", "Aek Habil", "Aek Manis", "Aek Muara Pinang", "Aek Parombunan"),
    ...kecamatan(
      "Sibolga Sambas",
      "Pancuran Kerambil",
      "Pancuran Dewa",
      "Pancuran Pinang",
      "Pancuran Bambu",
    ),
  ],
};

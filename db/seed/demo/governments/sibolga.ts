import { demoGovernment } from "./demo-government.ts";

export const SIBOLGA = demoGovernment({
  name: "Kota Sibolga",
  code: "12.73",
  registry: 14_000,
  offices: [
    ["Dinas Penanaman Modal dan PTSP", "perizinan", 2_100],
    ["Dinas Kesehatan", "kesehatan", 350],
    ["Dinas Komunikasi dan Informatika", "informasi", 200],
    ["Dinas Pendidikan", "pendidikan", 1_200],
    ["BKPSDM", "kepegawaian", 600],
  ],
  hospital: "RSU Dr. F.L. Tobing",
  puskesmas: ["Pintu Angin", "Pelabuhan Sambas", "Aek Parombunan", "Aek Habil"],
  kecamatan: [
    [
      "Sibolga Utara",
      "Huta Barangan",
      "Angin Nauli",
      "Huta Tonga-tonga",
      "Sibolga Ilir",
      "Simare-mare",
    ],
    ["Sibolga Kota", "Kota Baringin", "Pasar Baru", "Pasar Belakang", "Pancuran Gerobak"],
    ["Sibolga Selatan", "Aek Habil", "Aek Manis", "Aek Muara Pinang", "Aek Parombunan"],
    ["Sibolga Sambas", "Pancuran Kerambil", "Pancuran Dewa", "Pancuran Pinang", "Pancuran Bambu"],
  ],
});

import type { InstrumentDefinition, InstrumentElement } from "#core/instruments/instrument.ts";

type Four = [string, string, string, string];

const element = (
  key: string,
  name: { id: string; en: string },
  question: { id: string; en: string },
  options: { id: Four; en: Four },
): InstrumentElement => ({ key, name, question, options });

const requirements = element(
  "persyaratan",
  { id: "Persyaratan", en: "Requirements" },
  {
    id: "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
    en: "How well do the requirements fit the kind of service?",
  },
  {
    id: ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    en: ["They do not fit", "They hardly fit", "They fit", "They fit very well"],
  },
);

const procedure = element(
  "prosedur",
  { id: "Sistem, Mekanisme, dan Prosedur", en: "System, mechanism and procedure" },
  {
    id: "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    en: "How easy is the service procedure at this unit?",
  },
  {
    id: ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"],
    en: ["Not easy", "Not very easy", "Easy", "Very easy"],
  },
);

const time = element(
  "waktu",
  { id: "Waktu Penyelesaian", en: "Completion time" },
  {
    id: "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    en: "How quickly is the service given?",
  },
  {
    id: ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"],
    en: ["Not quickly", "Not very quickly", "Quickly", "Very quickly"],
  },
);

const cost = element(
  "biaya",
  { id: "Biaya/Tarif", en: "Cost or fee" },
  {
    id: "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    en: "How reasonable is the cost or fee of the service?",
  },
  {
    id: ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"],
    en: ["Very expensive", "Rather expensive", "Cheap", "Free of charge"],
  },
);

const product = element(
  "produk",
  { id: "Produk Spesifikasi Jenis Pelayanan", en: "Service product" },
  {
    id: "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?",
    en: "How well does the result you received match what the service standard promises?",
  },
  {
    id: ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    en: ["It does not match", "It hardly matches", "It matches", "It matches very well"],
  },
);

const competence = element(
  "kompetensi",
  { id: "Kompetensi Pelaksana", en: "Competence of staff" },
  {
    id: "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    en: "How competent are the officers who serve you?",
  },
  {
    id: ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"],
    en: ["Not competent", "Not very competent", "Competent", "Very competent"],
  },
);

const conduct = element(
  "perilaku",
  { id: "Perilaku Pelaksana", en: "Conduct of staff" },
  {
    id: "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
    en: "How polite and friendly are the officers who serve you?",
  },
  {
    id: [
      "Tidak sopan dan ramah",
      "Kurang sopan dan ramah",
      "Sopan dan ramah",
      "Sangat sopan dan ramah",
    ],
    en: [
      "Not polite and friendly",
      "Not very polite and friendly",
      "Polite and friendly",
      "Very polite and friendly",
    ],
  },
);

const facilities = element(
  "sarpras",
  { id: "Sarana dan Prasarana", en: "Facilities" },
  {
    id: "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
    en: "How good are the facilities?",
  },
  {
    id: ["Buruk", "Cukup", "Baik", "Sangat baik"],
    en: ["Poor", "Fair", "Good", "Very good"],
  },
);

const complaints = element(
  "pengaduan",
  {
    id: "Penanganan Pengaduan, Saran dan Masukan",
    en: "Handling of complaints and suggestions",
  },
  {
    id: "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
    en: "How are complaints of service users handled?",
  },
  {
    id: [
      "Tidak ada",
      "Ada tetapi tidak berfungsi",
      "Berfungsi kurang maksimal",
      "Dikelola dengan baik",
    ],
    en: [
      "There is no complaint handling",
      "It exists but does not work",
      "It works, but not fully",
      "It is well managed",
    ],
  },
);

/**
 * The questionnaire in the annex of PermenPANRB 14/2017: nine elements in the order of the form
 * (sarpras is U8 there, pengaduan U9). The Indonesian wording is the regulation's; the English is ours.
 */
export const STANDARD_INSTRUMENT: InstrumentDefinition = {
  legalBasis: "PermenPANRB Nomor 14 Tahun 2017",
  codeOrder: "form",
  elements: [
    requirements,
    procedure,
    time,
    cost,
    product,
    competence,
    conduct,
    facilities,
    complaints,
  ],
};

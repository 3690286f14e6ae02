import { expect, test } from "vitest";
import type { EmployeePack } from "#core/evidence-packs/employee-pack.ts";
import type { UnitPack } from "#core/evidence-packs/unit-pack.ts";
import { translator } from "#i18n/translate.ts";
import { employeePaper } from "#web/documents/employee-paper.ts";
import type { Paper } from "#web/documents/paper.ts";
import { unitPaper } from "#web/documents/unit-paper.ts";

const t = translator("id");
const print = {
  checksum: "c0ffee",
  madeAt: new Date("2026-10-12T03:00:00Z"),
  origin: "https://tanggap.example.org",
  address: "/kerja/berkas.json",
};

const source = {
  unit: "dinas",
  survey: "dinas-2026-t3",
  period: "2026-t3",
  version: 2,
  checksum: "abc",
  address: "/hasil/dinas.json?survei=dinas-2026-t3&versi=2",
};
const indicator: UnitPack["indicators"][number] = {
  key: "ikm",
  name: { id: "IKM", en: "Index" },
  source: "ikm",
  weight: 40,
  target: 83,
  realisation: 87.5,
  percent: 105.42,
  n: 40,
  missing: null,
  asOf: null,
  interval: { low: 86.1, high: 88.9, level: 0.95 },
  evidence: null,
  evidenceLink: null,
  sources: [source],
};
const head: Pick<UnitPack, "government" | "cycle" | "method" | "unit"> = {
  government: { name: "Kota Contoh", code: "99.01" },
  cycle: {
    key: "2026-t3",
    kind: "triwulan",
    startsOn: "2026-07-01",
    endsOn: "2026-09-30",
    state: "assessing",
  },
  method: { name: "Evaluasi kinerja ASN", version: 1, legalBasis: "PP 30/2019" },
  unit: { slug: "dinas", name: "Dinas Contoh" },
};

const unitPack: UnitPack = {
  format: "tanggap-unit-evidence/1",
  ...head,
  asOf: "2026-10-12",
  indicators: [
    indicator,
    { ...indicator, key: "solved", realisation: null, percent: null, n: null, missing: "too-few" },
  ],
  proposal: {
    percent: 105.42,
    evidencedWeight: 65,
    totalWeight: 100,
    achievement: "good",
    reason: "rule",
  },
  achievement: null,
  headComment: "Loket ditambah.",
  followUp: [],
};

const employeePack: EmployeePack = {
  format: "tanggap-employee-evidence/1",
  ...head,
  employee: { nip: "198001012005011001", name: "Rina", position: "Petugas Loket" },
  assessor: "Kabid",
  reviewer: null,
  results: [],
  behaviours: [],
  evidence: [
    {
      happenedOn: "2026-08-17",
      unit: "Dinas Contoh",
      kind: "praise",
      text: "Melayani lansia",
      words: "Petugasnya sabar.",
      link: null,
      publication: null,
      checksum: null,
      attachedBy: "Kadis",
    },
  ],
  feedback: [
    {
      happenedOn: "2026-08-18",
      from: "Kabid",
      relation: "superior",
      strength: "Sabar",
      seen: "Menjelaskan dua kali",
      effect: null,
      suggestion: "Siapkan lembar syarat",
      response: "Terima kasih",
    },
  ],
  review: {
    minimum: 3,
    behaviours: [
      {
        behaviour: "harmonis",
        self: { mean: 3.5, n: 2 },
        superior: { mean: 3, n: 2 },
        peer: { mean: 3.25, n: 8 },
        subordinate: null,
        others: { mean: 3.2, n: 10 },
      },
    ],
  },
  discipline: {
    workingDays: 64,
    leave: 2,
    unrecorded: 1,
    pending: 0,
    counts: { present: 60, late: 1, absent: 0, duty: 0, permission: 0, sick: 0 },
  },
  unitIndicators: [indicator],
  unitAchievement: null,
  comment: null,
  rating: {
    workResults: "met",
    workReason: "Target tercapai.",
    behaviour: "above",
    behaviourReason: "Ramah.",
    predicate: "good",
    signedBy: "Kabid",
    receivedOn: "2026-10-12",
  },
  objection: { filedOn: "2026-10-20", decision: "kept", decisionReason: "Bukti sudah dibaca." },
};

const wordsOf = ({ sections, facts, closing }: Paper): string =>
  JSON.stringify([facts, sections, closing]);

test("a unit's paper says figures with their interval, and what is missing", () => {
  const paper = unitPaper(t, { ...print, pack: unitPack });
  expect(paper.subtitle).toBe("Triwulan 3 tahun 2026");
  const [, indicators, sources] = paper.sections;
  expect(indicators?.table?.rows).toEqual([
    ["IKM", "40", "83", "87,50", "40", "105,42", "Rentang 95 %: 86,10–88,90"],
    ["IKM", "40", "83", "–", "–", "–", "n terlalu kecil"],
  ]);
  expect(sources?.table?.rows).toEqual([
    ["dinas-2026-t3, versi 2", "abc", `${print.origin}${source.address}`],
  ]);
  expect(wordsOf(paper)).toContain("Baik (105,42 % dari target, dari 65 dari 100 bobot");
  expect(wordsOf(paper)).toContain("Loket ditambah.");
});

test("it tells how to check what is printed", () => {
  const { closing } = unitPaper(t, { ...print, pack: unitPack });
  expect(closing.join()).toContain("c0ffee");
  expect(closing.join()).toContain("https://tanggap.example.org/kerja/berkas.json");
});

test("nothing proposed and nothing set are said in words", () => {
  const proposal = { ...unitPack.proposal, achievement: null };
  const words = wordsOf(
    unitPaper(t, { ...print, pack: { ...unitPack, proposal, indicators: [] } }),
  );
  expect(words).toContain("Belum ditetapkan");
  expect(words).toContain("Sistem tidak mengusulkan capaian");
  expect(words).toContain("Tidak ada publikasi yang menjadi sumber.");
});

test("an achievement that was set names who set it and why", () => {
  const achievement: UnitPack["achievement"] = {
    achievement: "excellent",
    proposed: "good",
    reason: "Kebakaran ditangani.",
    setBy: "Sekda",
    setAt: "2026-10-12T03:00:00Z",
    checksum: "abc",
  };
  const words = wordsOf(unitPaper(t, { ...print, pack: { ...unitPack, achievement } }));
  expect(words).toContain("Istimewa, ditetapkan oleh Sekda pada 12 Oktober 2026");
  expect(words).toContain("Kebakaran ditangani.");
});

test("a person's paper holds the judgement with its reasons, and what it rests on", () => {
  const words = wordsOf(employeePaper(t, { ...print, pack: employeePack }));
  for (const part of [
    "198001012005011001",
    "Predikat: Baik",
    "Alasan: Target tercapai.",
    "Keberatan diajukan pada 20 Oktober 2026; hasil tetap. Bukti sudah dibaca.",
    "Penerima layanan menulis: Petugasnya sabar.",
    "Yang sudah baik: Sabar Yang terlihat: Menjelaskan dua kali Saran: Siapkan lembar syarat",
    "64 hari kerja: hadir 60, terlambat 1; cuti 2; tanpa catatan 1",
    "Belum ada hasil kerja.",
  ]) {
    expect(words).toContain(part);
  }
});

test("groups of the 360° survey that are too small stay unsaid", () => {
  const { sections } = employeePaper(t, { ...print, pack: employeePack });
  const review = sections.find(({ title }) => title === "Survei 360°");
  expect(review?.table?.rows).toEqual([
    ["Harmonis", "3,50", "3,00", "3,25", "belum cukup", "3,20"],
  ]);
  const without = employeePaper(t, { ...print, pack: { ...employeePack, review: null } });
  expect(without.sections.map(({ title }) => title)).not.toContain("Survei 360°");
});

test("without a signed rating the paper says so", () => {
  const pack = { ...employeePack, rating: null, objection: null, comment: "Siap." };
  const words = wordsOf(employeePaper(translator("en"), { ...print, pack }));
  expect(words).toContain("Not rated and signed yet.");
  expect(words).toContain("Comment by the employee: Siap.");
});

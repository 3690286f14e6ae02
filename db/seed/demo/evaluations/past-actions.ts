import { timeThere } from "#db/seed/demo/survey/quarters.ts";
import { addDays } from "#lib/dates/add-days.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { followUpActions } from "../../../schema/consultations.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import type { DemoCycle } from "./cycles.ts";
import type { DemoPerson } from "./people.ts";

interface PastAction {
  text: string;
  element: string;
  indicator: string;
  evidence: string;
}

const ACTIONS: readonly PastAction[] = [
  {
    text: "Memasang papan persyaratan yang mudah dibaca di ruang tunggu",
    element: "persyaratan",
    indicator: "Papan terpasang dan diperbarui",
    evidence: "Papan terpasang di ruang tunggu dan pintu masuk; foto tersimpan di arsip unit.",
  },
  {
    text: "Menambah petugas loket pada jam sibuk",
    element: "waktu",
    indicator: "Waktu tunggu di bawah 30 menit",
    evidence: "Jadwal loket diubah; rata-rata waktu tunggu 24 menit pada pekan keempat.",
  },
  {
    text: "Melatih petugas menyapa dan menjelaskan langkah layanan",
    element: "perilaku",
    indicator: "Semua petugas loket mengikuti pelatihan",
    evidence: "Daftar hadir pelatihan dua hari; semua petugas loket ikut.",
  },
  {
    text: "Merapikan ruang tunggu dan menambah kursi prioritas",
    element: "sarpras",
    indicator: "Dua belas kursi tambahan, empat di antaranya prioritas",
    evidence: "Kursi tambahan diterima dan dipasang; berita acara serah terima ada.",
  },
  {
    text: "Membuka nomor pengaduan yang dijawab pada jam kerja",
    element: "pengaduan",
    indicator: "Pesan dijawab pada hari yang sama",
    evidence: "Nomor diumumkan; catatan pesan menunjukkan jawaban pada hari yang sama.",
  },
  {
    text: "Menyederhanakan alur berkas dari empat meja menjadi dua",
    element: "prosedur",
    indicator: "Alur baru ditetapkan dan dipakai",
    evidence: "Alur baru ditetapkan kepala unit dan ditempel di setiap loket.",
  },
];

/** How many a unit plans each quarter: enough for a share, few enough to be true. */
const EACH_QUARTER = 4;

/** Follow-up of past quarters, planned inside the evaluated units: most is done, some is late. */
export function pastActionStatements(
  cycles: readonly DemoCycle[],
  people: readonly DemoPerson[],
): Statement[] {
  const units = people
    .filter(({ posting, unit }) => posting.isHead && unit.services.length > 0)
    .map(({ unit }) => unit.row.id);
  const rows = cycles
    .filter(({ row }) => row.kind === "triwulan" && row.state !== "running")
    .flatMap(({ row }) => units.flatMap((unitId) => quarterRows(unitId, row.startsOn)));
  return insertAll(followUpActions, rows);
}

function quarterRows(unitId: string, startsOn: string) {
  const random = randomFrom(`past actions ${unitId} ${startsOn}`);
  const first = random.between(0, ACTIONS.length - 1);
  return Array.from({ length: EACH_QUARTER }, (_, at) => {
    const action = ACTIONS[(first + at) % ACTIONS.length] ?? ACTIONS[0];
    return rowOf(
      random.code(16),
      unitId,
      action,
      addDays(startsOn, 35 + at * 16),
      random.between(1, 9),
    );
  });
}

function rowOf(
  id: string,
  unitId: string,
  action: PastAction | undefined,
  dueOn: string,
  chance: number,
) {
  const done = chance > 1;
  return {
    id,
    unitId,
    dueOn,
    text: action?.text ?? "",
    elementKey: action?.element ?? null,
    indicator: action?.indicator ?? "",
    responsible: "Kepala Bidang Pelayanan",
    youSaid: null,
    evidence: done ? (action?.evidence ?? null) : null,
    state: done ? ("done" as const) : ("running" as const),
    progress: done ? 100 : 60,
    doneOn: done ? addDays(dueOn, -3) : null,
    createdAt: timeThere(addDays(dueOn, -30), 9 * 60),
    public: false,
  };
}

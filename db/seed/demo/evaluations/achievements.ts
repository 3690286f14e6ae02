import { timeThere } from "#db/seed/demo/survey/quarters.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { unitAchievements, unitIndicators } from "../../../schema/achievements.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import type { DemoCycle } from "./cycles.ts";
import type { DemoPerson } from "./people.ts";

/** Heads of units that are evaluated as a whole; their own accounts speak for themselves later. */
const headed = (people: readonly DemoPerson[]): DemoPerson[] =>
  people.filter(({ posting, unit }) => posting.isHead && unit.services.length > 0);

/** What the bureau aims at where it differs from the method: a little more each year. */
export function targetStatements(
  cycles: readonly DemoCycle[],
  people: readonly DemoPerson[],
): Statement[] {
  const rows = cycles.flatMap(({ row: cycle }, at) =>
    headed(people).map(({ unit }) => ({
      cycleId: cycle.id,
      unitId: unit.row.id,
      indicatorKey: "ikm",
      target: (unit.row.kind === "puskesmas" ? 80 : 82) + Math.min(3, Math.floor(at / 3)) / 2,
    })),
  );
  return insertAll(unitIndicators, rows);
}

const COMMENTS = [
  "Antrean pada awal periode lebih panjang karena dua petugas mengikuti pelatihan. Sejak jadwal loket diubah, waktu tunggu kembali normal.",
  "Kami berterima kasih atas masukan warga. Unsur waktu pelayanan menjadi perhatian utama dan sudah masuk rencana tindak lanjut.",
  "Sebagian aduan menyangkut jaringan pusat yang terganggu, di luar kendali unit. Kami tetap menjawabnya dalam batas waktu.",
  "Angka ini sesuai dengan yang kami rasakan di lapangan. Kami mengusulkan tambahan satu loket pada jam sibuk.",
  "Jumlah jawaban survei naik setelah kode QR dipasang di ruang tunggu. Kami akan menjaganya.",
];

/** What heads without a demo account say to the figures of past cycles. */
export function headCommentStatements(
  cycles: readonly DemoCycle[],
  people: readonly DemoPerson[],
  now: Date,
): Statement[] {
  const silent = headed(people).filter(({ employee }) => employee.accountId === null);
  const rows = cycles
    .filter(({ row }) => row.state !== "running")
    .flatMap(({ row: cycle }) =>
      silent.map(({ unit }) => ({
        cycleId: cycle.id,
        unitId: unit.row.id,
        headComment: randomFrom(`head comment ${cycle.id} ${unit.row.id}`).pick(COMMENTS),
        headCommentAt: commentedAt(cycle.endsOn, now),
      })),
    );
  return insertAll(unitAchievements, rows);
}

/** Twelve days after the cycle, at ten. */
function commentedAt(endsOn: string, now: Date): Date {
  const at = timeThere(endsOn, (12 * 24 + 10) * 60);
  return at < now ? at : now;
}

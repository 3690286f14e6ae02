import { reach } from "#core/access/policy.ts";
import { found } from "#core/app-error.ts";
import type { Predicate, Rating } from "#core/cycles/predicate.ts";
import { type FullAppraisal, listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { mapObjections, type ObjectionRow } from "#db/queries/appraisals/objections.ts";
import { findCycle } from "#db/queries/cycles/cycles.ts";
import { type CsvCell, writeCsv } from "#lib/tables/csv.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const COLUMNS = [
  "nip",
  "nama",
  "unit",
  "jabatan",
  "kepala_unit",
  "pejabat_penilai",
  "hasil_kerja",
  "perilaku_kerja",
  "predikat",
  "ditandatangani_oleh",
  "diterima_pada",
  "keberatan",
  "siklus",
  "metode_versi",
];

/** As e-Kinerja words them. */
const RATING: Record<Rating, string> = {
  above: "Di atas ekspektasi",
  met: "Sesuai ekspektasi",
  below: "Di bawah ekspektasi",
};
const PREDICATE: Record<Predicate, string> = {
  "very-good": "Sangat Baik",
  good: "Baik",
  "needs-improvement": "Butuh Perbaikan",
  misconduct: "Kurang/Misconduct",
  "very-poor": "Sangat Kurang",
};

/**
 * The signed results of a cycle for the personnel office, within its reach. Who is not signed yet is
 * in the list without ratings: nothing is left out silently. His own result an officer finds in his
 * own record.
 */
export async function exportCycleResults(
  ctx: Context,
  cycleKey: string,
): Promise<{ fileName: string; csv: string }> {
  authorise(ctx, "appraisal.export");
  const full = found(await findCycle(ctx.db, cycleKey));
  const unitIds = reach(ctx.actor, "appraisal.export");
  const [appraisals, objections] = await Promise.all([
    listAppraisals(ctx.db, { cycleId: full.cycle.id, unitIds }),
    mapObjections(ctx.db),
  ]);
  const rows = appraisals
    .filter(({ employee }) => employee.id !== ctx.actor?.employee?.id)
    .map((each) => [
      ...toCells(each, objections.get(each.appraisal.id)),
      cycleKey,
      full.method.version,
    ]);
  return { fileName: `hasil-evaluasi-${full.cycle.key}.csv`, csv: writeCsv(COLUMNS, rows) };
}

function toCells(
  { appraisal, employee, unit, assessor }: FullAppraisal,
  objection: ObjectionRow | undefined,
): CsvCell[] {
  const { predicate, workRating, behaviourRating } = appraisal;
  const signed = predicate !== null;
  return [
    employee.nip,
    employee.name,
    unit.name,
    appraisal.position,
    appraisal.isHead,
    assessor?.name ?? null,
    signed && workRating !== null ? RATING[workRating] : null,
    signed && behaviourRating !== null ? RATING[behaviourRating] : null,
    signed ? PREDICATE[predicate] : null,
    appraisal.signedByName,
    appraisal.receivedOn,
    objectionText(objection),
  ];
}

function objectionText(objection: ObjectionRow | undefined): string {
  if (objection === undefined) return "tidak ada";
  if (objection.decision === null) return "berjalan";
  return objection.decision === "kept" ? "diputus tetap" : "diputus diubah";
}

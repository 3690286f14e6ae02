import { writeCsv } from "#lib/tables/csv.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { needBoard } from "./parts/need-board.ts";

const COLUMNS = [
  "siklus",
  "unit",
  "tema",
  "pegawai_menurut_umpan_balik_360",
  "unsur_lemah_unit",
  "keinginan_pegawai",
];

/** The training list of a cycle as a table: counts, never names; one or two people are not counted. */
export async function exportTrainingNeeds(
  ctx: Context,
  input: unknown,
): Promise<{ fileName: string; csv: string }> {
  authorise(ctx, "training.manage");
  const { cycle, themes } = await needBoard(ctx, input);
  const rows = (themes ?? []).map(({ unit, theme, behaviour, elements, wishes }) => [
    cycle?.key ?? null,
    unit,
    theme,
    behaviour ?? "< 3",
    elements.join(" "),
    wishes,
  ]);
  return {
    fileName: `kebutuhan-pelatihan-${cycle?.key ?? "kosong"}.csv`,
    csv: writeCsv(COLUMNS, rows),
  };
}

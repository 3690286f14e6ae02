import { type CsvCell, writeCsv } from "#lib/tables/csv.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type ActionBoard, actionBoard } from "./parts/action-board.ts";

const COLUMNS = [
  "unit",
  "rencana",
  "anda_bilang",
  "unsur",
  "konsultasi",
  "penanggung_jawab",
  "tenggat",
  "indikator",
  "status",
  "kemajuan",
  "terlambat",
  "selesai_pada",
  "bukti",
  "tautan_bukti",
];

/** The follow-up plans within reach as a table, filtered like the board. */
export async function exportActions(
  ctx: Context,
  input: unknown,
): Promise<{ fileName: string; csv: string }> {
  authorise(ctx, "action.manage");
  const { actions } = await actionBoard(ctx, input);
  return { fileName: "rencana-tindak-lanjut.csv", csv: writeCsv(COLUMNS, actions.map(toCells)) };
}

const toCells = ({
  action,
  unit,
  consultation,
  overdue,
}: ActionBoard["actions"][number]): CsvCell[] => [
  unit.name,
  action.text,
  action.youSaid,
  action.elementKey,
  consultation?.theme ?? null,
  action.responsible,
  action.dueOn,
  action.indicator,
  action.state,
  action.progress,
  overdue,
  action.doneOn,
  action.evidence,
  action.evidenceLink,
];

import { z } from "zod";
import { type Statement, write } from "#db/write.ts";
import { type Result, success } from "#lib/result.ts";
import type { CsvTable, TableShape } from "#lib/tables/csv.ts";
import { importDigest } from "#lib/tables/import-digest.ts";
import type { ImportPlan } from "#lib/tables/import-problem.ts";
import type { TableFile } from "#lib/tables/table-file.ts";
import type { Context } from "#operations/context.ts";
import { readRows, sheetsOf, type TableInput, tableFields } from "./read-table.ts";

/** What every import takes: a table, and at the second step the digest of the preview it confirms. */
export const importFields = {
  ...tableFields,
  confirmed: z.string("error.invalid").optional(),
};

type ImportInput = TableInput & { confirmed?: string | undefined };

/** What a feature makes of a table: what would change, and how that is stored. */
export interface PlannedImport<P extends ImportPlan<unknown>> {
  plan: P;
  /** Is nothing taken at all? By default as soon as one row is wrong. */
  refused?: boolean;
  /** One batch, with its entries in the audit log; made only when it is confirmed. */
  statements: () => Statement[] | Promise<Statement[]>;
}

interface Confirmation {
  /** Are the rows stored now? */
  stored: boolean;
  /** Was something confirmed that would now do something else? */
  changed: boolean;
  /** What a confirmation must carry; null when there is nothing to confirm. */
  digest: string | null;
}

export interface ImportedTable extends Confirmation {
  /** The table as text, to be sent back with the confirmation. */
  text: string;
  /** Null where no file was read. */
  sheets: Pick<TableFile, "sheets" | "sheet"> | null;
}

/**
 * Second half of an import: first it only tells what it would do; with the digest of that preview it
 * does it, in one batch. What changed in between brings a new preview.
 */
export async function confirmImport<P extends ImportPlan<unknown>>(
  ctx: Context,
  { plan, refused = plan.problems.length > 0, statements }: PlannedImport<P>,
  confirmed: string | undefined,
): Promise<Confirmation> {
  const digest = refused ? null : importDigest(plan);
  const stored = digest !== null && confirmed === digest;
  if (stored) await write(ctx.db, await statements());
  return { stored, changed: confirmed !== undefined && !stored, digest };
}

/** An import from the table to its storing; the verb has authorised and parsed. Fails under `file`. */
export async function importTable<P extends ImportPlan<unknown>>(
  ctx: Context,
  input: ImportInput,
  shape: TableShape,
  planOf: (table: CsvTable) => Promise<Result<PlannedImport<P>>>,
): Promise<Result<{ plan: P; imported: ImportedTable }>> {
  const read = await readRows(ctx, input, shape);
  if (!read.ok) return read;
  const planned = await planOf(read.value.table);
  if (!planned.ok) return planned;
  const confirmation = await confirmImport(ctx, planned.value, input.confirmed);
  const { text, file } = read.value;
  const imported = { ...confirmation, text, sheets: sheetsOf(file) };
  return success({ plan: planned.value.plan, imported });
}

/** A preview that tells how many rows do what, not which. */
export interface CountedImport extends ImportedTable, Pick<ImportPlan<unknown>, "problems"> {
  create: number;
  update: number;
  unchanged: number;
}

export const countImport = ({
  plan: { problems, create, update, unchanged },
  imported,
}: {
  plan: ImportPlan<unknown>;
  imported: ImportedTable;
}): CountedImport => ({
  ...imported,
  problems,
  create: create.length,
  update: update.length,
  unchanged,
});

import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import type { Result } from "#lib/result.ts";
import { success } from "#lib/result.ts";
import { readTableFile, type TableSource } from "#lib/tables/read-table-file.ts";
import type { SheetChoice, TableFile, TableLimits } from "#lib/tables/table-file.ts";

/** What a thread is given. */
export interface TableTask {
  source: TableSource;
  sheet: SheetChoice;
  limits: TableLimits;
}

/** Rows in parts, each answered by any message, and at the end what is known besides the rows. */
export type TablePart = { rows: string[][] } | { result: Result<TableFile> };

/** Cells that are handed over at once: what requests in between may wait for, about a millisecond. */
const PART = 10_000;

if (parentPort !== null) {
  const { source, sheet, limits } = workerData as TableTask;
  const result = await readTableFile(source, sheet, limits);
  if (result.ok) {
    for (const rows of partsOf(result.value.cells)) {
      parentPort.postMessage({ rows } satisfies TablePart);
      await once(parentPort, "message");
    }
  }
  const rest = result.ok ? success({ ...result.value, cells: [] }) : result;
  parentPort.postMessage({ result: rest } satisfies TablePart);
  parentPort.close();
}

function* partsOf(cells: string[][]): Generator<string[][]> {
  let from = 0;
  let count = 0;
  for (const [at, row] of cells.entries()) {
    count += row.length + 1;
    if (count < PART) continue;
    yield cells.slice(from, at + 1);
    from = at + 1;
    count = 0;
  }
  yield cells.slice(from);
}

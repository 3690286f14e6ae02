import { found } from "#core/app-error.ts";
import { elementCodes, elementsInCodeOrder } from "#core/instruments/element-codes.ts";
import type { InstrumentElement } from "#core/instruments/instrument.ts";
import { auditVersion } from "#db/queries/access/audit.ts";
import { findInstrumentVersion, type InstrumentRow } from "#db/queries/instruments/instruments.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface ViewedInstrument {
  instrument: InstrumentRow;
  /** Surveys that use it; with any it is frozen. */
  surveys: number;
  /** To be sent back with a change. */
  auditVersion: number;
  /** In the order of their printed codes. */
  elements: (InstrumentElement & { code: string })[];
}

/** One version of an instrument. `version` as it stands in the address. */
export async function viewInstrument(
  ctx: Context,
  key: string,
  version: string,
): Promise<ViewedInstrument> {
  authorise(ctx, "instrument.manage");
  const number = /^\d{1,6}$/.test(version) ? Number(version) : 0;
  const { surveys, ...instrument } = found(await findInstrumentVersion(ctx.db, key, number));
  const codes = elementCodes(instrument.definition);
  return {
    instrument,
    surveys,
    auditVersion: await auditVersion(ctx.db, "instrument", instrument.id),
    elements: elementsInCodeOrder(instrument.definition).map((element) => ({
      ...element,
      code: codes[element.key] ?? "",
    })),
  };
}

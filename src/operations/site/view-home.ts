import { UNIT_KINDS, type UnitKind } from "#core/units/unit-kind.ts";
import { countUnitsByKind } from "#db/queries/units/public-units.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

export interface Home {
  /** Kinds of unit that exist here, in their usual order. */
  kinds: { kind: UnitKind; count: number }[];
}

export async function viewHome(ctx: Context): Promise<Home> {
  authorise(ctx, "unit.find");
  const counted = await countUnitsByKind(ctx.db);
  const rank = ({ kind }: { kind: UnitKind }) => UNIT_KINDS.indexOf(kind);
  return { kinds: counted.toSorted((a, b) => rank(a) - rank(b)) };
}

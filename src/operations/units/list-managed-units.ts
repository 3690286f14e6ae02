import { z } from "zod";
import { reach } from "#core/access/policy.ts";
import { inTreeOrder } from "#core/units/tree.ts";
import { UNIT_KINDS, type UnitKind } from "#core/units/unit-kind.ts";
import { countActiveServices } from "#db/queries/units/services.ts";
import { listUnits, type UnitListItem } from "#db/queries/units/units.ts";
import { cleanLine } from "#lib/text/clean-text.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const PAGE = 50;

const filterSchema = z.object({
  cari: z.string().overwrite(cleanLine).max(100).catch(""),
  jenis: z.enum(UNIT_KINDS).optional().catch(undefined),
  halaman: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export interface ManagedUnits {
  filter: { search: string; kind: UnitKind | undefined; page: number };
  /** In the order of the tree with their depth; a filtered list is flat. */
  units: (UnitListItem & { depth: number; services: number })[];
  total: number;
  /** Does the right cover the whole government? Tables of everything need that. */
  whole: boolean;
  pages: number;
}

/** One page of the units this officer manages. An odd filter counts as none. */
export async function listManagedUnits(ctx: Context, input: unknown): Promise<ManagedUnits> {
  authorise(ctx, "unit.manage");
  const { cari, jenis, halaman } = filterSchema.parse(input);
  const ids = reach(ctx.actor, "unit.manage");
  const [found, services] = await Promise.all([
    listUnits(ctx.db, { search: cari, kind: jenis, ids }),
    countActiveServices(ctx.db),
  ]);
  const unfiltered = cari === "" && jenis === undefined;
  const ordered = unfiltered ? inTreeOrder(found) : found.map((unit) => ({ ...unit, depth: 0 }));
  const pages = Math.max(1, Math.ceil(ordered.length / PAGE));
  const page = Math.min(halaman, pages);
  return {
    filter: { search: cari, kind: jenis, page },
    units: ordered
      .slice((page - 1) * PAGE, page * PAGE)
      .map((unit) => ({ ...unit, services: services.get(unit.id) ?? 0 })),
    total: ordered.length,
    whole: ids === null,
    pages,
  };
}

import { z } from "zod";
import { parse } from "#core/parse.ts";
import { UNIT_KINDS, type UnitKind } from "#core/units/unit-kind.ts";
import { countUnits, listUnits } from "#db/queries/units/units.ts";
import { type Result, success } from "#lib/result.ts";
import { cleanLine } from "#lib/text/clean-text.ts";
import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";

const MOST = 100;

/** An empty field of a search form asks for nothing. */
const blank = (value: unknown) => (value === "" || value === null ? undefined : value);

const inputSchema = z.object({
  q: z.preprocess(
    blank,
    z.string().overwrite(cleanLine).max(100, "error.too-long?max=100").optional(),
  ),
  kind: z.preprocess(blank, z.enum(UNIT_KINDS, "error.choose").optional()),
  cursor: z.preprocess(
    blank,
    z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number)
      .default(0),
  ),
  limit: z.preprocess(
    blank,
    z.coerce.number("error.number").int("error.number").min(1).max(MOST).default(50),
  ),
});

export interface FoundUnit {
  slug: string;
  name: string;
  kind: UnitKind;
  kecamatan: string | null;
  /** The unit above it. */
  parent: { slug: string; name: string } | null;
}

export interface FoundUnits {
  items: FoundUnit[];
  total: number;
  /** Cursor of the next page, null on the last one. */
  next: string | null;
}

/** The units citizens may look for: by part of the name, of a service or of the kecamatan, and by kind. */
export async function findUnits(ctx: Context, input: unknown): Promise<Result<FoundUnits>> {
  authorise(ctx, "unit.find");
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const { q, kind, cursor, limit } = parsed.value;
  const filter = { search: q, kind, active: true, withoutPartners: true };
  const [rows, total] = await Promise.all([
    listUnits(ctx.db, { ...filter, offset: cursor, limit }),
    countUnits(ctx.db, filter),
  ]);
  const items = rows.map(({ parentSlug, parentName, ...row }) => ({
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    kecamatan: row.kecamatan,
    parent: parentSlug === null ? null : { slug: parentSlug, name: parentName ?? "" },
  }));
  const end = cursor + rows.length;
  return success({ items, total, next: end < total && rows.length > 0 ? String(end) : null });
}

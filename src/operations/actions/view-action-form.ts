import { authorise } from "#operations/authorise.ts";
import type { Context } from "#operations/context.ts";
import { type WeakElement, weakElements } from "#operations/publications/parts/weak-elements.ts";
import { actionOwners } from "./parts/action-owners.ts";
import { unitsForActions } from "./parts/units-for-actions.ts";

export interface ActionForm {
  units: { slug: string; name: string }[];
  /** Chosen, or the only one; null asks for it first. */
  unit: { slug: string; name: string } | null;
  elements: WeakElement[];
  owners: { id: string; name: string }[];
}

/** What a new action can be made of: its unit first, then the weak elements and people of that unit. */
export async function viewActionForm(ctx: Context, unitSlug: string | null): Promise<ActionForm> {
  authorise(ctx, "action.manage");
  const units = await unitsForActions(ctx);
  const unit = units.length === 1 ? units[0] : units.find(({ slug }) => slug === unitSlug);
  const named = units.map(({ slug, name }) => ({ slug, name }));
  if (unit === undefined) return { units: named, unit: null, elements: [], owners: [] };
  const [elements, owners] = await Promise.all([
    weakElements(ctx.db, [unit.id]),
    actionOwners(ctx, unit.id),
  ]);
  return { units: named, unit: { slug: unit.slug, name: unit.name }, elements, owners };
}

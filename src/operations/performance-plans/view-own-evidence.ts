import type { Context } from "#operations/context.ts";
import { type OwnEvidence, openOwnEvidence } from "./parts/open-own-evidence.ts";

/** Evidence that the reader has attached himself, before he takes it back. */
export async function viewOwnEvidence(
  ctx: Context,
  id: string,
): Promise<Pick<OwnEvidence, "item" | "plan">> {
  const { item, plan } = await openOwnEvidence(ctx, id);
  return { item, plan };
}

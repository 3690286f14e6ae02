import { z } from "zod";
import { optionalCode } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import type { ProposedRater } from "./propose-raters.ts";

/** More than anybody needs, and few enough to be read in one go. */
const MOST = 40;
const ids = z.array(z.string().max(100), "error.invalid").max(MOST, "error.invalid").default([]);

/** Whom the assessor wants to be asked about one of his people; `nip` adds somebody from elsewhere. */
export const ratersSchema = z.object({
  version: versionSchema,
  peer: ids,
  subordinate: ids,
  nip: optionalCode(30),
});

/** Who may be asked as what: ids of employees. */
export interface RaterCandidates {
  peers: readonly string[];
  subordinates: readonly string[];
}

/**
 * The assessor's choice, checked: only people who stand in that relation, nobody twice, and at least
 * `minimum` of each group where there are that many, so that nobody is judged by friends alone.
 */
export function chooseRaters(
  chosen: { peer: readonly string[]; subordinate: readonly string[] },
  { peers, subordinates }: RaterCandidates,
  minimum: number,
): Result<ProposedRater[]> {
  const peer = [...new Set(chosen.peer)];
  const subordinate = [...new Set(chosen.subordinate)];
  const errors: FieldErrors = {
    ...problemOf("peer", peer, peers, minimum),
    ...problemOf("subordinate", subordinate, subordinates, minimum),
  };
  if (Object.keys(errors).length > 0) return failure(errors);
  return success([
    ...peer.map((raterId) => ({ raterId, relation: "peer" as const })),
    ...subordinate.map((raterId) => ({ raterId, relation: "subordinate" as const })),
  ]);
}

function problemOf(
  field: string,
  chosen: readonly string[],
  candidates: readonly string[],
  minimum: number,
): FieldErrors {
  if (!chosen.every((id) => candidates.includes(id))) return { [field]: "error.choose" };
  const needed = Math.min(minimum, candidates.length);
  return chosen.length < needed ? { [field]: `raters.too-few?count=${needed}` } : {};
}

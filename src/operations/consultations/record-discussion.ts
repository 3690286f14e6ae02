import { discussionSchema } from "#core/consultations/consultation-input.ts";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import {
  listAgenda,
  updateConsultation,
  updateDiscussion,
} from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

/** Keeps how the discussion went, in all and for each point of the agenda. */
export async function recordDiscussion(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { consultation } = managed;
  if (!mayWrite(consultation.state, "minutes")) return failure({ "": "consultation.wrong-state" });
  const parsed = parse(discussionSchema.extend({ version: versionSchema }), input);
  if (!parsed.ok) return parsed;
  const { version, notes, discussion } = parsed.value;
  const agenda = await listAgenda(ctx.db, consultation.id);
  const changed = agenda.filter(
    ({ id, discussion: before }) => Object.hasOwn(discussion, id) && discussion[id] !== before,
  );
  const change = {
    version,
    action: "discussion" as const,
    before: { notes: consultation.notes },
    after: { notes, points: changed.length },
  };
  await storeConsultation(ctx, managed, change, [
    updateConsultation(ctx.db, consultation.id, { notes }),
    ...changed.map(({ id }) => updateDiscussion(ctx.db, id, discussion[id] ?? null)),
  ]);
  return success({ slug });
}

import { z } from "zod";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { deleteAgendaItem, listAgenda } from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

const inputSchema = z.object({ version: versionSchema, item: z.string().max(40) });

/** Takes one point off the agenda. */
export async function removeAgendaPoint(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await managedConsultation(ctx, slug);
  const { consultation } = managed;
  if (!mayWrite(consultation.state, "agenda")) return failure({ "": "consultation.wrong-state" });
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const agenda = await listAgenda(ctx.db, consultation.id);
  const item = agenda.find(({ id }) => id === parsed.value.item);
  if (item === undefined) return failure({ "": "error.invalid" });
  const { id, title } = item;
  const { version } = parsed.value;
  const change = { version, action: "agenda" as const, before: { id, title }, after: null };
  await storeConsultation(ctx, managed, change, [deleteAgendaItem(ctx.db, id)]);
  return success({ slug });
}

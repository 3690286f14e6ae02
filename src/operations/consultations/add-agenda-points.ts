import type { z } from "zod";
import { agendaSchema } from "#core/consultations/consultation-input.ts";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { insertAgenda, listAgenda } from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { type AgendaChoices, agendaChoices, elementTitle } from "./parts/agenda-choices.ts";
import { managedConsultation } from "./parts/managed-consultation.ts";
import { storeConsultation } from "./parts/store-consultation.ts";

const inputSchema = agendaSchema.extend({ version: versionSchema });

/** Puts chosen topics, weak elements and a free point on the agenda. */
export async function addAgendaPoints(
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
  const chosen = chosenPoints(await agendaChoices(ctx, managed), parsed.value);
  if (chosen.length === 0) return failure({ point: "consultation.agenda-nothing" });
  const after = agenda.at(-1)?.position ?? 0;
  const items = chosen.map((item, at) => ({
    ...item,
    id: ctx.newId(),
    consultationId: consultation.id,
    position: after + at + 1,
  }));
  const change = { version: parsed.value.version, action: "agenda" as const, after: { items } };
  await storeConsultation(ctx, managed, change, [insertAgenda(ctx.db, items)]);
  return success({ slug });
}

/** What is on offer and was ticked; anything else that was sent is left out. */
const chosenPoints = (
  choices: AgendaChoices,
  { topics, elements, point }: z.infer<typeof agendaSchema>,
) => [
  ...choices.topics
    .filter(({ id }) => topics.includes(id))
    .map(({ id, code }) => ({ title: code, topicId: id, elementKey: null })),
  ...choices.elements
    .filter(({ value }) => elements.includes(value))
    .map((element) => ({ title: elementTitle(element), topicId: null, elementKey: element.key })),
  ...(point === null ? [] : [{ title: point, topicId: null, elementKey: null }]),
];

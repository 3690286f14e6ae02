import { z } from "zod";
import { agendaSchema } from "#core/consultations/consultation-input.ts";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import {
  type AgendaItem,
  deleteAgendaItem,
  insertAgenda,
  listAgenda,
} from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import { type AgendaChoices, agendaChoices, elementTitle } from "./list-agenda-choices.ts";
import { loadManagedConsultation, storeConsultation } from "./parts/managed-consultation.ts";

const version = versionSchema;
const inputSchema = z.discriminatedUnion(
  "action",
  [
    agendaSchema.extend({ action: z.literal("tambah"), version }),
    z.object({ action: z.literal("hapus"), version, item: z.string().max(40) }),
  ],
  "error.invalid",
);
type Added = Extract<z.infer<typeof inputSchema>, { action: "tambah" }>;

/** Adds chosen topics, weak elements and a free point to the agenda, or takes one point off it. */
export async function changeAgenda(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await loadManagedConsultation(ctx, slug);
  const { consultation } = managed;
  if (!mayWrite(consultation.state, "agenda")) return failure({ "": "consultation.wrong-state" });
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const agenda = await listAgenda(ctx.db, consultation.id);
  if (parsed.value.action === "hapus") {
    return remove(ctx, managed, agenda, parsed.value);
  }
  const chosen = chosenPoints(await agendaChoices(ctx, managed), parsed.value);
  if (chosen.length === 0) return failure({ point: "consultation.agenda-nothing" });
  const after = agenda.at(-1)?.position ?? 0;
  const items = chosen.map((item, at) => ({
    ...item,
    id: ctx.newId(),
    consultationId: consultation.id,
    position: after + at + 1,
  }));
  const change = { version: parsed.value.version, action: "agenda", after: { items } };
  await storeConsultation(ctx, managed, change, [insertAgenda(ctx.db, items)]);
  return success({ slug });
}

async function remove(
  ctx: Context,
  managed: Awaited<ReturnType<typeof loadManagedConsultation>>,
  agenda: readonly AgendaItem[],
  input: { version: number; item: string },
): Promise<Result<{ slug: string }>> {
  const item = agenda.find(({ id }) => id === input.item);
  if (item === undefined) return failure({ "": "error.invalid" });
  const { id, title } = item;
  const change = { version: input.version, action: "agenda", before: { id, title }, after: null };
  await storeConsultation(ctx, managed, change, [deleteAgendaItem(ctx.db, id)]);
  return success({ slug: managed.consultation.slug });
}

/** What is on offer and was ticked; anything else that was sent is left out. */
const chosenPoints = (choices: AgendaChoices, { topics, elements, point }: Added) => [
  ...choices.topics
    .filter(({ id }) => topics.includes(id))
    .map(({ id, code }) => ({ title: code, topicId: id, elementKey: null })),
  ...choices.elements
    .filter(({ value }) => elements.includes(value))
    .map((element) => ({ title: elementTitle(element), topicId: null, elementKey: element.key })),
  ...(point === null ? [] : [{ title: point, topicId: null, elementKey: null }]),
];

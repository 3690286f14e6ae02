import { z } from "zod";
import { participantSchema } from "#core/consultations/consultation-input.ts";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import {
  deleteParticipant,
  insertParticipant,
  listParticipants,
  setAttendance,
} from "#db/queries/consultations/consultations.ts";
import { failure, type Result, success } from "#lib/result.ts";
import type { Context } from "#operations/context.ts";
import {
  loadManagedConsultation,
  type ManagedConsultation,
  storeConsultation,
} from "./parts/managed-consultation.ts";

const version = versionSchema;
const inputSchema = z.discriminatedUnion(
  "action",
  [
    participantSchema.extend({ action: z.literal("tambah"), version }),
    z.object({ action: z.literal("hapus"), version, participant: z.string().max(40) }),
    z.object({
      action: z.literal("hadir"),
      version,
      attended: z.array(z.string().max(40)).max(5_000).default([]),
    }),
  ],
  "error.invalid",
);
type Input = z.infer<typeof inputSchema>;

/**
 * Enters an invited person, takes one off the list, or records who came. The audit log, which lasts
 * for ever, knows people by group and number only.
 */
export async function changeParticipants(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await loadManagedConsultation(ctx, slug);
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  const part = parsed.value.action === "hadir" ? "attendance" : "participants";
  if (!mayWrite(managed.consultation.state, part)) {
    return failure({ "": "consultation.wrong-state" });
  }
  const stored = await store(ctx, managed, parsed.value);
  return stored.ok ? success({ slug }) : stored;
}

async function store(
  ctx: Context,
  managed: ManagedConsultation,
  input: Input,
): Promise<Result<null>> {
  const { id: consultationId, state } = managed.consultation;
  const { action, version: read } = input;
  if (action === "tambah") {
    const { group, name, organisation, contact } = input;
    const id = ctx.newId();
    const person = { id, consultationId, group, name, organisation, contact };
    // Who is entered after the event began was there.
    const how = { invited: true, attended: state === "held", instanceId: id, listedAt: ctx.now() };
    const change = { version: read, action: "participant", after: { id, group } };
    await storeConsultation(ctx, managed, change, [
      insertParticipant(ctx.db, { ...person, ...how }),
    ]);
    return success(null);
  }
  const known = await listParticipants(ctx.db, consultationId);
  if (action === "hadir") {
    const came = known.filter(({ id }) => input.attended.includes(id)).map(({ id }) => id);
    const change = { version: read, action: "attendance", after: { attended: came.length } };
    await storeConsultation(ctx, managed, change, [setAttendance(ctx.db, consultationId, came)]);
    return success(null);
  }
  const person = known.find(({ id }) => id === input.participant);
  if (person === undefined) return failure({ "": "error.invalid" });
  const before = { id: person.id, group: person.group };
  const change = { version: read, action: "participant-remove", before, after: null };
  await storeConsultation(ctx, managed, change, [deleteParticipant(ctx.db, person.id)]);
  return success(null);
}

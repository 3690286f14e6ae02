import { z } from "zod";
import { agreementSchema } from "#core/actions/action-input.ts";
import { mayWrite } from "#core/consultations/lifecycle.ts";
import { parse } from "#core/parse.ts";
import { versionSchema } from "#core/version.ts";
import { appendAudit } from "#db/queries/access/audit.ts";
import { deleteAction, insertAction, listActions } from "#db/queries/actions/follow-up-actions.ts";
import { listAgenda } from "#db/queries/consultations/consultations.ts";
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
    agreementSchema.extend({ action: z.literal("tambah"), version }),
    z.object({ action: z.literal("hapus"), version, agreement: z.string().max(40) }),
  ],
  "error.invalid",
);
type Added = Extract<z.infer<typeof inputSchema>, { action: "tambah" }>;

/**
 * Adds an agreement, which is at once an action in the follow-up plan of its unit, or takes one
 * back before the minutes are signed. The public sees it with the published result.
 */
export async function changeAgreements(
  ctx: Context,
  slug: string,
  input: unknown,
): Promise<Result<{ slug: string }>> {
  const managed = await loadManagedConsultation(ctx, slug);
  if (!mayWrite(managed.consultation.state, "agreements")) {
    return failure({ "": "consultation.wrong-state" });
  }
  const parsed = parse(inputSchema, input);
  if (!parsed.ok) return parsed;
  if (parsed.value.action === "tambah") return add(ctx, managed, parsed.value);
  const { agreement } = parsed.value;
  const known = await listActions(ctx.db, { consultationId: managed.consultation.id });
  const before = known.find(({ action }) => action.id === agreement)?.action;
  if (before === undefined) return failure({ "": "error.invalid" });
  const change = { ...parsed.value, action: "agreement-remove", before, after: null };
  await storeConsultation(ctx, managed, change, [deleteAction(ctx.db, agreement)]);
  return success({ slug });
}

async function add(
  ctx: Context,
  managed: ManagedConsultation,
  input: Added,
): Promise<Result<{ slug: string }>> {
  const { actor, consultation, units } = managed;
  const { version: read, unit: unitSlug, agenda, action: _, ...plan } = input;
  const unit = units.find(({ slug }) => slug === unitSlug);
  if (unit === undefined) return failure({ unit: "error.choose" });
  const points = await listAgenda(ctx.db, consultation.id);
  const point = points.find(({ id }) => id === agenda);
  if (agenda !== null && point === undefined) return failure({ agenda: "error.choose" });
  const row = {
    ...plan,
    id: ctx.newId(),
    unitId: unit.id,
    consultationId: consultation.id,
    topicId: point?.topicId ?? null,
    elementKey: point?.elementKey ?? null,
    createdAt: ctx.now(),
    public: false,
  };
  const created = {
    subjectKind: "action",
    subjectId: row.id,
    seq: 0,
    action: "action.create",
    before: null,
    after: row,
  };
  await storeConsultation(ctx, managed, { version: read, action: "agreement", after: row }, [
    insertAction(ctx.db, row),
    appendAudit(ctx.db, actor, ctx.now(), created),
  ]);
  return success({ slug: consultation.slug });
}

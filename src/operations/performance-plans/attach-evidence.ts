import { parse } from "#core/parse.ts";
import {
  type EvidenceInput,
  evidenceSchema,
  readSource,
} from "#core/performance-plans/evidence-input.ts";
import { evidenceErrors, unitOn } from "#core/performance-plans/evidence-rule.ts";
import { checkWording } from "#core/performance-plans/wording.ts";
import { insertEvidence, listEvidence } from "#db/queries/performance-plans/evidence.ts";
import { listWorkResults } from "#db/queries/performance-plans/performance-plans.ts";
import { listActiveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import { write } from "#db/write.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { evidenceSource, type LoadedSource } from "./parts/evidence-source.ts";
import { type EvidenceDesk, openEvidenceDesk } from "./parts/open-evidence-desk.ts";

/**
 * Attaches evidence (bukti dukung) to a person: a document, the words of a citizen or a frozen
 * figure of his unit. It counts for the unit of its day; it proposes nothing and rates nobody.
 */
export async function attachEvidence(
  ctx: Context,
  appraisalId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const desk = await openEvidenceDesk(ctx, appraisalId);
  if (!desk.open) return failure({ "": "plan.error.stage" });
  const parsed = parse(evidenceSchema, input);
  if (!parsed.ok) return parsed;
  const found = await findSource(ctx, desk, parsed.value);
  if (!found.ok) return found;
  const errors = await errorsOf(ctx, desk, parsed.value, found.value);
  if (Object.keys(errors).length > 0) return failure(errors);
  const row = rowOf(ctx, desk, parsed.value, found.value);
  const { employeeId, kind, happenedOn } = row;
  // The words stand in the evidence, which nobody changes: who reads the audit log needs none of them.
  const audit = auditChange(ctx, desk.actor, ["evidence", row.id, 0], "evidence.attach", {
    after: { employeeId, kind, happenedOn },
  });
  await write(ctx.db, [insertEvidence(ctx.db, row), audit]);
  return success({ id: row.id });
}

/** The source and whether it counts for this person, at the field where it was chosen. */
async function findSource(
  ctx: Context,
  { scene, own, mayFor }: EvidenceDesk,
  { source, happenedOn }: EvidenceInput,
): Promise<Result<LoadedSource & { worked: string }>> {
  const name = readSource(source);
  if (name === null) return failure({ source: "error.choose" });
  if (name.from === "document" && happenedOn === null) {
    return failure({ happenedOn: "error.required" });
  }
  if (name.from === "topic" && own) return failure({ source: "evidence.error.own" });
  const loaded = await evidenceSource(ctx, name, happenedOn ?? scene.today);
  if (loaded === null) return failure({ source: "evidence.error.source" });
  const field = name.from === "document" ? "happenedOn" : "source";
  const errors = evidenceErrors(loaded, scene, field);
  const worked = unitOn(scene.postings, loaded.to);
  if (Object.keys(errors).length > 0 || worked === null) return failure(errors);
  if (!mayFor(worked)) return failure({ [field]: "evidence.error.not-your-unit" });
  return success({ ...loaded, worked });
}

async function errorsOf(
  ctx: Context,
  { full, actor }: EvidenceDesk,
  { text, result, confirm }: EvidenceInput,
  { topicId, publication, line }: LoadedSource,
): Promise<FieldErrors> {
  const { employeeId, id } = full.appraisal;
  const [rows, before, abusive] = await Promise.all([
    listWorkResults(ctx.db, id),
    listEvidence(ctx.db, employeeId, full.cycle.startsOn, full.cycle.endsOn),
    listActiveAbusiveWords(ctx.db),
  ]);
  const attached = before.some(
    (each) =>
      each.withdrawnReason === null &&
      ((topicId !== null && each.topicId === topicId) ||
        (publication !== null &&
          each.publication === publication &&
          each.text.startsWith(line ?? ""))),
  );
  const lists = { abusive, known: [full.employee.name, actor.name] };
  return {
    ...checkWording({ text }, lists, confirm),
    ...(attached && { source: "evidence.error.twice" }),
    ...(result !== null && !rows.some((row) => row.id === result) && { result: "error.choose" }),
  };
}

function rowOf(
  ctx: Context,
  { full, actor }: EvidenceDesk,
  { text, link, result, behaviour }: EvidenceInput,
  source: LoadedSource & { worked: string },
) {
  const { kind, to, topicId, publication, checksum, line, worked } = source;
  return {
    id: ctx.newId(),
    employeeId: full.appraisal.employeeId,
    unitId: worked,
    happenedOn: to,
    kind,
    topicId,
    publication,
    checksum,
    behaviour,
    workResultId: result,
    text: line === null ? text : `${line}\n${text}`,
    link: kind === "document" ? link : null,
    attachedBy: actor.accountId,
    attachedByName: actor.name,
    attachedAt: ctx.now(),
  };
}

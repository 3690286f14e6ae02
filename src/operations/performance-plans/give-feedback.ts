import type { Actor } from "#core/access/roles.ts";
import { parse } from "#core/parse.ts";
import { assessorsOf } from "#core/performance-plans/cascade.ts";
import { type FeedbackInput, feedbackSchema } from "#core/performance-plans/feedback-input.ts";
import { feedbackRelation } from "#core/performance-plans/feedback-relation.ts";
import { checkWording } from "#core/performance-plans/wording.ts";
import { listPostedOn, type PostedEmployee } from "#db/queries/employees/employees.ts";
import { insertFeedback } from "#db/queries/performance-plans/feedback.ts";
import { listActiveAbusiveWords } from "#db/queries/topics/abusive-words.ts";
import { write } from "#db/write.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { localToday } from "#operations/local-today.ts";
import { authoriseGiver } from "./parts/authorise-giver.ts";
import { feedbackGrounds } from "./parts/feedback-grounds.ts";

/**
 * Gives feedback to a colleague, named and with what was seen. Who the giver is to him follows from
 * the postings of that day. What was given is never changed.
 */
export async function giveFeedback(ctx: Context, input: unknown): Promise<Result<{ id: string }>> {
  const actor = authoriseGiver(ctx);
  const parsed = parse(feedbackSchema, input);
  if (!parsed.ok) return parsed;
  const given = parsed.value;
  if (given.to === actor.employee.id) return failure({ to: "feedback.error.self" });
  const [posted, today] = await Promise.all([
    listPostedOn(ctx.db, given.happenedOn),
    localToday(ctx),
  ]);
  const [giver, receiver] = [actor.employee.id, given.to].map((id) =>
    posted.find(({ employee }) => employee.id === id),
  );
  if (given.happenedOn > today) return failure({ happenedOn: "feedback.error.future" });
  if (giver === undefined || receiver === undefined) {
    return failure({ happenedOn: "feedback.error.no-posting" });
  }
  const errors = await errorsOf(ctx, actor, given, [giver, receiver]);
  if (Object.keys(errors).length > 0) return failure(errors);
  const row = {
    ...rowOf(given),
    id: ctx.newId(),
    giverId: giver.employee.id,
    givenAt: ctx.now(),
    relation: feedbackRelation(
      personOf(giver),
      personOf(receiver),
      assessorsOf(posted.map(personOf)),
    ),
  };
  const { employeeId, relation, happenedOn } = row;
  // Only that there was feedback: its words are between the two and those who may read the record.
  const audit = auditChange(ctx, actor, ["feedback", row.id, 0], "feedback.give", {
    after: { employeeId, relation, happenedOn },
  });
  await write(ctx.db, [insertFeedback(ctx.db, row), audit]);
  return success({ id: row.id });
}

/** What it rests on must be open to the giver; then the words are checked. */
async function errorsOf(
  ctx: Context,
  actor: Actor,
  given: FeedbackInput,
  people: readonly PostedEmployee[],
): Promise<FieldErrors> {
  const { strength, seen, effect, suggestion, confirm, result, evidence } = given;
  const [abusive, grounds] = await Promise.all([
    listActiveAbusiveWords(ctx.db),
    feedbackGrounds(ctx, actor, given.to),
  ]);
  const known = people.map(({ employee }) => employee.name);
  const isOffered = (list: readonly { id: string }[], wanted: string | null) =>
    wanted === null || list.some(({ id }) => id === wanted);
  return {
    ...checkWording({ strength, seen, effect, suggestion }, { abusive, known }, confirm),
    ...(!isOffered(grounds.results, result) && { result: "error.choose" }),
    ...(!isOffered(grounds.evidence, evidence) && { evidence: "error.choose" }),
  };
}

const rowOf = ({ to, strength, seen, happenedOn, effect, suggestion, ...rest }: FeedbackInput) => ({
  employeeId: to,
  strength,
  seen,
  happenedOn,
  effect,
  suggestion,
  behaviour: rest.behaviour,
  workResultId: rest.result,
  evidenceId: rest.evidence,
});

const personOf = ({ employee, posting }: PostedEmployee) => ({
  employeeId: employee.id,
  assessorId: posting.assessorId,
  unitId: posting.unitId,
});

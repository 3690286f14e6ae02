import { AppError } from "#core/app-error.ts";
import { readNip } from "#core/employees/nip.ts";
import { parse } from "#core/parse.ts";
import { chooseRaters, ratersSchema } from "#core/reviews/rater-input.ts";
import { deleteChosenRaters, insertRaters } from "#db/queries/reviews/review-rounds.ts";
import { write } from "#db/write.ts";
import { failure, type Result, success } from "#lib/result.ts";
import { openAppraisal } from "#operations/access/parts/open-appraisal.ts";
import { auditChange } from "#operations/audit-change.ts";
import type { Context } from "#operations/context.ts";
import { type Candidate, type RaterChoice, raterChoiceOf } from "./parts/rater-choice-of.ts";

/** The assessor settles who is asked about one of his people, until the round opens. */
export async function confirmRaters(
  ctx: Context,
  appraisalId: string,
  input: unknown,
): Promise<Result<{ cycleKey: string }>> {
  const full = await openAppraisal(ctx, "review.confirm-raters", appraisalId);
  const choice = await raterChoiceOf(ctx, full);
  const parsed = parse(ratersSchema, input);
  if (!parsed.ok) return parsed;
  if (choice.round.state !== "draft") throw new AppError("closed");
  const { version, nip, ...chosen } = parsed.value;
  const added = nip === null ? [] : withNip(choice, nip);
  if (nip !== null && added.length === 0) return failure({ nip: "raters.unknown" });
  const peer = [...chosen.peer, ...idsOf(added)];
  const candidates = {
    peers: [...idsOf(choice.peers), ...idsOf(added)],
    subordinates: idsOf(choice.subordinates),
  };
  const decided = chooseRaters({ ...chosen, peer }, candidates, choice.minimum);
  if (!decided.ok) return decided;
  const rows = decided.value.map((each) => ({ ...each, appraisalId, confirmed: true }));
  const before = idsOf([...choice.peers, ...choice.subordinates].filter((each) => each.chosen));
  await write(ctx.db, [
    auditChange(ctx, full.actor, ["review-raters", appraisalId, version], "review-raters.confirm", {
      before: { raters: before },
      after: { raters: rows.map(({ raterId }) => raterId) },
    }),
    deleteChosenRaters(appraisalId),
    insertRaters(rows),
  ]);
  return success({ cycleKey: full.cycle.key });
}

const idsOf = (candidates: readonly Candidate[]): string[] => candidates.map(({ id }) => id);

/** Anybody of the cycle, near or far; blanks in the number do not matter. */
const withNip = ({ peers, others }: RaterChoice, nip: string): Candidate[] =>
  [...peers, ...others].filter((each) => each.nip === readNip(nip));

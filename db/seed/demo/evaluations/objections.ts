import { predicateOf } from "#core/cycles/predicate.ts";
import { type FullAppraisal, updateAppraisal } from "#db/queries/appraisals/appraisals.ts";
import { insertObjection, updateObjection } from "#db/queries/appraisals/objections.ts";
import { dateThere } from "#db/seed/demo/survey/quarters.ts";
import { DAY } from "#lib/dates/day.ts";
import type { Database } from "../../../client.ts";
import type { Statement } from "../../../write.ts";
import { OBJECTIONS } from "./judgement-texts.ts";
import type { DemoRatings } from "./judgements.ts";

/** An objection of the demo with the result it is about. */
export interface DemoObjection {
  kind: keyof typeof OBJECTIONS;
  full: FullAppraisal;
  ratings: DemoRatings;
  signedAt: Date;
  reviewer: { accountId: string; name: string };
}

/** Filed, heard and decided in the order in which the portal takes it. */
export function objectionStatements(db: Database, objection: DemoObjection): Statement[] {
  const { kind, full, signedAt } = objection;
  const { id } = full.appraisal;
  const after = (days: number) => new Date(signedAt.getTime() + days * DAY);
  const { reasons, evidence, answer, reply } = OBJECTIONS[kind];
  const filed = { filedOn: dateThere(after(2)), filedAt: after(2), reasons, evidence };
  const file = insertObjection(db, { appraisalId: id, ...filed });
  if (answer === null) return [file];
  const heard = {
    ...({ assessorHearing: "stated", assessorStatement: answer } as const),
    assessorHeardAt: after(3),
    ...({ employeeHearing: reply === null ? "nothing-to-add" : "stated" } as const),
    employeeStatement: reply,
    employeeHeardAt: after(4),
  };
  return [file, updateObjection(db, id, heard), ...decided(db, objection, after(9))];
}

function decided(db: Database, objection: DemoObjection, at: Date): Statement[] {
  const { kind, full, ratings, reviewer } = objection;
  if (kind !== "kept" && kind !== "changed") return [];
  const { id } = full.appraisal;
  const decision = updateObjection(db, id, {
    decision: kind,
    decisionReason: OBJECTIONS[kind].decision,
    previousWorkRating: ratings.work,
    previousBehaviourRating: ratings.behaviour,
    decidedBy: reviewer.accountId,
    decidedByName: reviewer.name,
    decidedAt: at,
  });
  if (kind === "kept") return [decision];
  const raised = { workRating: "met", predicate: predicateOf("met", ratings.behaviour) } as const;
  return [decision, updateAppraisal(db, id, raised)];
}

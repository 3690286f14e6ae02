import { OpenAPIHono, z } from "@hono/zod-openapi";
import { OBJECTION_DECISIONS, OBJECTION_STAGES } from "#core/appraisals/objection.ts";
import { PREDICATES } from "#core/cycles/predicate.ts";
import { employeePackSchema } from "#core/evidence-packs/employee-pack.ts";
import { REVIEW_RELATIONS } from "#core/reviews/review-relation.ts";
import {
  type AppraisalLine,
  listAppraisalProgress,
} from "#operations/appraisals/list-appraisals.ts";
import { listObjections, type ObjectionLine } from "#operations/appraisals/list-objections.ts";
import { viewOwnRecord } from "#operations/appraisals/view-own-record.ts";
import { exportEmployeeEvidence } from "#operations/evidence-packs/export-employee-evidence.ts";
import { listReviewRequests } from "#operations/reviews/list-review-requests.ts";
import { viewReviewForm } from "#operations/reviews/view-review-form.ts";
import { viewReviewSummary } from "#operations/reviews/view-review-summary.ts";
import { APPRAISAL_VERBS } from "./appraisal-verbs.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { addAct, addRead } from "./parts/staff-routes.ts";

const idParams = z.object({ id: z.string().openapi({ description: "Of the appraisal." }) });

const lineSchema = z.object({
  id: z.string(),
  cycle: z.string(),
  nip: z.string(),
  name: z.string(),
  unit: z.string(),
  position: z.string(),
  relation: z.enum(["assessor", "reviewer", "office"]),
  rating: z.enum(["none", "draft", "signed"]),
  predicate: z.enum(PREDICATES).nullable(),
  objection: z.enum(OBJECTION_STAGES).nullable(),
});

const lineOf = ({ full, relation, rating, predicate, objection }: AppraisalLine) => ({
  id: full.appraisal.id,
  cycle: full.cycle.key,
  nip: full.employee.nip,
  name: full.employee.name,
  unit: full.unit.slug,
  position: full.appraisal.position,
  relation,
  rating,
  predicate,
  objection,
});

const objectionSchema = z.object({
  id: z.string(),
  cycle: z.string(),
  name: z.string(),
  unit: z.string(),
  filedOn: z.string(),
  stage: z.enum(OBJECTION_STAGES),
  decision: z.enum(OBJECTION_DECISIONS).nullable(),
  mine: z.boolean().openapi({ description: "Does it wait for the reader?" }),
});

const objectionOf = ({ full, objection, stage, mine }: ObjectionLine) => ({
  id: full.appraisal.id,
  cycle: full.cycle.key,
  name: full.employee.name,
  unit: full.unit.slug,
  filedOn: objection.filedOn,
  stage,
  mine,
  decision: objection.decision,
});

const ownSchema = z.object({
  items: z.array(z.object({ id: z.string(), cycle: z.string(), unit: z.string() })),
  views: z.array(z.object({ on: z.string(), part: z.string(), by: z.string() })),
});

const packSchema = z.object({
  checksum: z.string().openapi({ description: "SHA-256 of the pack's canonical JSON (RFC 8785)" }),
  version: z.int().openapi({ description: "To be sent with the next rating or comment." }),
  pack: employeePackSchema,
});

const requestSchema = z.object({
  appraisalId: z.string(),
  relation: z.enum(REVIEW_RELATIONS),
  cycleKey: z.string(),
  closesOn: z.string(),
  name: z.string(),
  position: z.string(),
  answered: z.boolean(),
});

const formSchema = z.object({
  name: z.string(),
  relation: z.enum(REVIEW_RELATIONS),
  answered: z.boolean(),
  items: z.array(z.object({ key: z.string(), text: z.object({ id: z.string(), en: z.string() }) })),
});

/** People in cycles: their records, 360° rounds and objections, through the operations of the pages. */
export const evaluationPeople = new OpenAPIHono<ApiEnv>();

addRead(
  evaluationPeople,
  {
    path: "/appraisals",
    summary: "People under the reader in one cycle",
    query: z.object({
      cycle: z.string().optional().openapi({ description: "Default: the one to be judged now" }),
    }),
    answer: z.object({ items: z.array(lineSchema) }),
  },
  async ({ context, query }) => {
    const { lines } = await listAppraisalProgress(context, { siklus: query("cycle") });
    return { items: lines.map(lineOf) };
  },
);

addRead(
  evaluationPeople,
  { path: "/own", summary: "One's own cycles, and who looked at the record", answer: ownSchema },
  async ({ context }) => {
    const { appraisals, views } = await viewOwnRecord(context);
    return {
      items: appraisals.map(({ appraisal, cycle, unit }) => ({
        id: appraisal.id,
        cycle: cycle.key,
        unit: unit.slug,
      })),
      views: views.map(({ viewedOn: on, part, accountName: by }) => ({ on, part, by })),
    };
  },
);

addRead(
  evaluationPeople,
  {
    path: "/appraisals/{id}",
    summary: "Everything about one person in one cycle",
    params: idParams,
    answer: packSchema,
  },
  async ({ context, params: { id = "" } }) => {
    const { checksum, version, pack } = await exportEmployeeEvidence(context, id);
    return { checksum, version, pack };
  },
);

addRead(
  evaluationPeople,
  {
    path: "/appraisals/{id}/review-summary",
    summary: "What a closed 360° round says; null while it is not closed",
    params: idParams,
    answer: z.object({ own: z.boolean(), summary: z.object({}).loose().nullable() }),
  },
  async ({ context, params: { id = "" } }) => {
    const { own, summary } = await viewReviewSummary(context, id);
    return { own, summary };
  },
);

addRead(
  evaluationPeople,
  {
    path: "/reviews",
    summary: "Whom one is asked about in open 360° rounds",
    answer: z.object({ items: z.array(requestSchema) }),
  },
  async ({ context }) => ({ items: (await listReviewRequests(context)).requests }),
);

addRead(
  evaluationPeople,
  {
    path: "/appraisals/{id}/review-form",
    summary: "The items to answer about this person",
    params: idParams,
    answer: formSchema,
  },
  async ({ context, params: { id = "" } }) => {
    const { name, relation, answered, items } = await viewReviewForm(context, id);
    return { name, relation, answered, items: items.map(({ key, text }) => ({ key, text })) };
  },
);

addRead(
  evaluationPeople,
  {
    path: "/objections",
    summary: "Objections one takes part in",
    answer: z.object({ items: z.array(objectionSchema) }),
  },
  async ({ context }) => ({ items: (await listObjections(context)).map(objectionOf) }),
);

for (const [name, { summary, body, run }] of Object.entries(APPRAISAL_VERBS)) {
  addAct(evaluationPeople, {
    path: `/appraisals/{id}/${name}`,
    summary,
    params: idParams,
    body,
    run: (ctx, { id = "" }, input) => run(ctx, id, input),
  });
}

import { OpenAPIHono, z } from "@hono/zod-openapi";
import { OBJECTION_STAGES } from "#core/appraisals/objection.ts";
import { PREDICATES } from "#core/cycles/predicate.ts";
import { employeePackSchema } from "#core/evidence-packs/employee-pack.ts";
import {
  type AppraisalLine,
  listAppraisalProgress,
} from "#operations/appraisals/list-appraisal-progress.ts";
import { viewOwnRecord } from "#operations/appraisals/view-own-record.ts";
import { exportEmployeeEvidence } from "#operations/evidence-packs/export-employee-evidence.ts";
import type { ApiEnv } from "../parts/api-env.ts";
import { addAct, addRead } from "../parts/staff-routes.ts";
import { APPRAISAL_VERBS } from "./appraisal-verbs.ts";

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

const ownSchema = z.object({
  items: z.array(z.object({ id: z.string(), cycle: z.string(), unit: z.string() })),
  views: z.array(z.object({ on: z.string(), part: z.string(), by: z.string() })),
});

const packSchema = z.object({
  checksum: z.string().openapi({ description: "SHA-256 of the pack's canonical JSON (RFC 8785)" }),
  version: z.int().openapi({ description: "To be sent with the next rating or comment." }),
  pack: employeePackSchema,
});

/** People in a cycle: their records and ratings, through the operations of the pages. */
export const appraisals = new OpenAPIHono<ApiEnv>();

addRead(
  appraisals,
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
  appraisals,
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
  appraisals,
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

for (const [name, { summary, body, run }] of Object.entries(APPRAISAL_VERBS)) {
  addAct(appraisals, {
    path: `/appraisals/{id}/${name}`,
    summary,
    params: idParams,
    body,
    run: (ctx, { id = "" }, input) => run(ctx, id, input),
  });
}

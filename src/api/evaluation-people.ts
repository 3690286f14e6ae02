import { OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import { OBJECTION_DECISIONS, OBJECTION_STAGES } from "#core/evaluations/objection.ts";
import { PREDICATES } from "#core/evaluations/predicate.ts";
import { employeePackSchema } from "#core/evidence-packs/employee-pack.ts";
import { REVIEW_RELATIONS } from "#core/reviews/review-relation.ts";
import { exportEmployeeEvidence } from "#operations/export-employee-evidence.ts";
import { type AppraisalLine, listAppraisalProgress } from "#operations/list-appraisals.ts";
import { listObjections, type ObjectionLine } from "#operations/list-objections.ts";
import { listReviewRequests } from "#operations/list-review-requests.ts";
import { viewOwnRecord } from "#operations/view-own-record.ts";
import { viewReviewForm } from "#operations/view-review-form.ts";
import { viewReviewSummary } from "#operations/view-review-summary.ts";
import type { ApiEnv } from "./api-env.ts";
import { APPRAISAL_VERBS } from "./appraisal-verbs.ts";
import { jsonContent, problemContent } from "./openapi-content.ts";
import { invalid, problem } from "./problem.ts";

const TAGS = ["evaluations"];
const SIGNED_IN = "For staff, with the cookie of their session. Nothing of this is ever public.";

const refusals = {
  401: problemContent("Not signed in"),
  403: problemContent("Not for this person"),
  404: problemContent("No such record"),
};

const idParams = z.object({ id: z.string().openapi({ description: "Of the appraisal." }) });

/** A route for reading; documented here, read and refused by its operation. */
const reads = (
  path: string,
  summary: string,
  schema: z.ZodType,
  request: RouteConfig["request"] = {},
): RouteConfig => ({
  ...{ method: "get", path: `/evaluations${path}`, tags: TAGS, summary, description: SIGNED_IN },
  request,
  responses: { 200: jsonContent("Found", schema), ...refusals },
});

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
  ...{ id: full.appraisal.id, cycle: full.cycle.key, nip: full.employee.nip },
  ...{ name: full.employee.name, unit: full.unit.slug, position: full.appraisal.position },
  ...{ relation, rating, predicate, objection },
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
  ...{ id: full.appraisal.id, cycle: full.cycle.key, name: full.employee.name },
  ...{ unit: full.unit.slug, filedOn: objection.filedOn, stage, mine },
  decision: objection.decision,
});

const own = z.object({
  items: z.array(z.object({ id: z.string(), cycle: z.string(), unit: z.string() })),
  views: z.array(z.object({ on: z.string(), part: z.string(), by: z.string() })),
});

const packSchema = z.object({
  checksum: z.string().openapi({ description: "SHA-256 of the pack's canonical JSON (RFC 8785)" }),
  version: z.int().openapi({ description: "To be sent with the next rating or comment." }),
  pack: employeePackSchema,
});

const requestsSchema = z.object({
  items: z.array(z.object({ id: z.string(), relation: z.enum(REVIEW_RELATIONS) }).loose()),
});

const formSchema = z.object({
  name: z.string(),
  relation: z.enum(REVIEW_RELATIONS),
  answered: z.boolean(),
  items: z.array(z.object({ key: z.string(), text: z.object({ id: z.string(), en: z.string() }) })),
});

/** People in cycles: their records, 360° rounds and objections, through the operations of the pages. */
export const evaluationPeople = new OpenAPIHono<ApiEnv>();

type ApiContext = HonoContext<ApiEnv, "/:id">;

function read(route: RouteConfig, answer: (c: ApiContext) => Promise<object>): void {
  evaluationPeople.openAPIRegistry.registerPath(route);
  const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
  evaluationPeople.get(path, async (c) => c.json(await answer(c as unknown as ApiContext)));
}

read(
  reads(
    "/appraisals",
    "People under the reader in one cycle",
    z.object({ items: z.array(lineSchema) }),
    {
      query: z.object({
        cycle: z.string().optional().openapi({ description: "Default: the one to be judged now" }),
      }),
    },
  ),
  async (c) => {
    const { lines } = await listAppraisalProgress(c.var.context, { siklus: c.req.query("cycle") });
    return { items: lines.map(lineOf) };
  },
);

read(reads("/own", "One's own cycles, and who looked at the record", own), async (c) => {
  const { appraisals, views } = await viewOwnRecord(c.var.context);
  return {
    items: appraisals.map(({ appraisal, cycle, unit }) => ({
      ...{ id: appraisal.id, cycle: cycle.key, unit: unit.slug },
    })),
    views: views.map(({ viewedOn: on, part, accountName: by }) => ({ on, part, by })),
  };
});

read(
  reads("/appraisals/{id}", "Everything about one person in one cycle", packSchema, {
    params: idParams,
  }),
  async (c) => {
    const id = c.req.param("id");
    const { checksum, version, pack } = await exportEmployeeEvidence(c.var.context, id);
    return { checksum, version, pack };
  },
);

read(
  reads("/appraisals/{id}/review-summary", "What a closed 360° round says", z.object({}).loose(), {
    params: idParams,
  }),
  async (c) => {
    const { own: isOwn, summary } = await viewReviewSummary(c.var.context, c.req.param("id"));
    return { own: isOwn, summary };
  },
);

read(
  reads("/reviews", "Whom one is asked about in open 360° rounds", requestsSchema),
  async (c) => {
    const { requests } = await listReviewRequests(c.var.context);
    return { items: requests };
  },
);

read(
  reads("/appraisals/{id}/review-form", "The items to answer about this person", formSchema, {
    params: idParams,
  }),
  async (c) => {
    const form = await viewReviewForm(c.var.context, c.req.param("id"));
    const { name, relation, answered, items } = form;
    return { name, relation, answered, items: items.map(({ key, text }) => ({ key, text })) };
  },
);

read(
  reads(
    "/objections",
    "Objections one takes part in",
    z.object({ items: z.array(objectionSchema) }),
  ),
  async (c) => ({ items: (await listObjections(c.var.context)).map(objectionOf) }),
);

for (const [name, { summary, body, run }] of Object.entries(APPRAISAL_VERBS)) {
  // Documented from the schema, but checked once only, by the operation.
  evaluationPeople.openAPIRegistry.registerPath({
    ...{ method: "post", path: `/evaluations/appraisals/{id}/${name}`, tags: TAGS, summary },
    description: SIGNED_IN,
    request: {
      params: idParams,
      body: { required: true, content: { "application/json": { schema: body } } },
    },
    responses: {
      204: { description: "Done; read again for the new version" },
      400: problemContent("Not JSON"),
      ...refusals,
      409: problemContent("Somebody acted meanwhile"),
      422: problemContent("Something is wrong, or it is too late; every field is named"),
    },
  });
  evaluationPeople.post(`/evaluations/appraisals/:id/${name}`, async (c) => {
    const input: unknown = await c.req.json().catch(() => undefined);
    if (input === undefined) return problem(c, 400, "malformed");
    const result = await run(c.var.context, c.req.param("id"), asForm(input));
    return result.ok ? c.body(null, 204) : invalid(c, result.errors);
  });
}

/** Forms send their version as text; here it is a number. */
export function asForm(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("version" in input)) return input;
  const { version } = input;
  return { ...input, version: typeof version === "number" ? String(version) : version };
}

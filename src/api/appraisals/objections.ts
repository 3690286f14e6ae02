import { OpenAPIHono, z } from "@hono/zod-openapi";
import { OBJECTION_DECISIONS, OBJECTION_STAGES } from "#core/appraisals/objection.ts";
import { listObjections, type ObjectionLine } from "#operations/appraisals/list-objections.ts";
import type { ApiEnv } from "../parts/api-env.ts";
import { addRead } from "../parts/staff-routes.ts";

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

/** Objections to ratings; what is said and decided on them is an act on the appraisal. */
export const objections = new OpenAPIHono<ApiEnv>();

addRead(
  objections,
  {
    path: "/objections",
    summary: "Objections one takes part in",
    answer: z.object({ items: z.array(objectionSchema) }),
  },
  async ({ context }) => ({ items: (await listObjections(context)).map(objectionOf) }),
);

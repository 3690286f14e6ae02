import { OpenAPIHono, z } from "@hono/zod-openapi";
import { CYCLE_STATES } from "#core/cycles/cycle-state.ts";
import { PERIOD_KINDS } from "#core/periods/period-kind.ts";
import { type ListedCycle, listCycles } from "#operations/cycles/list-cycles.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { addRead } from "./parts/staff-routes.ts";

const cycleSchema = z.object({
  key: z.string(),
  kind: z.enum(PERIOD_KINDS),
  startsOn: z.string(),
  endsOn: z.string(),
  state: z.enum(CYCLE_STATES),
  methodVersion: z.int(),
});

const cycleOf = ({ key, kind, startsOn, endsOn, state, methodVersion }: ListedCycle) => ({
  key,
  kind,
  startsOn,
  endsOn,
  state,
  methodVersion,
});

/** Cycles of evaluation. */
export const cycles = new OpenAPIHono<ApiEnv>();

addRead(
  cycles,
  { path: "/cycles", summary: "All cycles", answer: z.object({ items: z.array(cycleSchema) }) },
  async ({ context }) => ({ items: (await listCycles(context)).map(cycleOf) }),
);

import { OpenAPIHono, z } from "@hono/zod-openapi";
import { REVIEW_STATES } from "#core/reviews/review-relation.ts";
import { type EmployeeList, listEmployees } from "#operations/employees/list-employees.ts";
import { changeReviewRound } from "#operations/reviews/change-review-round.ts";
import { createReviewRound } from "#operations/reviews/create-review-round.ts";
import { listReviewRounds } from "#operations/reviews/list-review-rounds.ts";
import { viewReviewRound } from "#operations/reviews/view-review-round.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { addAct, addRead } from "./parts/staff-routes.ts";

const employeeSchema = z.object({
  id: z.string(),
  nip: z.string(),
  name: z.string(),
  unit: z.string(),
  position: z.string(),
  head: z.boolean(),
  assessor: z.string().nullable(),
  since: z.string(),
});

const employeeOf = ({ employee, posting, unit, assessor }: EmployeeList["people"][number]) => ({
  id: employee.id,
  nip: employee.nip,
  name: employee.name,
  unit: unit.slug,
  position: posting.position,
  head: posting.isHead,
  since: posting.startsOn,
  assessor: assessor?.name ?? null,
});

const roundSchema = z
  .object({ state: z.enum(REVIEW_STATES), opensOn: z.string(), closesOn: z.string() })
  .nullable();

const cycleParams = z.object({ cycle: z.string() });
const version = z.int();

/** What the personnel office keeps: people and 360° rounds. */
export const evaluationOffice = new OpenAPIHono<ApiEnv>();

addRead(
  evaluationOffice,
  {
    path: "/employees",
    summary: "Employees within reach, fifty on a page",
    query: z.object({
      q: z.string().optional().openapi({ description: "Part of name, NIP, position or unit" }),
      unit: z.string().optional().openapi({ description: "Slug; with everything below it" }),
      page: z.coerce.number().int().min(1).optional(),
    }),
    answer: z.object({ items: z.array(employeeSchema), total: z.int(), pages: z.int() }),
  },
  async ({ context, query }) => {
    const asked = { cari: query("q"), unit: query("unit"), halaman: query("page") };
    const { people, total, pages } = await listEmployees(context, asked);
    return { items: people.map(employeeOf), total, pages };
  },
);

addRead(
  evaluationOffice,
  {
    path: "/rounds",
    summary: "Cycles with their 360° rounds",
    answer: z.object({ items: z.array(z.object({ cycle: z.string(), round: roundSchema })) }),
  },
  async ({ context }) => ({
    items: (await listReviewRounds(context)).map(({ cycle, round }) => ({
      cycle: cycle.key,
      round,
    })),
  }),
);

addRead(
  evaluationOffice,
  {
    path: "/rounds/{cycle}",
    summary: "A 360° round: how many were asked and answered, never who",
    params: cycleParams,
    answer: z.object({
      round: roundSchema,
      version,
      people: z.int(),
      asked: z.int(),
      answered: z.int().openapi({ description: "In full fives while the round is open." }),
    }),
  },
  async ({ context, params: { cycle = "" } }) => {
    const view = await viewReviewRound(context, cycle);
    const { round, people, asked, answered } = view;
    const { state, opensOn, closesOn } = round ?? {};
    return {
      round: round === null ? null : { state, opensOn, closesOn },
      version: Number(view.version),
      people,
      asked,
      answered,
    };
  },
);

const day = z.string().openapi({ description: "YYYY-MM-DD" });

addAct(evaluationOffice, {
  path: "/rounds/{cycle}",
  summary: "Plan the 360° round of a cycle",
  params: cycleParams,
  body: z.object({ opensOn: day, closesOn: day }),
  run: (ctx, { cycle = "" }, input) => createReviewRound(ctx, cycle, input),
});

addAct(evaluationOffice, {
  path: "/rounds/{cycle}/step",
  summary: "Propose raters, open or close a round, or change its days",
  params: cycleParams,
  body: z.object({
    version,
    action: z.enum(["tanggal", "usulkan", "buka", "tutup"]),
    opensOn: day.optional(),
    closesOn: day.optional(),
    confirmed: z.boolean().optional().openapi({
      description: "Closing before the last day, or while answers are missing, is to be confirmed.",
    }),
  }),
  run: (ctx, { cycle = "" }, input) => changeReviewRound(ctx, cycle, input),
});

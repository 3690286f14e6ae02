import { OpenAPIHono, z } from "@hono/zod-openapi";
import { type EmployeeList, listEmployees } from "#operations/employees/list-employees.ts";
import type { ApiEnv } from "./parts/api-env.ts";
import { addRead } from "./parts/staff-routes.ts";

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

/** Employees as the personnel office keeps them. */
export const employees = new OpenAPIHono<ApiEnv>();

addRead(
  employees,
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

import type { ResponseImportPlan } from "./plan-response-import.ts";

/**
 * The table that `planResponseImport` reads again with the same responses: element keys and fixed
 * values only. Names, phone numbers and whatever else the file held are not carried along.
 */
export function responseTable(
  { responses, profileColumns }: Pick<ResponseImportPlan, "responses" | "profileColumns">,
  elements: readonly string[],
  services: readonly { id: string; slug: string }[],
): { columns: string[]; rows: (string | number | null)[][] } {
  const slugs = new Map<string | null, string>(services.map(({ id, slug }) => [id, slug]));
  return {
    columns: [...elements, ...profileColumns],
    rows: responses.map(({ answers, profile, serviceId }) => {
      const told = { ...answers, ...profile, service: slugs.get(serviceId) };
      const cells = new Map<string, string | number | null | undefined>(Object.entries(told));
      return [...elements, ...profileColumns].map((column) => cells.get(column) ?? null);
    }),
  };
}

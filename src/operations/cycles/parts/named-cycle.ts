import type { CycleRow } from "#db/queries/appraisals/appraisals.ts";

/** What a page needs to name a cycle and to link to it. */
export type NamedCycle = Pick<CycleRow, "key" | "kind" | "startsOn">;

export const namedCycle = ({ key, kind, startsOn }: NamedCycle): NamedCycle => ({
  key,
  kind,
  startsOn,
});

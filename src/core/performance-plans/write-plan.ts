import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import type { PlanInputRow } from "./plan-input.ts";
import type { Aspect } from "./work-result.ts";

/** A row as it is to stand; without `id` it is new. */
export interface PlannedRow {
  id: string | null;
  position: number;
  plan: string;
  servesId: string | null;
  aspect: Aspect;
  indicator: string;
  target: string;
  fromCitizens: boolean;
}

export interface PlanFacts {
  /** Ids of the rows that the plan has. */
  known: readonly string[];
  /** Those that evidence or feedback rests on: they stay. */
  used: readonly string[];
  /** Rows of the assessor in the same cycle. */
  offered: readonly string[];
  isHead: boolean;
}

/**
 * What the written rows make of a plan: the rows as they are to stand, in the order of the form, and
 * those that go. A row may serve only a result of the assessor, and only heads have the perspective
 * "penerima layanan".
 */
export function decidePlan(
  rows: readonly PlanInputRow[],
  facts: PlanFacts,
): Result<{ rows: PlannedRow[]; removed: string[] }> {
  const kept = rows.flatMap(({ id }) => id ?? []);
  const removed = facts.known.filter((id) => !kept.includes(id));
  const lost = removed.some((id) => facts.used.includes(id));
  const errors: FieldErrors = { ...rowErrors(rows, facts), ...(lost && { "": "plan.error.used" }) };
  if (Object.keys(errors).length > 0) return failure(errors);
  return success({ removed, rows: rows.map((row, at) => planned(row, at, facts.isHead)) });
}

const rowErrors = (rows: readonly PlanInputRow[], { known, offered }: PlanFacts): FieldErrors =>
  Object.fromEntries(
    rows.flatMap(({ number, id, serves }, at): [string, string][] => [
      ...(id !== null && (!known.includes(id) || rows.findIndex((row) => row.id === id) !== at)
        ? [[`rows.${number}.plan`, "error.invalid"] as [string, string]]
        : []),
      ...(serves !== null && !offered.includes(serves)
        ? [[`rows.${number}.serves`, "error.choose"] as [string, string]]
        : []),
    ]),
  );

const planned = (
  { id, plan, serves, aspect, indicator, target, fromCitizens }: PlanInputRow,
  at: number,
  isHead: boolean,
): PlannedRow => ({
  id,
  plan,
  aspect,
  indicator,
  target,
  position: at + 1,
  servesId: serves,
  fromCitizens: isHead && fromCitizens,
});

/** How an agreed plan differs from what is handed in now: for the assessor who is asked again. */
export interface PlanChange {
  kind: "added" | "changed" | "removed";
  plan: string;
}

type Agreed = Pick<PlannedRow, "plan" | "aspect" | "indicator" | "target" | "servesId"> & {
  id: string;
};

const same = (a: Agreed, b: Agreed): boolean =>
  (["plan", "aspect", "indicator", "target", "servesId"] as const).every(
    (field) => a[field] === b[field],
  );

/** By row, in the order of the new plan; what went comes last. */
export function planChanges(before: readonly Agreed[], after: readonly Agreed[]): PlanChange[] {
  const here = after.flatMap((row): PlanChange[] => {
    const old = before.find(({ id }) => id === row.id);
    if (old === undefined) return [{ kind: "added", plan: row.plan }];
    return same(old, row) ? [] : [{ kind: "changed", plan: row.plan }];
  });
  const gone = before.filter(({ id }) => !after.some((row) => row.id === id));
  return [...here, ...gone.map(({ plan }): PlanChange => ({ kind: "removed", plan }))];
}

import { can, reach } from "#core/access/policy.ts";
import { needsByTheme, type ThemeNeed } from "#core/development/training-needs.ts";
import { listAppraisals } from "#db/queries/appraisals/appraisals.ts";
import { type FullCycle, listCycles as listFullCycles } from "#db/queries/cycles/cycles.ts";
import { listReviewedCycles } from "#db/queries/development/training-needs.ts";
import { noteView } from "#operations/access/parts/note-view.ts";
import type { Context } from "#operations/context.ts";
import { cycleOfPage } from "#operations/cycles/parts/cycle-of-page.ts";
import type { ListedCycle } from "#operations/cycles/parts/listed-cycles.ts";
import { needsOfPeople, type PersonNeeds } from "#operations/development/parts/needs-of-people.ts";

export interface NeedBoard {
  cycles: ListedCycle[];
  cycle: FullCycle["cycle"] | null;
  /** Thresholds and items as the cycle's method has them. */
  method: FullCycle["method"]["definition"] | null;
  own: PersonNeeds | null;
  /** Of those whose assessor the reader is. */
  people: PersonNeeds[];
  /** By unit and theme, without names; null for those who do not plan trainings. */
  themes: ThemeNeed[] | null;
}

/**
 * Training needs as this reader may see them: his own, those of his people, and for the personnel
 * office counts by theme and unit.
 */
export async function needBoard(ctx: Context, input: unknown): Promise<NeedBoard> {
  const { cycles, full } = await cycleOfNeeds(ctx, input);
  const nothing = { own: null, people: [], themes: null };
  if (full === null) return { cycles, cycle: null, method: null, ...nothing };
  const [own, people, themes] = await Promise.all([
    ownNeeds(ctx, full),
    needsOfOwnPeople(ctx, full),
    can(ctx.actor, "training.manage") ? needsInReach(ctx, full) : null,
  ]);
  return { cycles, cycle: full.cycle, method: full.method.definition, own, people, themes };
}

/** Unless another cycle is asked for: the latest with a closed 360° round. */
async function cycleOfNeeds(ctx: Context, input: unknown) {
  const page = await cycleOfPage(ctx, input);
  const asked = typeof input === "object" && input !== null && "siklus" in input;
  if (asked) return page;
  const [all, reviewed] = await Promise.all([listFullCycles(ctx.db), listReviewedCycles(ctx.db)]);
  return { ...page, full: all.find(({ cycle }) => reviewed.has(cycle.id)) ?? page.full };
}

async function ownNeeds(ctx: Context, full: FullCycle): Promise<PersonNeeds | null> {
  const employeeId = ctx.actor?.employee?.id;
  if (employeeId === undefined) return null;
  const own = await listAppraisals(ctx.db, { cycleId: full.cycle.id, employeeId });
  return (await needsOfPeople(ctx, full, own))[0] ?? null;
}

async function needsOfOwnPeople(ctx: Context, full: FullCycle): Promise<PersonNeeds[]> {
  const { actor } = ctx;
  const underId = actor?.employee?.id;
  if (actor === null || underId === undefined) return [];
  const under = await listAppraisals(ctx.db, { cycleId: full.cycle.id, underId });
  const people = under.filter(({ appraisal }) => appraisal.assessorId === underId);
  await Promise.all(
    people.map(({ employee }) => noteView(ctx, actor, employee.id, "training-need")),
  );
  return needsOfPeople(ctx, full, people);
}

async function needsInReach(ctx: Context, full: FullCycle): Promise<ThemeNeed[]> {
  const unitIds = reach(ctx.actor, "training.manage");
  const people = await listAppraisals(ctx.db, { cycleId: full.cycle.id, unitIds });
  const needs = await needsOfPeople(ctx, full, people);
  return needsByTheme(
    needs.map(({ appraisal, needs: of }) => ({ unit: appraisal.unit.name, needs: of })),
  );
}

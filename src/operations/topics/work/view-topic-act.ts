import { POLICY } from "#core/access/policy.ts";
import { listEmployees, listUnattended } from "#db/queries/topics/unit-staff.ts";
import { listUnits } from "#db/queries/units/units.ts";
import type { Context } from "#operations/context.ts";
import { openAsUnit } from "#operations/topics/parts/open-as-unit.ts";
import { type WorkTopic, workTopic } from "./parts/work-topic.ts";

export interface TopicActForm extends WorkTopic {
  /** Units to which something can be passed: all in service but the owner. */
  units: { slug: string; name: string; unattended: boolean }[];
  employees: { username: string; name: string }[];
}

/** The topic with the choices that acts on it need. */
export async function viewTopicAct(ctx: Context, code: string): Promise<TopicActForm> {
  const work = await workTopic(ctx, await openAsUnit(ctx, code));
  const [units, unattended, employees] = await Promise.all([
    listUnits(ctx.db, { active: true }),
    listUnattended(ctx.db, POLICY["topic.work"]),
    work.unit === null ? [] : listEmployees(ctx.db, work.unit.id, POLICY["topic.work"]),
  ]);
  return {
    ...work,
    units: units
      .filter(({ slug }) => slug !== work.unit?.slug)
      .map(({ id, slug, name }) => ({ slug, name, unattended: unattended.includes(id) })),
    employees: work.acts.includes("assign") ? employees : [],
  };
}

import { POLICY } from "#core/access/policy.ts";
import { proposeRouting } from "#core/topics/routing.ts";
import { findSimilarRouted, listRoutableUnits } from "#db/queries/topics/routing.ts";
import { listUnattended } from "#db/queries/topics/unit-staff.ts";
import type { Message } from "#lib/result.ts";
import { compareNames } from "#lib/text/fold.ts";
import { tellingWords } from "#lib/text/stem.ts";
import type { Context } from "#operations/context.ts";
import { authoriseRouting, type RoutableTopic } from "./parts/authorise-routing.ts";

interface UnitName {
  slug: string;
  name: string;
  /** Nobody there works on topics: a post would lie unread. */
  unattended: boolean;
}

export interface RoutingForm {
  topic: RoutableTopic["topic"];
  service: string | null;
  chosenUnit: string | null;
  /** Why the last owner sent it back. */
  returned: { by: string; text: string | null } | null;
  proposals: (UnitName & { reasons: Message[] })[];
  units: UnitName[];
}

/** A topic that waits for a unit, with the units that are likely responsible and why. */
export async function proposeUnits(ctx: Context, code: string): Promise<RoutingForm> {
  const { topic, service, returned } = await authoriseRouting(ctx, code);
  const units = await listRoutableUnits(ctx.db);
  const unattended = await listUnattended(ctx.db, POLICY["topic.work"]);
  const nameOf = ({ id, slug, name }: RoutableUnit) => ({
    slug,
    name,
    unattended: unattended.includes(id),
  });
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const words = tellingWords(`${topic.title} ${topic.text}`);
  const proposals = proposeRouting(
    {
      words,
      chosenUnitId: topic.chosenUnitId,
      service: service ?? null,
      kecamatan: topic.kecamatan,
      returned: returned?.unitId ? { unitId: returned.unitId, by: returned.by } : null,
    },
    units.map(routingUnit),
    (await findSimilarRouted(ctx.db, words, topic.id)).map((each) => ({
      unitId: each.unitId,
      words: tellingWords(each.words),
    })),
  );
  return {
    topic,
    service: service?.name ?? null,
    chosenUnit: byId.get(topic.chosenUnitId ?? "")?.name ?? null,
    returned: returned ? { by: returned.by, text: returned.text } : null,
    proposals: proposals.flatMap(({ unitId, reasons }) => {
      const unit = byId.get(unitId);
      return unit === undefined ? [] : [{ ...nameOf(unit), reasons }];
    }),
    units: units.map(nameOf).toSorted((a, b) => compareNames(a.name, b.name)),
  };
}

type RoutableUnit = Awaited<ReturnType<typeof listRoutableUnits>>[number];

const routingUnit = ({ id, kind, kecamatan, name, services }: RoutableUnit) => ({
  id,
  kind,
  kecamatan,
  words: tellingWords(
    [name, ...services.map((each) => `${each.name} ${each.standard ?? ""}`)].join(" "),
  ),
});

import type { services, units } from "#db/schema/units.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { suggestSlug } from "#lib/text/suggest-slug.ts";
import type { DemoGovernment, DemoUnit } from "./demo-government.ts";
import { SERVICE_LISTS, standardText } from "./service-lists.ts";

export interface SeededUnit {
  unit: DemoUnit;
  row: typeof units.$inferInsert;
  services: (typeof services.$inferInsert)[];
}

/** The unit tree with its services; parents come before their children. */
export function unitRows(government: DemoGovernment): SeededUnit[] {
  const ids = new Map<string, string>();
  return government.units.map((unit) => {
    const slug = slugFor(unit);
    const random = randomFrom(`unit ${government.code} ${slug}`);
    const id = random.code(16);
    ids.set(unit.name, id);
    const row = {
      id,
      slug,
      name: unit.name,
      kind: unit.kind,
      parentId: ids.get(unit.parent ?? "") ?? null,
      kecamatan: unit.kecamatan ?? null,
      address: addressOf(unit, government.name),
      hours: hoursOf(unit),
      phone: null,
      email: null,
    };
    return { unit, row, services: servicesOf(unit, id, () => random.code(16)) };
  });
}

/** The civil registry has a long name and is known by its short one. */
const slugFor = ({ name }: DemoUnit): string =>
  suggestSlug(name)
    .replace("dinas-kependudukan-dan-pencatatan-sipil", "disdukcapil")
    .replace("dinas-penanaman-modal-dan-ptsp", "dpmptsp");

const addressOf = ({ kind, kecamatan }: DemoUnit, government: string): string =>
  kecamatan === undefined || kind === "kecamatan"
    ? government
    : `Kecamatan ${kecamatan}, ${government}`;

function hoursOf({ kind, offers }: DemoUnit): string | null {
  if (kind === "rsud") return "IGD 24 jam; rawat jalan Senin–Sabtu 08.00–14.00";
  if (kind === "puskesmas") return "Senin–Sabtu 07.30–14.00";
  return offers === undefined ? null : "Senin–Kamis 08.00–15.30, Jumat 08.00–16.00";
}

function servicesOf(unit: DemoUnit, unitId: string, newId: () => string) {
  if (unit.offers === undefined) return [];
  const { free, services } = SERVICE_LISTS[unit.offers];
  return services.map((service) => ({
    id: newId(),
    unitId,
    slug: suggestSlug(service[0]),
    name: service[0],
    free,
    standard: standardText(service, free),
  }));
}

import type { ConsultationState } from "#core/consultations/lifecycle.ts";
import type { ConsultationRow } from "#db/queries/consultations/consultations.ts";

/** What everybody may know of an event. */
export interface PublicConsultation {
  slug: string;
  theme: string;
  state: ConsultationState;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  link: string | null;
  units: { slug: string; name: string }[];
}

export const publicConsultation = (
  { slug, theme, state, startsAt, endsAt, place, link }: ConsultationRow,
  units: readonly { slug: string; name: string }[],
): PublicConsultation => ({
  slug,
  theme,
  state,
  startsAt,
  endsAt,
  place,
  link,
  units: units.map((unit) => ({ slug: unit.slug, name: unit.name })),
});

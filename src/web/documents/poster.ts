import { toString as render } from "qrcode";
import type { Locale } from "#core/locale.ts";
import type { Poster } from "#operations/surveys/find-poster.ts";
import { href } from "#web/navigation/href.ts";

type Named = Pick<Poster, "unit" | "service">;

/** The address on posters: short, and right for years, because it leads to whatever survey is open. */
export const shortPath = ({ unit, service }: Named): string =>
  service === null ? `/s/${unit.slug}` : `/s/${unit.slug}/${service.slug}`;

/** The unit's, or the service's, own address. */
export const posterBase = ({ unit, service }: Named): string =>
  service === null ? `/unit/${unit.slug}` : `/unit/${unit.slug}/layanan/${service.slug}`;

/** Where a scanned code leads now: the open survey with the service chosen, else the unit's page. */
export function targetOf(poster: Poster, locale: Locale): string {
  if (poster.survey === null) return href(locale, `/unit/${poster.unit.slug}`);
  const query = new URLSearchParams({ kanal: "qr" });
  if (poster.service !== null) query.set("layanan", poster.service.slug);
  return href(locale, `/survei/${poster.survey}?${query}`);
}

/** A QR code of an absolute address, as an SVG file that prints sharp at any size. */
export async function qrAnswer(address: string): Promise<Response> {
  const svg = await render(address, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
}

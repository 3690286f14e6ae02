import { expect, test } from "vitest";
import { suggestSlug } from "#lib/text/suggest-slug.ts";

test.each([
  ["Guguak Panjang", "guguak-panjang"],
  ["RSU Dr. F.L. Tobing", "rsu-dr-f-l-tobing"],
  ["  Pekan Jum'at ", "pekan-jum-at"],
  ["Café Ñandú", "cafe-nandu"],
  ["—", ""],
])("%s becomes %s", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

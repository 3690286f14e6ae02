import { expect, test } from "vitest";
import { slugify } from "#lib/text/slug.ts";

test.each([
  ["Guguak Panjang", "guguak-panjang"],
  ["RSU Dr. F.L. Tobing", "rsu-dr-f-l-tobing"],
  ["  Pekan Jum'at ", "pekan-jum-at"],
  ["Café Ñandú", "cafe-nandu"],
  ["—", ""],
])("%s becomes %s", (name, slug) => {
  expect(slugify(name)).toBe(slug);
});

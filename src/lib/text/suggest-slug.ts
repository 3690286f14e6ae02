/** `Puskesmas 7 Ulu` → `puskesmas-7-ulu`; "" when the name has no letter or digit. */
export function suggestSlug(name: string, longest = 60): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return words.reduce((slug, word) => {
    const longer = slug === "" ? word.slice(0, longest) : `${slug}-${word}`;
    return longer.length > longest ? slug : longer;
  }, "");
}

import {
  type CodeOrder,
  type InstrumentDefinition,
  type InstrumentElement,
  OFFICIAL_ELEMENTS,
} from "./instrument.ts";

/** Keys of the nine elements in the order of their codes U1…U9. */
export function officialOrder(order: CodeOrder): readonly string[] {
  if (order === "form") return OFFICIAL_ELEMENTS;
  // PermenPANRB 14/2017, text of the regulation: 8 pengaduan, 9 sarpras.
  return [...OFFICIAL_ELEMENTS.slice(0, 7), "pengaduan", "sarpras"];
}

/** The elements as they are printed: the nine by code order, then the extra ones as they are listed. */
export function elementsInCodeOrder(
  definition: Pick<InstrumentDefinition, "codeOrder" | "elements">,
): InstrumentElement[] {
  const order = officialOrder(definition.codeOrder);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return definition.elements.toSorted((a, b) => rank(a.key) - rank(b.key));
}

/** The printed code of each element by its key: U1…U9 for the nine, U10 onwards for extra ones. */
export function elementCodes(
  definition: Pick<InstrumentDefinition, "codeOrder" | "elements">,
): Record<string, string> {
  const order = officialOrder(definition.codeOrder);
  const extra = definition.elements.map(({ key }) => key).filter((key) => !order.includes(key));
  const keys = definition.elements.map(({ key }) => key);
  return Object.fromEntries(
    [...order, ...extra].flatMap((key, at) => (keys.includes(key) ? [[key, `U${at + 1}`]] : [])),
  );
}

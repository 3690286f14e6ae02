import type { Behaviour } from "#core/cycles/behaviour.ts";
import type { EvidenceKind } from "./evidence-kind.ts";

/**
 * Which value evidence mostly speaks of: perilaku → Berorientasi Pelayanan (or Harmonis), kompetensi
 * → Kompeten; what citizens write and how fast they are answered → Berorientasi Pelayanan. A choice
 * made beforehand in the form, no more. Time and procedure belong to the work results: no value.
 */
export function behaviourHint(kind: EvidenceKind, element?: string): Behaviour | null {
  if (kind === "index") {
    if (element === "kompetensi") return "kompeten";
    return element === "perilaku" ? "berorientasi-pelayanan" : null;
  }
  return kind === "document" ? null : "berorientasi-pelayanan";
}

import type { Figure } from "#core/satisfaction/index-report.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a unit's page tells of its newest publication. */
export interface LatestResult {
  period: Snapshot["period"];
  n: number;
  /** null: too few answers. */
  figure: Figure | null;
}

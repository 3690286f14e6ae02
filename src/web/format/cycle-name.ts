import { periodOfCycle } from "#core/cycles/chosen-cycle.ts";
import type { PeriodKind } from "#core/periods/period-kind.ts";
import type { Translator } from "#i18n/translate.ts";
import { periodName } from "./period-name.ts";

/** "Triwulan 3 tahun 2026" */
export const cycleName = (t: Translator, cycle: { kind: PeriodKind; startsOn: string }): string =>
  periodName(t, periodOfCycle(cycle));

import type { PeriodKind } from "#core/periods/period-kind.ts";
import type { Translator } from "#i18n/translate.ts";

/** "Triwulan 3 tahun 2026" */
export const periodName = (
  t: Translator,
  { kind, number, year }: { kind: PeriodKind; number: number; year: number },
): string => t(`period-kind.${kind}`, { number, year });

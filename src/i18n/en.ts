import { access } from "./en/access.ts";
import { achievements } from "./en/achievements.ts";
import { appraisals } from "./en/appraisals.ts";
import { attendance } from "./en/attendance.ts";
import { calendar } from "./en/calendar.ts";
import { common } from "./en/common.ts";
import { consultations } from "./en/consultations.ts";
import { cycles } from "./en/cycles.ts";
import { development } from "./en/development.ts";
import { employees } from "./en/employees.ts";
import { evidencePacks } from "./en/evidence-packs.ts";
import { imports } from "./en/imports.ts";
import { instruments } from "./en/instruments.ts";
import { monitor } from "./en/monitor.ts";
import { notices } from "./en/notices.ts";
import { performancePlans } from "./en/performance-plans.ts";
import { periods } from "./en/periods.ts";
import { publications } from "./en/publications.ts";
import { responses } from "./en/responses.ts";
import { reviews } from "./en/reviews.ts";
import { satisfaction } from "./en/satisfaction.ts";
import { serviceIndex } from "./en/service-index.ts";
import { site } from "./en/site.ts";
import { surveys } from "./en/surveys.ts";
import { topics } from "./en/topics.ts";
import { topicsScreening } from "./en/topics-screening.ts";
import { topicsWork } from "./en/topics-work.ts";
import { units } from "./en/units.ts";
import type { MessageKey } from "./id.ts";

export const en: Record<MessageKey, string> = {
  ...common,
  ...access,
  ...achievements,
  ...appraisals,
  ...attendance,
  ...calendar,
  ...consultations,
  ...cycles,
  ...development,
  ...employees,
  ...evidencePacks,
  ...imports,
  ...instruments,
  ...monitor,
  ...notices,
  ...performancePlans,
  ...periods,
  ...publications,
  ...responses,
  ...reviews,
  ...satisfaction,
  ...serviceIndex,
  ...site,
  ...surveys,
  ...topics,
  ...topicsScreening,
  ...topicsWork,
  ...units,
};

import { access } from "./id/access.ts";
import { achievements } from "./id/achievements.ts";
import { appraisals } from "./id/appraisals.ts";
import { attendance } from "./id/attendance.ts";
import { calendar } from "./id/calendar.ts";
import { common } from "./id/common.ts";
import { consultations } from "./id/consultations.ts";
import { cycles } from "./id/cycles.ts";
import { development } from "./id/development.ts";
import { employees } from "./id/employees.ts";
import { evidencePacks } from "./id/evidence-packs.ts";
import { imports } from "./id/imports.ts";
import { instruments } from "./id/instruments.ts";
import { monitor } from "./id/monitor.ts";
import { notices } from "./id/notices.ts";
import { performancePlans } from "./id/performance-plans.ts";
import { periods } from "./id/periods.ts";
import { publications } from "./id/publications.ts";
import { responses } from "./id/responses.ts";
import { reviews } from "./id/reviews.ts";
import { satisfaction } from "./id/satisfaction.ts";
import { serviceIndex } from "./id/service-index.ts";
import { site } from "./id/site.ts";
import { surveys } from "./id/surveys.ts";
import { topics } from "./id/topics.ts";
import { topicsScreening } from "./id/topics-screening.ts";
import { topicsWork } from "./id/topics-work.ts";
import { units } from "./id/units.ts";

/** Every text of the interface by key: the source that other languages must satisfy. */
export const id = {
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

export type MessageKey = keyof typeof id;

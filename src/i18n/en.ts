import { access } from "./en/access.ts";
import { achievements } from "./en/achievements.ts";
import { appraisals } from "./en/appraisals.ts";
import { attendance } from "./en/attendance.ts";
import { citizen } from "./en/citizen.ts";
import { clocks } from "./en/clocks.ts";
import { common } from "./en/common.ts";
import { consultations } from "./en/consultations.ts";
import { development } from "./en/development.ts";
import { disposition } from "./en/disposition.ts";
import { employees } from "./en/employees.ts";
import { evaluationExports } from "./en/evaluation-exports.ts";
import { evaluations } from "./en/evaluations.ts";
import { forum } from "./en/forum.ts";
import { masters } from "./en/masters.ts";
import { monitor } from "./en/monitor.ts";
import { notices } from "./en/notices.ts";
import { performancePlans } from "./en/performance-plans.ts";
import { portal } from "./en/portal.ts";
import { results } from "./en/results.ts";
import { reviews } from "./en/reviews.ts";
import { satisfaction } from "./en/satisfaction.ts";
import { screening } from "./en/screening.ts";
import { serviceIndex } from "./en/service-index.ts";
import { tables } from "./en/tables.ts";
import type { MessageKey } from "./id.ts";

export const en: Record<MessageKey, string> = {
  ...common,
  ...access,
  ...masters,
  ...tables,
  ...consultations,
  ...citizen,
  ...forum,
  ...portal,
  ...results,
  ...satisfaction,
  ...disposition,
  ...clocks,
  ...notices,
  ...screening,
  ...evaluations,
  ...employees,
  ...achievements,
  ...performancePlans,
  ...reviews,
  ...appraisals,
  ...development,
  ...serviceIndex,
  ...monitor,
  ...attendance,
  ...evaluationExports,
};

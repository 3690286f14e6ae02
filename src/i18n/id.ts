import { access } from "./id/access.ts";
import { achievements } from "./id/achievements.ts";
import { appraisals } from "./id/appraisals.ts";
import { attendance } from "./id/attendance.ts";
import { citizen } from "./id/citizen.ts";
import { clocks } from "./id/clocks.ts";
import { common } from "./id/common.ts";
import { consultations } from "./id/consultations.ts";
import { development } from "./id/development.ts";
import { disposition } from "./id/disposition.ts";
import { employees } from "./id/employees.ts";
import { evaluationExports } from "./id/evaluation-exports.ts";
import { evaluations } from "./id/evaluations.ts";
import { forum } from "./id/forum.ts";
import { masters } from "./id/masters.ts";
import { monitor } from "./id/monitor.ts";
import { notices } from "./id/notices.ts";
import { performancePlans } from "./id/performance-plans.ts";
import { portal } from "./id/portal.ts";
import { results } from "./id/results.ts";
import { reviews } from "./id/reviews.ts";
import { satisfaction } from "./id/satisfaction.ts";
import { screening } from "./id/screening.ts";
import { serviceIndex } from "./id/service-index.ts";
import { tables } from "./id/tables.ts";

/** Every text of the interface by key: the source that other languages must satisfy. */
export const id = {
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

export type MessageKey = keyof typeof id;

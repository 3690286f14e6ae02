import { access } from "./en/access.ts";
import { citizen } from "./en/citizen.ts";
import { clocks } from "./en/clocks.ts";
import { common } from "./en/common.ts";
import { consultations } from "./en/consultations.ts";
import { disposition } from "./en/disposition.ts";
import { forum } from "./en/forum.ts";
import { masters } from "./en/masters.ts";
import { notices } from "./en/notices.ts";
import { portal } from "./en/portal.ts";
import { results } from "./en/results.ts";
import { satisfaction } from "./en/satisfaction.ts";
import { screening } from "./en/screening.ts";
import type { MessageKey } from "./id.ts";

export const en: Record<MessageKey, string> = {
  ...common,
  ...access,
  ...masters,
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
};

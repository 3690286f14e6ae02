import { access } from "./id/access.ts";
import { citizen } from "./id/citizen.ts";
import { clocks } from "./id/clocks.ts";
import { common } from "./id/common.ts";
import { consultations } from "./id/consultations.ts";
import { disposition } from "./id/disposition.ts";
import { forum } from "./id/forum.ts";
import { masters } from "./id/masters.ts";
import { notices } from "./id/notices.ts";
import { portal } from "./id/portal.ts";
import { results } from "./id/results.ts";
import { satisfaction } from "./id/satisfaction.ts";
import { screening } from "./id/screening.ts";

/** Every text of the interface by key: the source that other languages must satisfy. */
export const id = {
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

export type MessageKey = keyof typeof id;

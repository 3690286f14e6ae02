import type { masters as id } from "../id/masters.ts";

export const masters: Record<keyof typeof id, string> = {};

import type { results as id } from "../id/results.ts";

export const results: Record<keyof typeof id, string> = {};

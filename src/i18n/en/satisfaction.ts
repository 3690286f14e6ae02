import type { satisfaction as id } from "../id/satisfaction.ts";

export const satisfaction: Record<keyof typeof id, string> = {};

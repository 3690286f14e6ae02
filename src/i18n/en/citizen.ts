import type { citizen as id } from "../id/citizen.ts";

export const citizen: Record<keyof typeof id, string> = {};

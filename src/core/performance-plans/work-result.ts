/** Aspek: kuantitas, kualitas, waktu, biaya. */
export const ASPECTS = ["quantity", "quality", "time", "cost"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Life of a plan (SKP): written, handed to the assessor, agreed by him. */
export const PLAN_STATES = ["draft", "submitted", "agreed"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

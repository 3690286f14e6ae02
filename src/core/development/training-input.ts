import { z } from "zod";
import { BEHAVIOURS } from "#core/cycles/behaviour.ts";
import { dayField } from "#core/day-fields.ts";
import { OFFICIAL_ELEMENTS } from "#core/instruments/instrument.ts";
import { wholeField } from "#core/number-fields.ts";
import { line, neededText, optionalLine, yesNo } from "#core/text-fields.ts";
import { versionSchema } from "#core/version.ts";
import { TRAINING_THEMES } from "./development-state.ts";

const whole = (most: number) =>
  wholeField({ min: 1, max: most, outside: `training.between?most=${most}` });

/** An entry of the catalogue. */
export const trainingSchema = z.object({
  title: line(150),
  theme: z.enum(TRAINING_THEMES, "error.choose"),
  description: neededText(1_000),
  hours: whole(1_000),
  provider: line(150),
  behaviours: z.array(z.enum(BEHAVIOURS, "error.choose"), "error.choose").max(7).default([]),
  elements: z.array(z.enum(OFFICIAL_ELEMENTS, "error.choose"), "error.choose").max(9).default([]),
  active: yesNo(false),
});

export const trainingChangeSchema = trainingSchema.extend({ version: versionSchema });

const eventFields = { startsOn: dayField, endsOn: dayField, place: line(200), seats: whole(1_000) };
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn;
const order = { path: ["endsOn"], message: "training.dates" };
const training = z.string("error.choose").min(1, "error.choose").max(100, "error.choose");

/** A training that is held. */
export const eventSchema = z.object({ training, ...eventFields }).refine(inOrder, order);

export const eventChangeSchema = z
  .object({ version: versionSchema, ...eventFields })
  .refine(inOrder, order);

/** Why somebody asks for a training, in his own words. */
export const askSchema = z.object({ need: optionalLine(300) });

export const nominationSchema = z.object({
  employee: z.string("error.choose").min(1, "error.choose").max(100, "error.choose"),
  need: optionalLine(300),
});

export const participantsSchema = z.object({
  version: versionSchema,
  /** Employee → state, as the boxes of the list say. */
  states: z.record(z.string().max(100), z.string().max(20)).default({}),
});

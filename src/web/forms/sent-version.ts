import { type FormState, textOf } from "./form.ts";

/** The version a form sends: after a refusal the one it came with, so that a change in between still counts. */
export const sentVersion = (form: FormState, version: number): string =>
  form.status === 422 ? textOf(form.values, "version") : String(version);

import { fieldId } from "./field-id.ts";
import type { FormState } from "./form.ts";

/**
 * What the input of a field carries: its id and name, whether it is wrong, and the ids of what describes
 * it. `FormGroup.astro` draws the hint and the error under these ids.
 */
export function fieldControl(form: FormState, name: string, hint?: string) {
  const id = fieldId(name);
  const wrong = form.errors[name] !== undefined;
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": wrong ? ("true" as const) : undefined,
  };
}

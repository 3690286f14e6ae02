import type { FormValues } from "./form.ts";

/**
 * What is stored, as a form shows it first: nested parts by dotted names (the inverse of `nest`),
 * true as a ticked box ("on"), nothing as an empty field.
 */
export function formValues(stored: object, prefix = ""): FormValues {
  const values: FormValues = {};
  for (const [name, value] of Object.entries(stored)) {
    const path = `${prefix}${name}`;
    if (typeof value === "object" && value !== null) {
      Object.assign(values, formValues(value, `${path}.`));
    } else values[path] = typeof value === "boolean" ? (value ? "on" : "") : String(value ?? "");
  }
  return values;
}

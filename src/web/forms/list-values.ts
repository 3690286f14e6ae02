import type { FormValues } from "./form.ts";

/** The ticked boxes of a field whose boxes are named `name[]`. */
export const listOf = (values: FormValues, name: string): string[] => {
  const value = values[name];
  return Array.isArray(value) ? value : [];
};

import { isAppError } from "#core/app-error.ts";
import type { FieldErrors, Result } from "#lib/result.ts";

export type FormValue = string | string[] | File;
export type FormValues = Record<string, FormValue>;

/** What a form page needs to show itself: the values as typed, and what is wrong with them. */
export interface FormState {
  values: FormValues;
  errors: FieldErrors;
  /** 200 at first, 422 after a refused submit, 409 after somebody else's change. */
  status: number;
}

/**
 * Form fields as a plain object. Fields named `x[]` become lists; empty files are left out;
 * `a.b` stays one dotted name (see `nest`).
 */
export async function readForm(request: Request): Promise<FormValues> {
  const values: FormValues = {};
  for (const [name, value] of await request.formData()) {
    if (value instanceof File && value.size === 0) continue;
    if (name.endsWith("[]")) {
      const key = name.slice(0, -2);
      const list = (values[key] as string[] | undefined) ?? [];
      values[key] = [...list, String(value)];
    } else values[name] = value;
  }
  return values;
}

/** Turns dotted names into objects: `{ "answers.waktu": "3" }` → `{ answers: { waktu: "3" } }`. */
export function nest(values: FormValues): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const path = name.split(".");
    const last = path.pop() ?? name;
    let target = nested;
    for (const part of path) {
      if (!Object.hasOwn(target, part)) target[part] = Object.create(null);
      target = target[part] as Record<string, unknown>;
    }
    target[last] = value;
  }
  return nested;
}

/**
 * One form page: shows `initial`, or hands the posted fields to the operation. A success ends in a
 * redirect (303), a refusal keeps what was typed.
 */
export async function handleForm<T>(
  request: Request,
  options: {
    initial?: FormValues;
    submit: (input: Record<string, unknown>) => Promise<Result<T>>;
    done: (value: T) => string | Response;
  },
): Promise<FormState | Response> {
  if (request.method !== "POST") {
    return { values: options.initial ?? {}, errors: {}, status: 200 };
  }
  const values = await readForm(request);
  try {
    const result = await options.submit(nest(values));
    if (!result.ok) return { values, errors: result.errors, status: 422 };
    const next = options.done(result.value);
    return next instanceof Response
      ? next
      : new Response(null, { status: 303, headers: { location: next } });
  } catch (error) {
    // Somebody else's change must not cost what was typed here.
    if (isAppError(error) && error.code === "conflict") {
      return { values, errors: { "": "problem.conflict.text" }, status: 409 };
    }
    throw error;
  }
}

/** A field's text to show again; lists and files have none. */
export const textOf = (values: FormValues, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};

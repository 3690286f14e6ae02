import { AppError, appErrorIn } from "#core/app-error.ts";
import type { FieldErrors, Message, Result } from "#lib/result.ts";
import { message } from "#lib/text/message.ts";

export type FormValue = string | string[] | File;
export type FormValues = Record<string, FormValue>;

/** What a form page needs to show itself: the values as typed, and what is wrong with them. */
export interface FormState {
  values: FormValues;
  errors: FieldErrors;
  /**
   * 200 at first, 422 after a refused submit, 409 after somebody else's change, 429 after too many,
   * 503 while nothing can be stored.
   */
  status: number;
}

/** The fields of a form, and what is wrong with those that can mean more than one thing. */
export interface ReadForm {
  values: FormValues;
  errors: FieldErrors;
}

/**
 * Form fields as a plain object. Fields named `x[]` become lists; fields without a chosen file are
 * left out; `a.b` stays one dotted name (see `nest`). Of a field that came twice the first value
 * stands.
 * @throws AppError `unreadable` for a body that is no form
 */
export async function readForm(request: Request): Promise<ReadForm> {
  const read: ReadForm = { values: Object.create(null), errors: {} };
  for (const [name, value] of await readFields(request)) {
    if (value instanceof File && isNoFile(value)) continue;
    if (name.endsWith("[]")) addToList(read, name.slice(0, -2), value);
    else if (read.values[name] === undefined) read.values[name] = value;
    else read.errors[name] = "error.doubled";
  }
  for (const name of bothValueAndObject(Object.keys(read.values))) {
    read.errors[name] = "error.doubled";
  }
  return read;
}

function addToList({ values, errors }: ReadForm, name: string, value: string | File): void {
  const known = values[name] ?? [];
  if (value instanceof File) errors[name] = "error.invalid";
  else if (Array.isArray(known)) values[name] = [...known, value];
  else errors[name] = "error.doubled";
}

async function readFields(request: Request): Promise<FormData> {
  // A button without fields sends no body at all.
  if (request.body === null || request.headers.get("content-length") === "0") return new FormData();
  return request.formData().catch(() => {
    throw new AppError("unreadable");
  });
}

/** Names such as `a` beside `a.b`. */
function bothValueAndObject(names: readonly string[]): string[] {
  const known = new Set(names);
  const above = (name: string): string[] =>
    name.split(".").map((_part, at, parts) => parts.slice(0, at).join("."));
  return [...new Set(names.flatMap(above))].filter((name) => known.has(name));
}

/** What a browser sends where no file was chosen. A chosen file without content has a name. */
const isNoFile = ({ name, size }: File): boolean => name === "" && size === 0;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof File);

/**
 * Turns dotted names into objects: `{ "answers.waktu": "3" }` → `{ answers: { waktu: "3" } }`. Where
 * a name is a value and an object at once, the object stands.
 */
export function nest(values: FormValues): Record<string, unknown> {
  const nested: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(values)) {
    const path = name.split(".");
    const last = path.pop() ?? name;
    let target = nested;
    for (const part of path) {
      const known = Object.hasOwn(target, part) ? target[part] : undefined;
      const next = isRecord(known) ? known : Object.create(null);
      target[part] = next;
      target = next;
    }
    if (!Object.hasOwn(target, last) || !isRecord(target[last])) target[last] = value;
  }
  return nested;
}

/** When a form refused for now may be sent again, in seconds; the middleware tells the browser. */
export const retryAfter = new WeakMap<Request, number>();

/**
 * One form page: shows `initial`, or hands the posted fields to the operation. A success ends in a
 * redirect (303) to what `done` returns, or shows the page again where `done` returns null (for
 * what is shown only once). A refusal keeps what was typed.
 */
export async function handleForm<T>(
  request: Request,
  options: {
    initial?: FormValues;
    submit: (input: Record<string, unknown>) => Promise<Result<T>>;
    done: (value: T) => string | Response | null;
    /** The sentence for too many tries; by default the one about submissions from a network. */
    tooMany?: (seconds: number) => Message;
  },
): Promise<FormState | Response> {
  if (request.method !== "POST") {
    return { values: options.initial ?? {}, errors: {}, status: 200 };
  }
  const { values, errors } = await readForm(request);
  if (Object.keys(errors).length > 0) return { values, errors, status: 422 };
  try {
    const result = await options.submit(nest(values));
    if (!result.ok) return { values, errors: result.errors, status: 422 };
    const next = options.done(result.value);
    if (next === null) return { values: options.initial ?? {}, errors: {}, status: 200 };
    return next instanceof Response
      ? next
      : new Response(null, { status: 303, headers: { location: next } });
  } catch (error) {
    const known = appErrorIn(error);
    const refusal = known === null ? null : explain(request, known, options.tooMany);
    if (refusal !== null) return { values, ...refusal };
    throw error;
  }
}

/** Neither somebody else's change nor a limit nor a locked database must cost what was typed here. */
function explain(
  request: Request,
  { code, retryAfter: seconds = 60 }: AppError,
  tooMany = (wait: number): Message => message("problem.too_many.text", { seconds: wait }),
): Pick<FormState, "errors" | "status"> | null {
  if (code === "conflict") return { errors: { "": "problem.conflict.text" }, status: 409 };
  if (code !== "too_many" && code !== "unavailable") return null;
  retryAfter.set(request, seconds);
  if (code === "unavailable") return { errors: { "": "problem.unavailable.text" }, status: 503 };
  return { errors: { "": tooMany(seconds) }, status: 429 };
}

/** A field's text; lists, files and objects have none. */
export const textOf = (values: Readonly<Record<string, unknown>>, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};

import type { Result } from "#lib/result.ts";
import { type FormState, type FormValues, handleForm, readForm } from "./form.ts";
import { runAct } from "./form-act.ts";

/** Numbers of the rows in a form whose fields are named `rows.{number}.{field}`, in order. */
export const rowNumbers = (values: FormValues): number[] => {
  const found = Object.keys(values).flatMap((name) => /^rows\.(\d{1,3})\./.exec(name)?.[1] ?? []);
  return [...new Set(found.map(Number))].sort((a, b) => a - b);
};

/** The number that the next new row gets. */
export const nextRow = (values: FormValues): number => (rowNumbers(values).at(-1) ?? -1) + 1;

/**
 * A form of several rows that needs no script: its button `add-row` shows the form again with
 * all that was typed and one more row, and stores nothing; `save` hands it to the operation.
 */
export async function handleRowForm<T>(
  request: Request,
  options: {
    initial: FormValues;
    submit: (input: Record<string, unknown>) => Promise<Result<T>>;
    done: (value: T) => string;
  },
): Promise<FormState | Response> {
  const submit = (input: Record<string, unknown>) => runAct({ save: options.submit }, input);
  if (request.method !== "POST") return handleForm(request, { ...options, submit });
  const { values } = await readForm(request.clone());
  if (values.act !== "add-row") return handleForm(request, { ...options, submit });
  return { values: { ...values, [`rows.${nextRow(values)}.plan`]: "" }, errors: {}, status: 200 };
}

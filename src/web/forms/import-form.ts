import type { Result } from "#lib/result.ts";
import { type FormState, type FormValues, handleForm } from "./form.ts";

/** What the page of an import shows: its form, or what the table that was sent would do. */
interface ImportPage<T> {
  form: FormState;
  preview: T | null;
  /** 422 while a table with wrong rows is not stored. */
  status: number;
}

/**
 * The page of an import: a table is sent, its preview shown, and the preview confirmed. A stored table
 * ends in a redirect to what `done` returns, or in the page itself where it returns null.
 */
export async function handleImport<T extends { stored: boolean; problems: readonly unknown[] }>(
  request: Request,
  options: {
    initial?: FormValues;
    submit: (input: Record<string, unknown>) => Promise<Result<T>>;
    done?: (result: T) => string | Response | null;
  },
): Promise<ImportPage<T> | Response> {
  const seen: { preview: T | null } = { preview: null };
  const form = await handleForm(request, {
    ...options,
    done: (result) => {
      seen.preview = result;
      return options.done?.(result) ?? null;
    },
  });
  if (form instanceof Response) return form;
  const { preview } = seen;
  const wrong = preview !== null && preview.problems.length > 0 && !preview.stored;
  return { form, preview, status: wrong ? 422 : form.status };
}

import { type FormState, textOf } from "./form.ts";

/**
 * The version of the topic for the form's hidden field. After a conflict it is the newest one, for
 * then the page shows what changed; otherwise the one that the writer saw.
 */
export const topicSeq = (form: FormState, seq: number): string =>
  (form.status !== 409 && textOf(form.values, "seq")) || String(seq);

/** What happened to a topic since the writer opened the form; empty without a conflict. */
export function happenedSince<T extends { seq: number }>(
  form: FormState,
  events: readonly T[],
): T[] {
  if (form.status !== 409) return [];
  const seen = Number(textOf(form.values, "seq"));
  return events.filter(({ seq }) => seq > seen);
}

/** One field of a subject before and after a change; null where it did not exist. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
};

/**
 * What an audit entry changed, field by field, without the fields that stayed as they were. Values
 * that are no records stand under the field "".
 */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const left = recordOf(before);
  const right = recordOf(after);
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .map((field) => ({ field, before: textOf(left[field]), after: textOf(right[field]) }))
    .filter((change) => change.before !== change.after);
}

const recordOf = (value: unknown): Record<string, unknown> => {
  if (isRecord(value)) return value;
  return value === null || value === undefined ? {} : { "": value };
};

import type { FormState } from "#web/forms/form.ts";

/** Names of the forum's filters in the address, and what they are called inside. */
const NAMES = {
  cari: "q",
  unit: "unit",
  layanan: "service",
  jenis: "kind",
  keadaan: "state",
  periode: "period",
  urut: "sort",
} as const;

/** Every parameter of the address that the forum reads. */
export const FORUM_NAMES: readonly string[] = [...Object.keys(NAMES), "mulai"];

export interface ForumQuery {
  /** For the operation. */
  input: Record<string, string>;
  /** For the form above the list. */
  form: FormState;
  /** The address of the page that starts at a cursor, without language. */
  next: (cursor: string) => string;
}

/** Reads the forum's filters; `unit` is fixed on the page of one unit. */
export function forumQuery(url: URL, unit?: string): ForumQuery {
  const { searchParams: query } = url;
  const names = Object.keys(NAMES).filter((name) => query.get(name));
  const values = Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""]));
  const input = Object.fromEntries(
    Object.entries(NAMES).map(([name, inside]) => [inside, values[name] ?? ""]),
  );
  const path = unit === undefined ? "/forum" : `/forum/${unit}`;
  return {
    input: { ...input, ...(unit && { unit }), cursor: query.get("mulai") ?? "" },
    form: { values, errors: {}, status: 200 },
    next: (cursor) => `${path}?${new URLSearchParams({ ...values, mulai: cursor })}`,
  };
}

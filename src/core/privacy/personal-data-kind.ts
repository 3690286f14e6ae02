/** What the finder knows, the surest first: where two findings overlap, the earlier kind stands. */
export const PERSONAL_DATA_KINDS = [
  "nik",
  "kk",
  "npwp",
  "email",
  "account",
  "phone",
  "plate",
] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Numbers of identity that open every door: nobody, not even their owner, shows them in public. */
export const NEVER_SHOWN: readonly PersonalDataKind[] = ["nik", "kk"];

/** A stretch of a text, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Finding extends Span {
  kind: PersonalDataKind;
}

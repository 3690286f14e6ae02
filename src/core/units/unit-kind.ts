/** Kinds of unit in the tree of a local government. */
export const UNIT_KINDS = [
  "opd",
  "uptd",
  "puskesmas",
  "rsud",
  "kecamatan",
  "kelurahan",
  "bagian",
  "mitra", // external partner: receives dispositions, its satisfaction index is not the government's
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

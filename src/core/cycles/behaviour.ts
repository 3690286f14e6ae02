/** The seven values of work behaviour, BerAKHLAK (SE MenPANRB 20/2021), in their official order. */
export const BEHAVIOURS = [
  "berorientasi-pelayanan",
  "akuntabel",
  "kompeten",
  "harmonis",
  "loyal",
  "adaptif",
  "kolaboratif",
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

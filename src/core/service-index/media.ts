/** Where the result of a survey can be published besides this portal. */
export const MEDIA = [
  "website",
  "social-media",
  "messaging",
  "broadcast",
  "display",
  "notice-board",
  "banner",
  "leaflet",
  "newspaper",
  "meeting",
] as const;
export type Medium = (typeof MEDIA)[number];

/** The others are paper, walls and people: PEKPPP asks for both kinds. */
const ELECTRONIC: readonly Medium[] = [
  "website",
  "social-media",
  "messaging",
  "broadcast",
  "display",
];

export const isElectronic = (medium: Medium): boolean => ELECTRONIC.includes(medium);

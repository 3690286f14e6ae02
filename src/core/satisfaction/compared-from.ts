/** Below this many answers a figure is compared with no other (domain rule); a government may ask for more. */
export const COMPARED_FROM = 30;

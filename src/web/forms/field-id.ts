/** The id of a form field in a page: dots are not allowed in selectors without escaping. */
export const fieldId = (name: string): string => `f-${name.replace(/[^a-zA-Z0-9_-]/g, "-")}`;

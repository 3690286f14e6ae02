/**
 * What somebody typed whose session had ended: it goes with him over the sign-in page and back, in the
 * page itself and nowhere else. Passwords are never carried; files cannot be and are chosen again.
 */
export interface CarriedFields {
  /** Where the form belongs, with its query. */
  path: string;
  fields: [name: string, value: string][];
  /** Names of the files that were chosen. */
  files: string[];
}

/** Most characters that are carried; no form of the portal comes near. */
const MOST = 400_000;
const SECRET = /password|sandi|secret/i;

/** The fields of a form that came from a stranger; null where there is nothing to carry. */
export async function readCarried(request: Request, path: string): Promise<CarriedFields | null> {
  const form = await request.formData().catch(() => null);
  if (form === null) return null;
  const fields: CarriedFields["fields"] = [];
  const files: string[] = [];
  for (const [name, value] of form) {
    if (value instanceof File) files.push(...(value.name === "" ? [] : [value.name]));
    else if (!SECRET.test(name)) fields.push([name, value]);
  }
  const carried = { path, fields, files };
  return fields.length > 0 && writeCarried(carried).length <= MOST ? carried : null;
}

export const writeCarried = (carried: CarriedFields): string => JSON.stringify(carried);

/** What comes back with the sign-in form; null for anything that is not ours. */
export function parseCarried(text: unknown): CarriedFields | null {
  if (typeof text !== "string" || text === "" || text.length > MOST) return null;
  try {
    const value = JSON.parse(text);
    return isCarried(value) ? value : null;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === "string";

const isCarried = (value: Partial<CarriedFields> | null): value is CarriedFields =>
  isText(value?.path) &&
  /^\/(?![/\\])[^\s\\]*$/.test(value.path) &&
  Array.isArray(value.fields) &&
  value.fields.every(
    (field) => Array.isArray(field) && field.length === 2 && field.every(isText),
  ) &&
  Array.isArray(value.files) &&
  value.files.every(isText);

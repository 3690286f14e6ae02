// Answers not sent yet stay on the device for an hour, so that a lost connection or a wrong tap
// costs nothing. Storage may be full, forbidden or missing: then nothing is remembered.

const HOUR = 60 * 60 * 1000;
const keyOf = (slug: string) => `tanggap survei ${slug}`;

/** Names and values of the fields that have one. */
type Remembered = Record<string, string>;

export function remember(slug: string, form: HTMLFormElement): void {
  const values: Remembered = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") values[name] = value;
  }
  attempt(() => localStorage.setItem(keyOf(slug), JSON.stringify({ at: Date.now(), values })));
}

/** What was remembered within the last hour, or null. */
export function recall(slug: string): Remembered | null {
  return attempt(() => {
    const stored = JSON.parse(localStorage.getItem(keyOf(slug)) ?? "null");
    if (stored === null || !(Date.now() - stored.at < HOUR)) return null;
    return stored.values as Remembered;
  });
}

export function forget(slug: string): void {
  attempt(() => localStorage.removeItem(keyOf(slug)));
}

/** Puts remembered values back; the instance too, so that a form already sent is recognised. */
export function refill(form: HTMLFormElement, values: Remembered): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "radio") {
      if (field.name in values) field.checked = values[field.name] === field.value;
    } else if (isTextual(field) && field.name in values) {
      field.value = values[field.name] ?? "";
    }
  }
}

const isTextual = (
  field: Element,
): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  field instanceof HTMLInputElement ||
  field instanceof HTMLSelectElement ||
  field instanceof HTMLTextAreaElement;

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

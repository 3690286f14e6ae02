/** Remembers values by key for a short time; when it is full, the oldest one goes. */
export class ShortMemory<T> {
  readonly #entries = new Map<string, { value: T; since: number }>();
  readonly #age: number;
  readonly #size: number;

  /**
   * @param age how long a value may be used, in milliseconds
   * @param size how many values are kept at most
   */
  constructor(age: number, size: number) {
    this.#age = age;
    this.#size = size;
  }

  /** The value remembered under `key`, or undefined when there is none or it is too old at `now` (ms). */
  get(key: string, now: number): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const age = now - entry.since;
    // Younger than just made: the clock was set back, and nobody knows how old it is.
    return age < 0 || age > this.#age ? undefined : entry.value;
  }

  set(key: string, value: T, now: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, since: now });
    if (this.#entries.size <= this.#size) return;
    const [oldest] = this.#entries.keys();
    this.#entries.delete(oldest as string);
  }
}

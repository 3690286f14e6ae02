import { ShortMemory } from "./short-memory.ts";

/**
 * Short memories by name, for what they are about to carry along: pages run from a bundle of their
 * own, so a variable of a module exists twice in the process, and one would not know what the other
 * has forgotten.
 */
export class Memories {
  readonly #memories = new Map<string, unknown>();

  /**
   * The memory of this name, made when it is first asked for.
   * @param name stands for one kind of value and one age, hence for one place that asks
   * @param age how long a value may be used, in milliseconds
   * @param size how many values are kept at most
   */
  of<T>(name: string, age: number, size: number): ShortMemory<T> {
    const known = this.#memories.get(name) as ShortMemory<T> | undefined;
    const memory = known ?? new ShortMemory<T>(age, size);
    this.#memories.set(name, memory);
    return memory;
  }

  /** After a change, so that it counts at once. */
  forget(name: string): void {
    this.#memories.delete(name);
  }
}

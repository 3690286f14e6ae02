import { unescapeText } from "./text-escapes.ts";

/**
 * Gathers the text of an `<si>` or `<is>`: of all its runs, without the reading aids (`<rPh>`) of
 * East Asian texts. Told of every element inside.
 */
export class RichText {
  #text = "";
  #inText = false;
  #inPhonetic = false;

  open(element: string): void {
    if (element === "rPh") this.#inPhonetic = true;
    this.#inText = element === "t" && !this.#inPhonetic;
  }

  close(element: string): void {
    if (element === "rPh") this.#inPhonetic = false;
    this.#inText = false;
  }

  add(text: string): void {
    if (this.#inText) this.#text += text;
  }

  /** The text so far; begins anew. */
  take(): string {
    const text = unescapeText(this.#text);
    this.#text = "";
    return text;
  }
}

import type { Attributes } from "./xml.ts";

/** More blanks in a row than a cell may have letters are of no use to anybody. */
const MOST_BLANKS = 32_767;

/** Parts of a paragraph that belong to its text; notes, drawings and reading aids do not. */
const OF_TEXT = new Set(["text:p", "text:span", "text:a", "text:h", "text:ruby", "text:ruby-base"]);
const SIGNS: Readonly<Record<string, string>> = { "text:tab": "\t", "text:line-break": "\n" };

/** Gathers the paragraphs of a cell. */
export class OdsText {
  #text = "";
  #paragraphs = 0;
  /** Elements that are open and do not belong to the text. */
  #outside = 0;

  begin(): void {
    this.#text = "";
    this.#paragraphs = 0;
    this.#outside = 0;
  }

  open(element: string, attributes: Attributes): void {
    if (this.#outside > 0 || !isOfText(element)) this.#outside += 1;
    else if (element === "text:p") {
      this.#paragraphs += 1;
      if (this.#paragraphs > 1) this.#text += "\n";
    } else if (element === "text:s") this.#text += blanks(attributes["text:c"]);
    else this.#text += SIGNS[element] ?? "";
  }

  close(): void {
    if (this.#outside > 0) this.#outside -= 1;
  }

  add(text: string): void {
    if (this.#paragraphs > 0 && this.#outside === 0) this.#text += text.replace(/[ \t\r\n]+/g, " ");
  }

  take(): string {
    return this.#text;
  }
}

const isOfText = (element: string): boolean =>
  OF_TEXT.has(element) || element === "text:s" || SIGNS[element] !== undefined;

const blanks = (count = "1"): string => " ".repeat(Math.min(MOST_BLANKS, Number(count) || 1));

/** Printed matter that is made of facts and tables: one shape for the file and for reading it aloud. */
export interface Paper {
  /** Lines above the title: government and unit. */
  letterhead: readonly string[];
  title: string;
  language: "id-ID" | "en-GB";
  subtitle: string;
  /** Name and value, like "NIP" and the number. */
  facts: readonly (readonly [name: string, value: string])[];
  sections: readonly PaperSection[];
  /** How to check what is printed: checksums and addresses. */
  closing: readonly string[];
}

export interface PaperSection {
  title: string;
  paragraphs: readonly string[];
  table: PaperTable | null;
}

export interface PaperTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Widths in percent, together 100. */
  widths: readonly number[];
}

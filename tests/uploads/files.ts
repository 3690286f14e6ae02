import { workbookFiles, zip } from "#tests/support/workbook.ts";

/** A table that is sent to the calculator. */
export interface Upload {
  what: string;
  bytes: Uint8Array;
}

/** Just below the 8 MB that a form may have. */
const LARGE = 8 * 1024 * 1024 - 64 * 1024;
const HEAD = ["No", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "Saran"];

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A row of answers; the scores differ, so that packing does not make them smaller than they are. */
const answers = (row: number): string[] =>
  HEAD.map((_name, at) => String(at === 0 ? row : 1 + ((row * 7919 + at * 104_729) % 4)));

const csv = (rows: number): Uint8Array =>
  text([HEAD, ...Array.from({ length: rows }, (_, at) => answers(at + 1))].join("\n"));

function workbook(rows: number): Uint8Array {
  const cells = (row: string[], type: string) =>
    `<row>${row.map((cell) => `<c${type}><v>${cell}</v></c>`).join("")}</row>`;
  const body = Array.from({ length: rows }, (_, at) => cells(answers(at + 1), ""));
  return zip(workbookFiles(cells(HEAD, ' t="str"') + body.join("")));
}

/** What people send, and what is nothing but signs. */
export const uploads = (): Upload[] => [
  { what: "CSV, 500 rows", bytes: csv(500) },
  { what: "CSV, 100,000 rows", bytes: csv(100_000) },
  { what: "XLSX, 500 rows", bytes: workbook(500) },
  { what: "XLSX, 100,000 rows", bytes: workbook(100_000) },
  { what: "8 MB of commas", bytes: text(",".repeat(LARGE)) },
  {
    what: "8 MB of semicolons in lines of 200",
    bytes: text(`${";".repeat(199)}\n`.repeat(LARGE / 200)),
  },
  { what: "8 MB of quotes", bytes: text('"'.repeat(LARGE)) },
  { what: "8 MB of quoted nothings", bytes: text('"",'.repeat(LARGE / 3)) },
  { what: "8 MB of line ends", bytes: text("\n".repeat(LARGE)) },
  { what: "8 MB of letters", bytes: text("a".repeat(LARGE)) },
];

import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

/** Twentieths of a point: A4, margins of 2 cm. */
const MARGIN = 1_134;
const A4 = { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT };
export const WIDTH = A4.width - 2 * MARGIN;

export const PAGE = {
  size: A4,
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
};

/** What a file says of itself. */
export interface DocxFacts {
  title: string;
  /** Who made it: the government. */
  maker: string;
  /** In which language it is read aloud and checked for spelling. */
  language: "id-ID" | "en-GB";
}

/** A file for word processors, in the letters of official papers. */
export async function docxFile(
  { title, maker, language }: DocxFacts,
  sections: readonly ISectionOptions[],
): Promise<Uint8Array<ArrayBuffer>> {
  const run = { font: "Times New Roman", size: 24, language: { value: language } };
  const document = new Document({
    title,
    creator: maker,
    lastModifiedBy: maker,
    styles: { default: { document: { run } } },
    sections,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Text with its line breaks: a word processor does not see them inside a run. */
export const lines = (text: string, look: IRunOptions = {}): TextRun[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line, at) => new TextRun({ ...look, text: line, break: at === 0 ? 0 : 1 }));

export const centred = (text: string, bold = false): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: lines(text, { bold }) });

/** A paragraph of running text. */
export const plain = (text: string, bold = false): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, children: lines(text, { bold }) });

export const heading = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 240, after: 120 },
    keepNext: true,
    children: lines(text, { bold: true, size: 24, color: "000000" }),
  });

/**
 * @param columns the heading row, repeated on every page; none leaves it out
 * @param percent widths of the columns; together 100
 */
export function table(
  columns: readonly string[],
  rows: readonly string[][],
  percent: number[],
): Table {
  const widths = percent.map((share) => Math.round((WIDTH * share) / 100));
  const cell = (text: string, at: number, bold = false) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ children: lines(text, { bold, size: 22 }) })],
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...(columns.length === 0
        ? []
        : [
            new TableRow({
              tableHeader: true,
              children: columns.map((name, at) => cell(name, at, true)),
            }),
          ]),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at)) }),
      ),
    ],
  });
}

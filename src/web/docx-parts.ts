import {
  AlignmentType,
  HeadingLevel,
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

/** Letters of official papers. */
export const STYLES = { default: { document: { run: { font: "Times New Roman", size: 24 } } } };

export const centred = (text: string, bold = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold })],
  });

/** A paragraph of running text. */
export const plain = (text: string, bold = false): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, bold })] });

export const heading = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 240, after: 120 },
    keepNext: true,
    children: [new TextRun({ text, bold: true, size: 24, color: "000000" })],
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
      children: [new Paragraph({ children: [new TextRun({ text, bold, size: 22 })] })],
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

import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { AGREEMENT_COLUMNS, ATTENDANCE_COLUMNS, type MinutesText } from "./minutes-text.ts";

/** Twentieths of a point: A4, margins of 2 cm. */
const A4 = { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT };
const MARGIN = 1_134;
const WIDTH = A4.width - 2 * MARGIN;

/** A berita acara as a file for word processors. */
export async function minutesDocx(text: MinutesText): Promise<Uint8Array<ArrayBuffer>> {
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  const document = new Document({
    title: text.title,
    creator: text.letterhead[0] ?? "",
    styles: { default: { document: { run: { font: "Times New Roman", size: 24 } } } },
    sections: [
      { properties: { page: { size: A4, margin } }, children: body(text) },
      { properties: { page: { size: A4, margin } }, children: annex(text) },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const body = (text: MinutesText): (Paragraph | Table)[] => [
  ...text.letterhead.map((line) => centred(line.toUpperCase(), true)),
  centred(""),
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: text.title.toUpperCase(), bold: true, size: 28 })],
  }),
  centred(text.number),
  centred(text.about.toUpperCase(), true),
  ...(text.draft ? [centred("DRAF, belum ditandatangani")] : []),
  centred(""),
  plain(text.opening),
  heading("A. Peserta"),
  plain(`Forum dihadiri ${text.attended} orang:`),
  table(
    ["Kelompok", "Hadir"],
    text.groups.map(({ name, count }) => [name, String(count)]),
    [80, 20],
  ),
  heading("B. Agenda dan pembahasan"),
  ...text.points.flatMap(({ title, source, discussion }, at) => [
    plain(`${at + 1}. ${title}`, true),
    ...(source === null ? [] : [plain(source)]),
    ...discussion.map((line) => plain(line)),
  ]),
  ...text.notes.map((line) => plain(line)),
  heading("C. Kesepakatan"),
  table(AGREEMENT_COLUMNS, text.agreements, [7, 34, 22, 17, 20]),
  heading("D. Penutup"),
  plain(text.closing),
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    spacing: { before: 240 },
    children: [new TextRun(text.placeAndDate)],
  }),
  signatures(text),
];

const annex = (text: MinutesText): (Paragraph | Table)[] => [
  heading("Lampiran: daftar hadir"),
  plain(text.number),
  table(ATTENDANCE_COLUMNS, text.attendance, [7, 27, 26, 21, 19]),
];

const centred = (text: string, bold = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold })],
  });

const plain = (text: string, bold = false): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, bold })] });

const heading = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 240, after: 120 },
    keepNext: true,
    children: [new TextRun({ text, bold: true, size: 24, color: "000000" })],
  });

function table(columns: readonly string[], rows: readonly string[][], percent: number[]): Table {
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
      new TableRow({
        tableHeader: true,
        children: columns.map((name, at) => cell(name, at, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at)) }),
      ),
    ],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const NO_LINES = {
  ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
  ...{ insideHorizontal: NONE, insideVertical: NONE },
};

function signatures({ signatures: both }: MinutesText): Table {
  const half = Math.round(WIDTH / 2);
  const cells = both.map(
    ({ role, title, name }) =>
      new TableCell({
        width: { size: half, type: WidthType.DXA },
        borders: NO_LINES,
        children: [centred(`${role},`), centred(title), ...gap(), centred(name, true)],
      }),
  );
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: NO_LINES,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** Room for a signature and a stamp. */
const gap = (): Paragraph[] => Array.from({ length: 4 }, () => centred(""));

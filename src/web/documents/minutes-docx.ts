import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";
import { centred, docxFile, heading, lines, PAGE, plain, table, WIDTH } from "./docx-parts.ts";
import { AGREEMENT_COLUMNS, ATTENDANCE_COLUMNS, type MinutesText } from "./minutes-text.ts";

/** A berita acara as a file for word processors. */
export async function minutesDocx(text: MinutesText): Promise<Uint8Array<ArrayBuffer>> {
  const facts = { title: text.title, maker: text.letterhead[0] ?? "", language: "id-ID" } as const;
  return await docxFile(facts, [
    { properties: { page: PAGE }, children: body(text) },
    { properties: { page: PAGE }, children: annex(text) },
  ]);
}

const body = (text: MinutesText): (Paragraph | Table)[] => [
  ...text.letterhead.map((line) => centred(line.toUpperCase(), true)),
  centred(""),
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    children: lines(text.title.toUpperCase(), { bold: true, size: 28 }),
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
    children: lines(text.placeAndDate),
  }),
  signatures(text),
];

const annex = (text: MinutesText): (Paragraph | Table)[] => [
  heading("Lampiran: daftar hadir"),
  plain(text.number),
  table(ATTENDANCE_COLUMNS, text.attendance, [7, 27, 26, 21, 19]),
];

const NONE = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const NO_LINES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
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

import {
  AlignmentType,
  Footer,
  HeadingLevel,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { centred, docxFile, heading, lines, PAGE, plain, table } from "./docx-parts.ts";
import type { Paper, PaperSection } from "./paper.ts";

/** A paper as a file for word processors: A4, page numbers, tables that repeat their heading. */
export async function paperDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { title, letterhead, language } = paper;
  return await docxFile({ title, maker: letterhead[0] ?? "", language }, [
    {
      properties: { page: PAGE },
      footers: { default: pageNumber(paper) },
      children: body(paper),
    },
  ]);
}

const body = (paper: Paper): (Paragraph | Table)[] => [
  ...paper.letterhead.map((line) => centred(line.toUpperCase(), true)),
  centred(""),
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    children: lines(paper.title.toUpperCase(), { bold: true, size: 28 }),
  }),
  centred(paper.subtitle),
  centred(""),
  table(
    [],
    paper.facts.map((fact) => [...fact]),
    [32, 68],
  ),
  ...paper.sections.flatMap(section),
  ...paper.closing.map((line) => plain(line)),
];

const section = ({ title, paragraphs, table: rows }: PaperSection): (Paragraph | Table)[] => [
  heading(title),
  ...paragraphs.map((line) => plain(line)),
  ...(rows === null
    ? []
    : [
        table(
          rows.columns,
          rows.rows.map((row) => [...row]),
          [...rows.widths],
        ),
      ]),
];

const pageNumber = ({ title, subtitle }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 18,
            children: [
              `${title} · ${subtitle} · `,
              PageNumber.CURRENT,
              "/",
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

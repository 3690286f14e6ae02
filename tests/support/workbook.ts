import { crc32, deflateRawSync } from "node:zlib";

export interface ZipFile {
  name: string;
  content: string | Buffer;
  stored?: boolean;
  /** What the archive claims the unpacked size to be. */
  claimedSize?: number;
  method?: number;
  /** What the archive claims the checksum to be. */
  claimedSum?: number;
  encrypted?: boolean;
}

/** A zip archive (APPNOTE.TXT), honest unless told otherwise. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content);
    const data = file.stored ? content : deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(file.method ?? (file.stored ? 0 : 8), 4);
    common.writeUInt16LE(file.encrypted ? 1 : 0, 2);
    common.writeUInt32LE(file.claimedSum ?? crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(file.claimedSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from("PK\u0003\u0004", "latin1"), common, name, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, tail, name);
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

const letter = (column: number): string => String.fromCharCode(65 + column);

/** The parts of a workbook of one sheet, whose `<sheetData>` is given. */
export const workbookFiles = (sheetData: string): ZipFile[] => [
  {
    name: "_rels/.rels",
    content: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: "xl/workbook.xml",
    content: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  {
    name: "xl/worksheets/sheet1.xml",
    content: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
  },
];

/** A workbook of one sheet with these cells; empty texts leave a gap. */
export function workbook(cells: readonly (readonly (string | number)[])[]): Uint8Array {
  const rows = cells.map((row, at) => {
    const filled = row.map((cell, column) => cellXml(cell, `${letter(column)}${at + 1}`));
    return `<row r="${at + 1}">${filled.join("")}</row>`;
  });
  return zip(workbookFiles(rows.join("")));
}

function cellXml(cell: string | number, address: string): string {
  if (cell === "") return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const ODS = "application/vnd.oasis.opendocument.spreadsheet";

/** A `content.xml` with these tables and automatic styles. */
const contentXml = (tables: string, styles = ""): string =>
  `<?xml version="1.0"?><office:document-content xmlns:office="${OASIS}:office:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:text="${OASIS}:text:1.0" xmlns:style="${OASIS}:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;

/** The parts of an OpenDocument spreadsheet with these tables. */
export const odsFiles = (tables: string, styles = "", type = ODS): ZipFile[] => [
  { name: "mimetype", content: type, stored: true },
  { name: "content.xml", content: contentXml(tables, styles) },
];

/** An OpenDocument spreadsheet of one table with these texts. */
export function openDocument(cells: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string) =>
    text === ""
      ? "<table:table-cell/>"
      : `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const rows = cells.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`);
  return zip(odsFiles(`<table:table table:name="Data">${rows.join("")}</table:table>`));
}

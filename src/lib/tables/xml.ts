import { SaxesParser, type SaxesTagNS } from "saxes";
import { TableError } from "./table-error.ts";

/** Attribute name → value; both kinds of names as `XmlEvents` says. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * What is met in a part, in its order. Names have the prefix of `PREFIXES`, whatever prefix the file
 * uses; names of other namespaces begin with "?:".
 */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
/** Namespaces of OOXML (transitional, strict) and ODF; "" for names without one. */
const PREFIXES = new Map([
  ["", ""],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", ""],
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"],
  [`${OASIS}:office:1.0`, "office:"],
  [`${OASIS}:table:1.0`, "table:"],
  [`${OASIS}:text:1.0`, "text:"],
  [`${OASIS}:style:1.0`, "style:"],
  [`${OASIS}:manifest:1.0`, "manifest:"],
  ["urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext:"],
]);

/** Spreadsheets nest a dozen deep; who goes on is after the reader's memory. */
const DEEPEST = 100;

/**
 * Reads a part of a workbook as it is unpacked; nothing of it is kept. Documents that define
 * entities are refused, as ISO 29500-2 asks.
 * @throws TableError `table.broken` when it is no well-formed XML
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  { open, close, text }: XmlEvents,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("error", broken);
  parser.on("doctype", broken);
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > DEEPEST) broken();
    open(nameOf(tag), attributesOf(tag));
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    close?.(nameOf(tag));
  });
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.close();
}

function broken(): never {
  throw new TableError("table.broken");
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
};

const nameOf = ({ uri, local }: { uri: string; local: string }): string =>
  `${PREFIXES.get(uri) ?? "?:"}${local}`;

function attributesOf(tag: SaxesTagNS): Attributes {
  const attributes: Record<string, string> = Object.create(null);
  for (const attribute of Object.values(tag.attributes)) {
    attributes[nameOf(attribute)] = attribute.value;
  }
  return attributes;
}

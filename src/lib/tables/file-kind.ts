/** What a file is, as far as its first bytes tell. */
export type FileKind =
  | "zip"
  | "text"
  | "old-office"
  | "pdf"
  | "image"
  | "html"
  | "xml"
  | "rich-text"
  | "mail"
  | "archive"
  | "binary";

/** How files begin; "?" stands for any byte. */
const BEGINNINGS: readonly [kind: FileKind, bytes: string][] = [
  ["zip", "PK\u0003\u0004"],
  ["zip", "PK\u0005\u0006"],
  ["old-office", "\u00d0\u00cf\u0011\u00e0"],
  ["pdf", "%PDF-"],
  ["image", "\u0089PNG"],
  ["image", "\u00ff\u00d8\u00ff"],
  ["image", "GIF8"],
  ["image", "RIFF????WEBP"],
  ["image", "????ftyp"],
  ["image", "II*\u0000"],
  ["image", "MM\u0000*"],
  ["rich-text", "{\\rtf"],
  ["archive", "Rar!"],
  ["archive", "7z\u00bc\u00af"],
  ["archive", "\u001f\u008b"],
];

/** What a file of text is when it is no table; blanks and marks in front are left out. */
const TEXTS: readonly [kind: FileKind, pattern: RegExp][] = [
  ["html", /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/i],
  ["xml", /^<\?xml\b/i],
  ["mail", /^(?:mime-version|content-type|x-document-type):/i],
];

const LOOKED_AT = 4096;
const UTF16 = /^(?:\u00ff\u00fe|\u00fe\u00ff)/;

/** Knows a file by how it begins, not by its name: names lie, and programs write what they like. */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  const known = BEGINNINGS.find(([, beginning]) => beginsWith(start, beginning));
  if (known !== undefined) return known[0];
  if (UTF16.test(start)) return "text";
  if (start.includes("\u0000")) return "binary";
  const text = start.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  const kind = TEXTS.find(([, pattern]) => pattern.test(text))?.[0] ?? "text";
  return kind === "xml" && /<html\b/i.test(text) ? "html" : kind;
}

const beginsWith = (start: string, beginning: string): boolean =>
  start.length >= beginning.length &&
  [...beginning].every((sign, at) => sign === "?" || sign === start[at]);

const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Workbooks with a password are the same kind of file as those of Excel before 2007. */
export const isProtectedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);

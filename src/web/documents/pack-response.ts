import type { Paper } from "./paper.ts";
import { paperDocx } from "./paper-docx.ts";

export const PACK_FORMATS = ["docx", "csv", "json"] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

export const isPackFormat = (text: string | undefined): text is PackFormat =>
  (PACK_FORMATS as readonly (string | undefined)[]).includes(text);

const TYPES: Record<PackFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
};

/**
 * An evidence pack as a file. The JSON is exactly the bytes under the checksum: `sha256sum` of it
 * prints what the DOCX says.
 */
export async function packResponse(
  name: string,
  format: PackFormat,
  made: { bytes: string; table: () => string; paper: () => Paper },
): Promise<Response> {
  const body = format === "docx" ? await paperDocx(made.paper()) : text(format, made);
  return new Response(body, {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "no-store",
    },
  });
}

const text = (format: "csv" | "json", { bytes, table }: { bytes: string; table: () => string }) =>
  format === "csv" ? table() : bytes;

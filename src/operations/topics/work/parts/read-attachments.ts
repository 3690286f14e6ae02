import type { TopicFileRow } from "#db/queries/topics/topic-files.ts";
import { type PhotoProblem, remakePhoto } from "#lib/photo.ts";
import { type FieldErrors, failure, type Message, type Result, success } from "#lib/result.ts";
import { cleanText } from "#lib/text/clean-text.ts";

/** Largest attachment, in bytes. */
export const LARGEST_ATTACHMENT = 5 * 1024 * 1024;

export type Attachment = Pick<TopicFileRow, "name" | "mediaType" | "width" | "height" | "bytes">;

const FIELDS = ["file1", "file2", "file3"] as const;
export type AttachmentFields = Partial<Record<(typeof FIELDS)[number], File | undefined>>;

/**
 * The attachments of a form as they may be kept: pictures made anew without what their camera wrote
 * into them, PDF files told by their first bytes, whatever name or type the sender gave.
 */
export async function readAttachments(fields: AttachmentFields): Promise<Result<Attachment[]>> {
  const attachments: Attachment[] = [];
  const errors: FieldErrors = {};
  for (const field of FIELDS) {
    const file = fields[field];
    if (file === undefined) continue;
    const read = await readAttachment(file);
    if (typeof read === "string") errors[field] = read;
    else attachments.push(read);
  }
  return Object.keys(errors).length > 0 ? failure(errors) : success(attachments);
}

async function readAttachment(file: File): Promise<Attachment | Message> {
  if (file.size > LARGEST_ATTACHMENT) return PROBLEM.size;
  const bytes = Buffer.from(await file.arrayBuffer());
  if (isPdf(bytes)) {
    const name = nameOf(file.name, "pdf");
    return { name, mediaType: "application/pdf", width: null, height: null, bytes };
  }
  const photo = await remakePhoto(bytes);
  if (typeof photo === "string") return PROBLEM[photo];
  return { name: nameOf(file.name, "webp"), ...photo };
}

const PROBLEM: Record<PhotoProblem, Message> = {
  empty: "attachment.empty",
  size: "attachment.too-large",
  heic: "attachment.heic",
  type: "attachment.type",
  dimensions: "attachment.dimensions",
  "hidden-content": "attachment.hidden-content",
  broken: "attachment.broken",
};

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString("latin1") === "%PDF-";

/** The sender's name for the file, without paths and odd letters, with the ending of what it is. */
function nameOf(given: string, ending: string): string {
  const base = cleanText(given)
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "");
  const plain = base.replace(/[^\p{L}\p{N}._-]+/gu, " ").slice(0, 80);
  return `${plain.trim() === "" ? "lampiran" : plain.trim()}.${ending}`;
}

import type { Contact } from "#core/topics/post.ts";
import { type FieldErrors, failure, type Result, success } from "#lib/result.ts";
import type { NoticeChannel } from "./notice.ts";

/**
 * News is promised only where it can leave: by mail with a mail server, by WhatsApp with a gateway.
 * @param channels the ways out that are set up
 * @param prefix of the fields in the form, e.g. `contact.`
 */
export function checkReachable(
  contact: Contact | null,
  channels: readonly NoticeChannel[],
  prefix = "",
): Result<null> {
  if (contact === null || !contact.mayNotify) return success(null);
  const mail = channels.includes("email") && contact.email !== null;
  const phone = channels.includes("whatsapp") && contact.phone !== null;
  return mail || phone ? success(null) : failure(missing(channels, prefix));
}

function missing(channels: readonly NoticeChannel[], prefix: string): FieldErrors {
  const [only] = channels;
  if (only === undefined) return { [`${prefix}mayNotify`]: "post.error-no-news" };
  return only === "email"
    ? { [`${prefix}email`]: "post.error-news-by-mail" }
    : { [`${prefix}phone`]: "post.error-news-by-phone" };
}

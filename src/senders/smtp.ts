import { createTransport } from "nodemailer";
import type { Sender } from "#core/notices/notice.ts";
import { renderNotice } from "#senders/render-notice.ts";
import { mailFailure } from "./mail-failure.ts";

/** A mail server that does not answer must not hold up the others, in milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends letters as plain-text mail.
 * @param url smtp://user:password@host:587 or smtps://…
 * @param from "Tanggap <noreply@…>"
 * @param origin of the portal, for the links
 */
export function smtpSender({ url, from }: { url: string; from: string }, origin: string): Sender {
  const transport = createTransport({
    url,
    ...PATIENCE,
    ...(isThisMachine(url) && { tls: { rejectUnauthorized: false } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(origin).hostname;
  return async (letter) => {
    const { subject, text, stopAddress } = renderNotice(letter, origin);
    try {
      await transport.sendMail({
        // As an object: an address is never read as a list of addresses.
        to: { name: "", address: letter.to },
        from,
        subject,
        text,
        // The same at every try, so that a receiver can tell a repeated message.
        messageId: `<${letter.id}@${host}>`,
        headers: {
          "List-Unsubscribe": `<${stopAddress}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          "Auto-Submitted": "auto-generated",
        },
      });
      return { sent: true };
    } catch (error) {
      return mailFailure(error);
    }
  };
}

/**
 * Debian's Postfix offers encryption with a certificate that it made for itself. On the way from this
 * machine to itself nobody stands in between: there, and only there, it need not be signed by anybody.
 */
function isThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

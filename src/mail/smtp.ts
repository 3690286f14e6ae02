import { createTransport } from "nodemailer";
import type { Delivery, Sender } from "#core/notices/notice.ts";
import { renderNotice } from "#src/notices/render-notice.ts";

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
      return failed(error);
    }
  };
}

/** A refusal (5xx) of this message is final; trouble with the server or our sign-in is not. */
function failed(error: unknown): Delivery {
  const { code = "", responseCode } = error as { code?: string; responseCode?: number };
  const refused = code === "EENVELOPE" || code === "EMESSAGE";
  const final = refused && (responseCode === undefined || responseCode >= 500);
  const reason = responseCode === undefined ? code.toLowerCase() : `smtp-${responseCode}`;
  return { sent: false, final, reason: reason || "unexpected" };
}

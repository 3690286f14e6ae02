import { createHmac } from "node:crypto";
import type { Sender } from "#core/notices/notice.ts";
import { internationalNumber } from "#lib/text/international-number.ts";
import { renderNotice } from "./render-notice.ts";

const PATIENCE = 10_000;
/** Refusals that may be over in a moment: timeout, conflict, too early, too many. */
const LATER = [408, 409, 425, 429];

/**
 * Hands letters to a WhatsApp gateway: `POST url` with `{ id, to, text }`, signed so that the
 * gateway knows us. `X-Tanggap-Signature` is `sha256=` and the HMAC of `timestamp.body`.
 */
export function whatsappSender(
  { url, secret }: { url: string; secret: string },
  origin: string,
): Sender {
  return async (letter) => {
    const { text } = renderNotice(letter, origin);
    const body = JSON.stringify({ id: letter.id, to: internationalNumber(letter.to), text });
    try {
      const headers = { "content-type": "application/json", ...signature(secret, body) };
      const signal = AbortSignal.timeout(PATIENCE);
      const answer = await fetch(url, { method: "POST", body, headers, signal, redirect: "error" });
      await answer.body?.cancel();
      if (answer.ok) return { sent: true };
      const final = answer.status < 500 && !LATER.includes(answer.status);
      return { sent: false, final, reason: `gateway-refused ${answer.status}` };
    } catch {
      return { sent: false, final: false, reason: "no-connection" };
    }
  };
}

function signature(secret: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const mac = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return { "x-tanggap-timestamp": timestamp, "x-tanggap-signature": `sha256=${mac}` };
}

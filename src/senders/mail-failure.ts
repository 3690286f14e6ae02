import type { Delivery } from "#core/notices/notice.ts";

/** What nodemailer throws: `originalCode` tells what was below its own `code`. */
interface MailError {
  code?: string;
  originalCode?: string;
  responseCode?: number;
  command?: string;
}

/** From what is most particular to what is least; the reasons are text keys under `outbox.problem`. */
const CAUSES: readonly [RegExp, string][] = [
  [/^ECONNREFUSED$/, "refused"],
  [/^(ENOTFOUND|EAI_AGAIN|ENODATA|EDNS)$/, "unknown-host"],
  [/^(ETIMEDOUT|ETIME)$/, "time-out"],
  [/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN)$/, "unreachable"],
  [/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH/, "certificate"],
  [/^(EAUTH|ENOAUTH|EOTP)$/, "sign-in"],
  [/^(ETLS|EPROTOCOL|EREQUIRETLS|EPROTO|ERR_SSL.*|ERR_TLS.*)$/, "encryption"],
  [/^(ECONNECTION|ECONNRESET|EPIPE|ESOCKET)$/, "broken-off"],
];

/** A refusal (5xx) of this message is final; trouble with the server, our sender or sign-in is not. */
export function mailFailure(error: unknown): Delivery {
  const { code = "", originalCode = "", responseCode, command } = error as MailError;
  const refused = command !== "MAIL FROM" && (code === "EENVELOPE" || code === "EMESSAGE");
  const final = refused && (responseCode === undefined || responseCode >= 500);
  const reason = reasonOf(code, originalCode, command, final);
  return { sent: false, final, reason: responseCode ? `${reason} ${responseCode}` : reason };
}

function reasonOf(code: string, original: string, command = "", final = false): string {
  if (code === "EMESSAGE") return "message-refused";
  if (code === "EENVELOPE" && command === "MAIL FROM") return "sender-refused";
  if (code === "EENVELOPE") return final ? "recipient-refused" : "recipient-later";
  const among = (name: string) => CAUSES.find(([pattern]) => pattern.test(name))?.[1];
  return among(original) ?? among(code) ?? "unexpected";
}

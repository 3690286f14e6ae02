import type { Senders } from "#core/notices/notice.ts";
import type { Env } from "#server/env.ts";
import { smtpSender } from "./smtp.ts";
import { whatsappSender } from "./whatsapp-gateway.ts";

/** The ways out that this installation has set up; none by default. */
export function createSenders(env: Env, origin = env.ORIGIN): Senders {
  const { SMTP_URL, MAIL_FROM, WHATSAPP_GATEWAY_URL, WHATSAPP_GATEWAY_SECRET } = env;
  const senders: Senders = {};
  if (SMTP_URL !== undefined && MAIL_FROM !== undefined) {
    senders.email = smtpSender({ url: SMTP_URL, from: MAIL_FROM }, origin);
  }
  if (WHATSAPP_GATEWAY_URL !== undefined && WHATSAPP_GATEWAY_SECRET !== undefined) {
    const gateway = { url: WHATSAPP_GATEWAY_URL, secret: WHATSAPP_GATEWAY_SECRET };
    senders.whatsapp = whatsappSender(gateway, origin);
  }
  return senders;
}

import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface Mail {
  raw: string;
  to: string[];
}

export interface MailServer {
  url: string;
  mails: Mail[];
  close(): void;
}

/**
 * A real mail server on this machine; `judge` may refuse a recipient with a code.
 * @param options encryption (the library brings a certificate that nobody signed), sign-in
 */
export async function startMailServer(
  judge: (address: string) => number | null = () => null,
  options: SMTPServerOptions = { disabledCommands: ["STARTTLS"] },
): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    ...options,
    onRcptTo({ address }, _session, done) {
      const responseCode = judge(address);
      if (responseCode === null) return done();
      done(Object.assign(new Error(`no mail for ${address}`), { responseCode }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ raw: Buffer.concat(chunks).toString("utf8"), to });
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => void server.close() };
}

/** Headers with their continued lines joined. */
export const headersOf = (raw: string): string =>
  (raw.split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]+/g, " ");

/** The text as a reader sees it. */
export function textOf(raw: string): string {
  const body = raw.slice(raw.indexOf("\r\n\r\n") + 4);
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(headersOf(raw))?.[1];
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

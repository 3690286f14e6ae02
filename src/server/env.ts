import { z } from "zod";

const DEMOS = ["bukittinggi", "sibolga", "bungo", "palembang", "off"] as const;

/** "noreply@…" or "Kota Contoh <noreply@…>", on one line. */
const SENDER = /^([^<>\p{Cc}]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/u;

/** Settings that are never repeated in a message. */
const SECRETS = ["DATABASE_TOKEN", "REVIEW_KEY", "SMTP_URL", "WHATSAPP_GATEWAY_SECRET"];

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** One is nothing without the other. */
const PAIRS = [
  ["SMTP_URL", "MAIL_FROM"],
  ["WHATSAPP_GATEWAY_URL", "WHATSAPP_GATEWAY_SECRET"],
] as const;

const schema = z
  .object({
    DATABASE_URL: z
      .string()
      .regex(/^(file:|libsql:|https?:)/, "must begin with file:, libsql:, http: or https:")
      .default("file:data/tanggap.db"),
    DATABASE_TOKEN: z.string().min(1).optional(),
    HOST: z.string().min(1).default("127.0.0.1"),
    PORT: z.coerce.number().int().min(0).max(65535).default(4321),
    /** Public address, e.g. https://survei.bukittinggikota.go.id; https also turns on HSTS and secure cookies. */
    ORIGIN: z
      .url({ protocol: /^https?$/, error: "must be an http(s) address" })
      .transform((url) => new URL(url).origin)
      .optional(),
    /** Demo government seeded into an empty database; by default none where ORIGIN is https. */
    DEMO: z.enum(DEMOS).optional(),
    /** Take the client address from the last X-Forwarded-For entry (behind one reverse proxy). */
    TRUST_PROXY: flag.default(false),
    /** Ask browsers for https on all names below this one too: only where this portal's owner has them all. */
    HSTS_SUBDOMAINS: flag.default(false),
    RATE_LIMIT_WRITES_PER_MINUTE: z.coerce.number().int().min(1).default(120),
    /** Connections open at once; a full house closes those that wait longest for their request. */
    MAX_CONNECTIONS: z.coerce.number().int().min(16).default(2000),
    /** Wrong passwords from one address in a quarter of an hour (src/server/limits.ts). */
    SIGN_IN_FAILURES_PER_ADDRESS: z.coerce.number().int().min(1).default(60),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    /** Key of the marks in 360° rounds (src/server/review-key.ts); by default a file in the data folder. */
    REVIEW_KEY: z.string().min(32, "must have at least 32 characters").optional(),
    /** Mail server; without it no mail is sent. */
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be smtp://… or smtps://…" }).optional(),
    MAIL_FROM: z.string().regex(SENDER, "must be an e-mail address").optional(),
    /** WhatsApp gateway (src/senders/whatsapp-gateway.ts); without it nothing goes that way. */
    WHATSAPP_GATEWAY_URL: z
      .url({ protocol: /^https?$/, error: "must be an http(s) address" })
      .optional(),
    WHATSAPP_GATEWAY_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  })
  .superRefine((env, issues) => {
    for (const [one, other] of PAIRS) {
      if ((env[one] === undefined) === (env[other] === undefined)) continue;
      const missing = env[one] === undefined ? one : other;
      issues.addIssue({
        code: "custom",
        path: [missing],
        message: `needed with ${missing === one ? other : one}`,
      });
    }
  })
  .transform((env) => {
    const ORIGIN = env.ORIGIN ?? localOrigin(env.HOST, env.PORT);
    return { ...env, ORIGIN, DEMO: env.DEMO ?? usualDemo(ORIGIN) };
  });

/** A portal with a public address is meant for real: a demo there is asked for by name. */
const usualDemo = (origin: string): (typeof DEMOS)[number] =>
  origin.startsWith("https:") ? "off" : "bukittinggi";

const localOrigin = (host: string, port: number): string =>
  `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

export type Env = z.infer<typeof schema>;

/** @throws Error with one sentence per wrong setting, naming it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(({ path, message }) => {
    const name = path.join(".");
    const now = SECRETS.includes(name) ? "" : ` (now "${given[name] ?? ""}")`;
    return `${name}: ${message}${now}`;
  });
  throw new Error(`Pengaturan salah / wrong setting — ${sentences.join("; ")}`);
}

/** For entry points: the settings, or a clear sentence and the end. */
export function readEnv(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

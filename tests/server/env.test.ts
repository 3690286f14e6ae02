import { expect, test } from "vitest";
import { parseEnv } from "#server/env.ts";

test("without any setting the portal runs on this machine with a demo", () => {
  expect(parseEnv({})).toEqual({
    DATABASE_URL: "file:data/tanggap.db",
    HOST: "127.0.0.1",
    PORT: 4321,
    ORIGIN: "http://127.0.0.1:4321",
    DEMO: "bukittinggi",
    HSTS_SUBDOMAINS: false,
    MAX_CONNECTIONS: 2000,
    SIGN_IN_FAILURES_PER_ADDRESS: 60,
    TRUST_PROXY: false,
    RATE_LIMIT_WRITES_PER_MINUTE: 120,
    LOG_LEVEL: "info",
  });
});

test.each([
  ["PORT", "80000"],
  ["PORT", "http"],
  ["DATABASE_URL", "postgres://localhost/tanggap"],
  ["ORIGIN", "survei.example.go.id"],
  ["DEMO", "jakarta"],
  ["TRUST_PROXY", "ya"],
  ["RATE_LIMIT_WRITES_PER_MINUTE", "0"],
  ["LOG_LEVEL", "loud"],
])("a wrong %s is named with its value", (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`${name}: .*\\(now "${value}"\\)`));
});

test("every wrong setting is named at once", () => {
  expect(() => parseEnv({ PORT: "x", DEMO: "y" })).toThrow(/PORT: .*DEMO: /);
});

test("an empty setting counts as not given", () => {
  expect(parseEnv({ PORT: "", DEMO: "" })).toMatchObject({ PORT: 4321, DEMO: "bukittinggi" });
});

test.each([
  [{ ORIGIN: "https://survei.example.go.id/apa?x=1" }, "https://survei.example.go.id"],
  [{ HOST: "::1", PORT: "80" }, "http://[::1]:80"],
])("the origin of %o is %s", (given, origin) => {
  expect(parseEnv(given).ORIGIN).toBe(origin);
});

test.each([
  [{ ORIGIN: "https://survei.example.go.id" }, "off"],
  [{ ORIGIN: "https://survei.example.go.id", DEMO: "" }, "off"],
  [{ ORIGIN: "https://survei.example.go.id", DEMO: "bukittinggi" }, "bukittinggi"],
  [{ ORIGIN: "http://127.0.0.1:8080" }, "bukittinggi"],
])("with %o the demo is %s", (given, demo) => {
  expect(parseEnv(given).DEMO).toBe(demo);
});

test("mail and gateway are set up whole or not at all", () => {
  const mail = { SMTP_URL: "smtps://rina:rahasia@mail.example.id", MAIL_FROM: "Kota <a@b.id>" };
  expect(parseEnv(mail)).toMatchObject(mail);
  expect(() => parseEnv({ MAIL_FROM: "a@b.id" })).toThrow("SMTP_URL: needed with MAIL_FROM");
  expect(() => parseEnv({ WHATSAPP_GATEWAY_URL: "https://wa.example.id" })).toThrow(
    "WHATSAPP_GATEWAY_SECRET: needed with WHATSAPP_GATEWAY_URL",
  );
});

test.each([
  ["SMTP_URL", "http://mail.example.id"],
  ["MAIL_FROM", "rina"],
  ["MAIL_FROM", "a@b.id\nBcc: c@d.id"],
  ["WHATSAPP_GATEWAY_SECRET", "pendek"],
  ["REVIEW_KEY", "pendek"],
])("a wrong %s stops the start", (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(`${name}: must`);
});

test("a setting that holds a password is not repeated", () => {
  expect(() => parseEnv({ SMTP_URL: "smpt://rina:rahasia@mail" })).toThrow(/^(?!.*rahasia)/s);
  expect(() => parseEnv({ REVIEW_KEY: "rahasia" })).toThrow(/^(?!.*rahasia)/s);
});

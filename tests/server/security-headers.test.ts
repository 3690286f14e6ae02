import { expect, test } from "vitest";
import { securityHeaders } from "#server/security-headers.ts";

test("no inline script or style, nothing from elsewhere, no frames", () => {
  const policy = securityHeaders(false)["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(policy).not.toContain("http");
});

test("https is insisted on only where it is used", () => {
  expect(securityHeaders(true)).toHaveProperty("strict-transport-security");
  expect(securityHeaders(true)["content-security-policy"]).toContain("upgrade-insecure-requests");
  expect(securityHeaders(false)).not.toHaveProperty("strict-transport-security");
});

test("names below this one are spoken for only where told so", () => {
  const { "strict-transport-security": own } = securityHeaders(true);
  expect(own).toBe("max-age=31536000");
  const { "strict-transport-security": all } = securityHeaders(true, true);
  expect(all).toContain("includeSubDomains");
});

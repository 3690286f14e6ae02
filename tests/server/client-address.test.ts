import { expect, test } from "vitest";
import { clientAddress } from "#server/client-address.ts";

test.each([
  ["192.0.2.7", undefined, "192.0.2.7"],
  ["::ffff:192.0.2.7", undefined, "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", undefined, "2001:db8:1:2::/64"],
  ["2001:0db8:1:2:ffff::1", undefined, "2001:db8:1:2::/64"],
  ["2001:db8::1", undefined, "2001:db8:0:0::/64"],
  ["::1", undefined, "0:0:0:0::/64"],
  ["fe80::1%eth0", undefined, "fe80:0:0:0::/64"],
  ["10.0.0.1", "203.0.113.9", "203.0.113.9"],
  ["10.0.0.1", "6.6.6.6, 203.0.113.9", "203.0.113.9"],
  ["10.0.0.1", " ", "10.0.0.1"],
  [undefined, undefined, "unknown"],
])("%s behind %s counts as %s", (remote, forwarded, address) => {
  expect(clientAddress(remote, forwarded)).toBe(address);
});

import { isIPv6 } from "node:net";

/**
 * Whose request this is, for limits: an IPv4 address, or the first half of an IPv6 address, because
 * one subscriber has at least that many of them (RFC 6177) and could change them with every try.
 * @param forwarded the X-Forwarded-For header, only when a trusted proxy wrote its last entry
 */
export function clientAddress(remote: string | undefined, forwarded: string | undefined): string {
  const address = forwarded?.split(",").at(-1)?.trim() || remote || "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  return isIPv6(address) ? network(address) : address;
}

/** The first four of the eight groups, without leading zeros. */
function network(address: string): string {
  const [plain = ""] = address.toLowerCase().split("%");
  const [head = "", tail] = plain.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

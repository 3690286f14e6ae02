import type { Random } from "./random.ts";

/** Texts that are no use to anybody, and that some program has stumbled over. */
const ODD = [
  ...[
    "",
    " ",
    "0",
    "-1",
    "1e400",
    "NaN",
    "null",
    "undefined",
    "true",
    "[object Object]",
    "[]",
    "{}",
  ],
  ...[
    "9".repeat(40),
    "-0",
    "0x10",
    "1,5",
    "1.234.567",
    "٣",
    "½",
    "1/0",
    "%00",
    "%2f",
    "%",
    "../..",
  ],
  ...[
    "\u0000",
    "a\u0000b",
    "\uFEFF",
    "\u200B",
    "\u202Ea",
    "\uD800",
    "😀".repeat(50),
    "é",
    "\r\n\r\n",
  ],
  ...[
    "'",
    '"',
    "`",
    "' OR 1=1 --",
    '" AND NOT *',
    "NEAR(",
    "a*",
    "<b>",
    "{{1}}",
    "$" + "{1}",
    "\\",
  ],
  ...[
    "2026-02-30",
    "0000-00-00",
    "9999-12-31",
    "2026-1-1",
    "24:00",
    "25:61",
    "2026-11-30T00:00:00Z",
  ],
  ...["on", "off", "ya", "__proto__", "constructor", "toString", "hasOwnProperty", "id", "en"],
  ...[
    "a@b",
    "08123456789",
    "+62",
    "javascript:x",
    "//evil.example",
    "/kerja",
    "http://[::",
    "?",
    "#",
  ],
];

const LENGTHS = [121, 1_001, 5_001, 20_000, 66_000];

/** Any text: mostly odd, sometimes plain, now and then very long. */
export function anyText(random: Random): string {
  if (random.chance(0.2)) return plainText(random);
  if (random.chance(0.06)) return random.pick(["a", "ab ", "é", "1"]).repeat(random.pick(LENGTHS));
  return random.pick(ODD);
}

/** What somebody could have meant. */
export const plainText = (random: Random): string =>
  random.pick([
    ...["Antrean lama sekali di loket", "Jalan rusak dekat pasar", "3", "4", "12", "2026-11-30"],
    ...["08:00", "warga@example.org", "081234567890", "Budi Santoso", "disdukcapil", "2026"],
  ]);

/** What a browser and a proxy may say, right or wrong. */
export function anyHeaders(random: Random): Record<string, string> {
  const all: [string, string[]][] = [
    ["accept-language", ["en", "en-GB;q=x", ";;", "*", "id,en;q=0.5", "x".repeat(2_000)]],
    ["accept-encoding", ["br", "gzip", "br;q=0", "identity", "zstd, x", ";"]],
    ["accept", ["application/json", "text/html", "*/*;q=z", ""]],
    ["cookie", ["a", "=;=", "tanggap_session=x", `tanggap_perangkat=${"a".repeat(40)}`, "%;%"]],
    ["if-none-match", ["*", '"x"', "W/", "x".repeat(500)]],
    ["if-modified-since", ["x", "Thu, 01 Jan 1970 00:00:00 GMT"]],
    ["range", ["bytes=0-", "bytes=9-1", "bytes=x", "bytes=0-0,2-3"]],
    ["x-forwarded-for", ["x", "::1", "1.2.3.4, 5.6.7.8", ","]],
    ["x-forwarded-proto", ["https", ";"]],
    ["origin", ["null", "http://evil.example"]],
    ["sec-fetch-site", ["cross-site", "x"]],
    ["referer", ["x", "http://evil.example/"]],
    ["user-agent", ["", "x".repeat(4_000)]],
  ];
  const chosen = all.filter(() => random.chance(0.03));
  return Object.fromEntries(chosen.map(([name, values]) => [name, random.pick(values)]));
}

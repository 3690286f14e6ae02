import { sha256 } from "./sha256.ts";
import { cleanCode } from "./text/clean-text.ts";
import { internationalNumber } from "./text/international-number.ts";

/** By what an address or number, however written, is known after it asked for no more messages. */
export const hashRecipient = (recipient: string): string =>
  sha256(
    recipient.includes("@") ? cleanCode(recipient).toLowerCase() : internationalNumber(recipient),
  );

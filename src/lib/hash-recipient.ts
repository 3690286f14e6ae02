import { sha256 } from "./sha256.ts";

/** By what an address or number is recognised after it asked for no more messages. */
export const hashRecipient = (recipient: string): string => sha256(recipient.trim().toLowerCase());

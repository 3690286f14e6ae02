import type { Finding } from "./personal-data-kind.ts";
import { type Candidate, candidates, digitsOf, isDate, isMoney } from "./span-of-match.ts";

const NUMBER = /(?<!\d)\d(?:[ .-]?\d){7,17}(?!\d)/g;

const BANK =
  "bank(?: \\w+)?|bri|bca|bni|btn|bsi|bjb|btpn|cimb|danamon|permata|muamalat|brimo|livin|ke mandiri";
const ACCOUNT = "no\\.?rek|norek|rek|rek\\.|rekening|rekeningnya";
/** The nearest sentence before the number; "no." and "rek." end none. */
const AFTER_ACCOUNT = new RegExp(`\\b(?:${ACCOUNT})\\b[^\\d\\n]{0,36}$`, "i");
const AFTER_BANK = new RegExp(`\\b(?:${BANK})\\b(?:[^\\d\\n.!?]|\\bno\\.|\\bnomor\\b){0,28}$`, "i");
const BEFORE_OWNER = /^[\s,(]*(?:a\.? ?n\.?\b|atas nama\b)/i;
const BEFORE_BANK = new RegExp(`^[\\s,(]*(?:di )?(?:${BANK})\\b`, "i");
/** "Rekening listrik", a queue ticket or a letter is no account at a bank. */
const OTHER_NUMBER =
  /\b(?:rekening (?:listrik|air|pdam|pln|telepon)|antrean|antrian|registrasi|pendaftaran|tiket|surat|resi|pelanggan|referensi|transaksi|sk)\b[^\d\n]{0,30}$/i;
const MOBILE = /^(?:0|62|\+62)?8[1-9]\d{7,10}$/;

const isAccount = (each: Candidate): boolean => {
  const { before, after, found } = each;
  if (isMoney(each) || isDate(each) || OTHER_NUMBER.test(before)) return false;
  if (AFTER_ACCOUNT.test(before)) return true;
  if (MOBILE.test(digitsOf(found))) return false;
  return AFTER_BANK.test(before) || BEFORE_OWNER.test(after) || BEFORE_BANK.test(after);
};

/** Numbers of bank accounts: eight to eighteen digits beside the word for account, a bank or an owner. */
export const findAccounts = (text: string): Finding[] =>
  candidates(text, NUMBER)
    .filter(isAccount)
    .map(({ start, end }) => ({ kind: "account", start, end }));

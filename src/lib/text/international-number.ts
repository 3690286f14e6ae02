import { cleanDigits } from "./clean-text.ts";
/** 0812-3456-789 and +62 812… as 62812…, the form that gateways take. */
export const internationalNumber = (phone: string): string =>
  cleanDigits(phone).replace(/\D/g, "").replace(/^0/, "62");

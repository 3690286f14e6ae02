import type { Finding, PersonalDataKind } from "./personal-data-kind.ts";

/** What stands in the public text; Indonesian in every language, like the text around it. */
export const MASKS: Readonly<Record<PersonalDataKind, string>> = {
  nik: "[NIK]",
  kk: "[nomor KK]",
  npwp: "[NPWP]",
  email: "[e-mail]",
  account: "[nomor rekening]",
  phone: "[nomor telepon]",
  plate: "[nomor kendaraan]",
};

/** The text with each finding replaced by the name of what stood there. */
export function maskText(text: string, findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => b.start - a.start)
    .reduce((masked, { kind, start, end }) => {
      return masked.slice(0, start) + MASKS[kind] + masked.slice(end);
    }, text);
}

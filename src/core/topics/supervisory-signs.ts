import type { Span } from "#core/privacy/personal-data-kind.ts";

/** What may make a complaint berkadar pengawasan; the person who screens decides. */
const SIGNS = {
  extortion:
    /\b(?:pungli|pungutan liar|(?:di|me|pe)?(?:palak|malak)\w*|(?:me|di|pe)?meras(?:an)?|diperas|pemerasan|preman|setoran|uang (?:pelicin|rokok|damai|keamanan|terima kasih|kopi|administrasi tambahan)|(?:di)?minta(?:i)? (?:uang|duit|bayaran)|tanpa kuitansi|biaya tambahan tidak resmi)\b/giu,
  bribery:
    /\b(?:(?:di|me|pe)?(?:suap|nyuap)(?:an|kan)?|(?:di|me|pe)?(?:sogok|nyogok)(?:an|kan)?|gratifikasi|amplop|jual beli (?:jabatan|kursi)|titipan|orang dalam)\b/giu,
  broker: /\b(?:(?:per)?calo(?:an|nya)?|joki|makelar)\b/giu,
  corruption:
    /\b(?:korup(?:si|tor)?|dikorupsi|mark ?-?up|fiktif|(?:di)?sunat (?:dana|bantuan)|(?:di|peng)gelap(?:kan|an)|(?:di)?selewengkan|penyelewengan|kolusi|nepotisme|kkn|ijazah palsu|(?:di)?potong(?:an)? (?:dana|bansos|bantuan|bos|pip))\b/giu,
  harassment:
    /\b(?:(?:di|me|pe)?lecehk?an|asusila|mesum|cabul|(?:di|pen)cabul(?:i|an)?|(?:di)?raba|(?:di|pe)?rudapaksa)\b/giu,
  violence:
    /\b(?:(?:di|me|pe)(?:pukul|mukul)(?:i|an|kan)?|(?:di|pen)aniaya(?:an)?|ditampar|ditendang|(?:di|meng|peng)?ancam(?:an)?|intimidasi|diintimidasi)\b/giu,
  discipline:
    /\b(?:bolos|mangkir|mabuk|berjudi|judi|narkoba|selingkuh|(?:salah|menyalah|penyalah|disalah)gunakan|penyalahgunaan|nyambi|rangkap jabatan|diskriminasi)\b/giu,
} as const;
export type SupervisorySign = keyof typeof SIGNS;
export const SUPERVISORY_SIGNS = Object.keys(SIGNS) as SupervisorySign[];

/** Signs in a text, in order of place. */
export const findSupervisorySigns = (text: string): (Span & { sign: SupervisorySign })[] =>
  SUPERVISORY_SIGNS.flatMap((sign) =>
    [...text.matchAll(SIGNS[sign])].map(({ index, 0: { length } }) => ({
      sign,
      start: index,
      end: index + length,
    })),
  ).sort((a, b) => a.start - b.start);

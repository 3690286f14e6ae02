import { type Holiday, type HolidayKind, oneADay } from "./holiday.ts";

/** Month-day → name, of one year and kind. */
type Days = Record<string, string>;

/**
 * What the ministers decreed (SKB 3 Menteri), year by year: only the decree knows cuti bersama, and
 * it may move a religious feast by a day against every calculation. Years not listed here are
 * calculated until their decree is entered.
 * 2024: 855/2023, 3/2023, 4/2023 · 2025: 1017/2024, 2/2024, 2/2024 and the change for 18 August ·
 * 2026: 1497/2025, 2/2025, 5/2025.
 */
const DECREED: Record<number, { nasional: Days; "cuti-bersama": Days }> = {
  2024: {
    nasional: {
      "01-01": "Tahun Baru 2024 Masehi",
      "02-08": "Isra Mikraj Nabi Muhammad SAW",
      "02-10": "Tahun Baru Imlek 2575 Kongzili",
      "03-11": "Hari Suci Nyepi (Tahun Baru Saka 1946)",
      "03-29": "Wafat Isa Almasih",
      "03-31": "Hari Paskah",
      "04-10": "Hari Raya Idul Fitri 1445 Hijriah",
      "04-11": "Hari Raya Idul Fitri 1445 Hijriah",
      "05-01": "Hari Buruh Internasional",
      "05-09": "Kenaikan Isa Almasih",
      "05-23": "Hari Raya Waisak 2568 BE",
      "06-01": "Hari Lahir Pancasila",
      "06-17": "Hari Raya Idul Adha 1445 Hijriah",
      "07-07": "Tahun Baru Islam 1446 Hijriah",
      "08-17": "Hari Kemerdekaan RI",
      "09-16": "Maulid Nabi Muhammad SAW",
      "12-25": "Hari Raya Natal",
    },
    "cuti-bersama": {
      "02-09": "Tahun Baru Imlek 2575 Kongzili",
      "03-12": "Hari Suci Nyepi (Tahun Baru Saka 1946)",
      "04-08": "Hari Raya Idul Fitri 1445 Hijriah",
      "04-09": "Hari Raya Idul Fitri 1445 Hijriah",
      "04-12": "Hari Raya Idul Fitri 1445 Hijriah",
      "04-15": "Hari Raya Idul Fitri 1445 Hijriah",
      "05-10": "Kenaikan Isa Almasih",
      "05-24": "Hari Raya Waisak 2568 BE",
      "06-18": "Hari Raya Idul Adha 1445 Hijriah",
      "12-26": "Hari Raya Natal",
    },
  },
  2025: {
    nasional: {
      "01-01": "Tahun Baru 2025 Masehi",
      "01-27": "Isra Mikraj Nabi Muhammad SAW",
      "01-29": "Tahun Baru Imlek 2576 Kongzili",
      "03-29": "Hari Suci Nyepi (Tahun Baru Saka 1947)",
      "03-31": "Hari Raya Idul Fitri 1446 Hijriah",
      "04-01": "Hari Raya Idul Fitri 1446 Hijriah",
      "04-18": "Wafat Yesus Kristus",
      "04-20": "Kebangkitan Yesus Kristus (Paskah)",
      "05-01": "Hari Buruh Internasional",
      "05-12": "Hari Raya Waisak 2569 BE",
      "05-29": "Kenaikan Yesus Kristus",
      "06-01": "Hari Lahir Pancasila",
      "06-06": "Hari Raya Idul Adha 1446 Hijriah",
      "06-27": "Tahun Baru Islam 1447 Hijriah",
      "08-17": "Hari Kemerdekaan RI",
      "09-05": "Maulid Nabi Muhammad SAW",
      "12-25": "Kelahiran Yesus Kristus",
    },
    "cuti-bersama": {
      "01-28": "Tahun Baru Imlek 2576 Kongzili",
      "03-28": "Hari Suci Nyepi (Tahun Baru Saka 1947)",
      "04-02": "Hari Raya Idul Fitri 1446 Hijriah",
      "04-03": "Hari Raya Idul Fitri 1446 Hijriah",
      "04-04": "Hari Raya Idul Fitri 1446 Hijriah",
      "04-07": "Hari Raya Idul Fitri 1446 Hijriah",
      "05-13": "Hari Raya Waisak 2569 BE",
      "05-30": "Kenaikan Yesus Kristus",
      "06-09": "Hari Raya Idul Adha 1446 Hijriah",
      "08-18": "Hari Kemerdekaan RI",
      "12-26": "Kelahiran Yesus Kristus",
    },
  },
  2026: {
    nasional: {
      "01-01": "Tahun Baru 2026 Masehi",
      "01-16": "Isra Mikraj Nabi Muhammad SAW",
      "02-17": "Tahun Baru Imlek 2577 Kongzili",
      "03-19": "Hari Suci Nyepi (Tahun Baru Saka 1948)",
      "03-21": "Hari Raya Idul Fitri 1447 Hijriah",
      "03-22": "Hari Raya Idul Fitri 1447 Hijriah",
      "04-03": "Wafat Yesus Kristus",
      "04-05": "Kebangkitan Yesus Kristus (Paskah)",
      "05-01": "Hari Buruh Internasional",
      "05-14": "Kenaikan Yesus Kristus",
      "05-27": "Hari Raya Idul Adha 1447 Hijriah",
      "05-31": "Hari Raya Waisak 2570 BE",
      "06-01": "Hari Lahir Pancasila",
      "06-16": "Tahun Baru Islam 1448 Hijriah",
      "08-17": "Hari Kemerdekaan RI",
      "08-25": "Maulid Nabi Muhammad SAW",
      "12-25": "Kelahiran Yesus Kristus",
    },
    "cuti-bersama": {
      "02-16": "Tahun Baru Imlek 2577 Kongzili",
      "03-18": "Hari Suci Nyepi (Tahun Baru Saka 1948)",
      "03-20": "Hari Raya Idul Fitri 1447 Hijriah",
      "03-23": "Hari Raya Idul Fitri 1447 Hijriah",
      "03-24": "Hari Raya Idul Fitri 1447 Hijriah",
      "05-15": "Kenaikan Yesus Kristus",
      "05-28": "Hari Raya Idul Adha 1447 Hijriah",
      "12-24": "Kelahiran Yesus Kristus",
    },
  },
};

const daysOf = (year: number, kind: HolidayKind, days: Days): Holiday[] =>
  Object.entries(days).map(([day, name]) => ({ date: `${year}-${day}`, name, kind }));

/** The decree of a year, or null where none is known to this program. */
export function decreedHolidays(year: number): Holiday[] | null {
  const decree = DECREED[year];
  if (decree === undefined) return null;
  return oneADay([
    ...daysOf(year, "nasional", decree.nasional),
    ...daysOf(year, "cuti-bersama", decree["cuti-bersama"]),
  ]);
}

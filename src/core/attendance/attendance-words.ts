import type { AttendanceStatus } from "./attendance.ts";

/** What a row may say besides a status: leave is known from its requests, a day off from the calendar. */
export type AttendanceWord = AttendanceStatus | "leave" | "off";

/** How e-absensi files in the field write it; compared without case and signs. */
const WORDS: Record<AttendanceWord, readonly string[]> = {
  present: ["hadir", "h", "masuk", "tepat waktu", "wfo", "wfh", "present"],
  late: ["terlambat", "telat", "t", "tl", "hadir terlambat", "datang terlambat", "late"],
  absent: [
    "tanpa keterangan",
    "tk",
    "alpa",
    "alpha",
    "alfa",
    "a",
    "mangkir",
    "tidak hadir",
    "absent",
  ],
  duty: ["dinas luar", "dl", "dinas", "perjalanan dinas", "tugas luar", "tugas dinas", "duty"],
  permission: ["izin", "ijin", "i", "permission"],
  sick: ["sakit", "s", "sick"],
  leave: [
    "cuti",
    "c",
    "ct",
    "cuti tahunan",
    "cuti sakit",
    "cuti besar",
    "cuti melahirkan",
    "leave",
  ],
  off: ["libur", "l", "libur nasional", "cuti bersama", "akhir pekan", "off"],
};

const BY_WORD: ReadonlyMap<string, AttendanceWord> = new Map(
  (Object.keys(WORDS) as AttendanceWord[]).flatMap((status) =>
    WORDS[status].map((word): [string, AttendanceWord] => [word, status]),
  ),
);

/** @returns null for a word that nobody knows */
export const readAttendanceWord = (text: string): AttendanceWord | null =>
  BY_WORD.get(
    text
      .toLowerCase()
      .replace(/[^a-z]+/g, " ")
      .trim(),
  ) ?? null;

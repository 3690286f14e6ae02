import type { Minutes } from "#core/consultations/minutes.ts";
import { translator } from "#i18n/translate.ts";
import { localDate } from "#lib/dates/local-date.ts";
import { numberWords } from "#lib/text/number-words.ts";
import { formatDay } from "#web/format/dates.ts";
import { elementNames } from "#web/format/element-names.ts";
import { formatHours, formatWeekday } from "#web/format/event-time.ts";

/** A berita acara in words: what the print page and the DOCX both show. */
export interface MinutesText {
  letterhead: string[];
  title: string;
  number: string;
  about: string;
  opening: string;
  groups: { name: string; count: number }[];
  attended: number;
  points: { title: string; source: string | null; discussion: string[] }[];
  notes: string[];
  agreements: string[][];
  closing: string;
  placeAndDate: string;
  signatures: { role: string; title: string; name: string }[];
  attendance: string[][];
  draft: boolean;
}

/** An official document is in Indonesian, whatever language the interface has. */
const t = translator("id");
const BLANK = ".".repeat(32);
export const AGREEMENT_COLUMNS = [
  "No",
  "Kesepakatan",
  "Penanggung jawab",
  "Waktu",
  "Indikator",
] as const;
export const ATTENDANCE_COLUMNS = [
  "No",
  "Nama",
  "Lembaga/komunitas",
  "Kelompok",
  "Tanda tangan",
] as const;

export function minutesText(minutes: Minutes): MinutesText {
  const signedOn = minutes.signedOn ?? localDate(minutes.startsAt, minutes.timeZone);
  return {
    letterhead: [`Pemerintah ${minutes.government}`, ...minutes.units],
    title: "Berita Acara Forum Konsultasi Publik",
    number: `Nomor: ${minutes.minutesNumber ?? BLANK}`,
    about: `Tentang ${minutes.theme}`,
    opening: opening(minutes),
    groups: minutes.counts.map(({ group, attended }) => ({
      name: t(`participant-group.${group}`),
      count: attended,
    })),
    attended: minutes.attendance.length,
    points: minutes.agenda.map(({ title, topic, element, discussion }) => ({
      title,
      source: sourceOf(topic, element),
      discussion: paragraphs(discussion),
    })),
    notes: paragraphs(minutes.notes),
    agreements: minutes.agreements.map(({ text, responsible, unit, dueOn, indicator }, at) => [
      `${at + 1}`,
      text,
      minutes.units.length > 1 ? `${responsible} (${unit})` : responsible,
      formatDay("id", dueOn),
      indicator,
    ]),
    closing:
      "Demikian berita acara ini dibuat dengan sebenarnya untuk dilaksanakan dan digunakan sebagaimana mestinya.",
    placeAndDate: `${minutes.government}, ${formatDay("id", signedOn)}`,
    signatures: [
      signature("Penyelenggara", minutes.signerOrganiserTitle, minutes.signerOrganiser),
      signature("Wakil peserta", minutes.signerParticipantsTitle, minutes.signerParticipants),
    ],
    attendance: minutes.attendance.map(({ name, organisation, group }, at) => [
      `${at + 1}`,
      name,
      organisation ?? "",
      t(`participant-group.${group}`),
      "",
    ]),
    draft: !minutes.signed,
  };
}

function opening(minutes: Minutes): string {
  const { startsAt, endsAt, timeZone, place, link, theme, units, government } = minutes;
  const day = localDate(startsAt, timeZone);
  const [weekday = ""] = formatWeekday("id", startsAt, timeZone).split(",");
  const where = [
    place && `bertempat di ${place}`,
    link && `${place ? "serta " : ""}secara daring melalui ${link}`,
  ];
  return [
    `Pada hari ini, ${weekday}, ${dayInWords(day)}, pukul ${formatHours(startsAt, endsAt, timeZone)}`,
    ...where.filter(Boolean),
    `telah diselenggarakan Forum Konsultasi Publik dengan tema “${theme}” oleh ${joined(units)}, Pemerintah ${government}, sesuai Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 16 Tahun 2017.`,
  ].join(", ");
}

/** "tanggal dua puluh satu bulan November tahun dua ribu dua puluh enam (21-11-2026)" */
export function dayInWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const monthName = formatDay("id", day).split(" ")[1] ?? "";
  return `tanggal ${numberWords(Number(date))} bulan ${monthName} tahun ${numberWords(Number(year))} (${date}-${month}-${year})`;
}

function sourceOf(topic: string | null, element: string | null): string | null {
  if (topic !== null) return `Masukan warga: dialog nomor ${topic}`;
  if (element === null) return null;
  return `Masukan survei: unsur ${elementNames(t)[element] ?? element}`;
}

const signature = (role: string, title: string | null, name: string | null) => ({
  role,
  title: title ?? BLANK,
  name: name ?? BLANK,
});

const joined = (names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} dan ${names.at(-1) ?? ""}`;

const paragraphs = (text: string | null): string[] =>
  text === null ? [] : text.split(/\n+/).filter((line) => line.trim() !== "");

import { expect, test } from "vitest";
import type { Minutes } from "#core/consultations/minutes.ts";
import { countByGroup } from "#core/consultations/participant-group.ts";
import { unpack } from "#tests/support/unpack.ts";
import { minutesDocx } from "#web/documents/minutes-docx.ts";
import { dayInWords, minutesText } from "#web/documents/minutes-text.ts";

const attendance = [
  { name: "Yanti & Dedi <contoh>", organisation: null, group: "pengguna" as const },
  { name: "Taufik", organisation: "Harian Contoh", group: "media" as const },
];

const minutes = (changes: Partial<Minutes> = {}): Minutes => ({
  slug: "antrean-2026-11-21",
  signed: true,
  government: "Kota Contoh",
  timeZone: "Asia/Jakarta",
  theme: "Antrean lebih singkat",
  units: ["Disdukcapil", "Dinkes", "Dishub"],
  startsAt: new Date("2026-11-21T02:00:00Z"),
  endsAt: new Date("2026-11-21T05:00:00Z"),
  place: "Aula",
  link: "https://rapat.example.org",
  notes: "Satu.\n\nDua.",
  minutesNumber: "000.8/12",
  signedOn: "2026-11-23",
  signerOrganiser: "Rahmi",
  signerOrganiserTitle: "Kepala Dinas",
  signerParticipants: "Yanti",
  signerParticipantsTitle: "Wakil pengguna",
  agenda: [
    { title: "Antre sejak subuh", topic: "abc23", element: null, discussion: "Dibahas." },
    { title: "Waktu", topic: null, element: "waktu", discussion: null },
    { title: "Lain-lain", topic: null, element: null, discussion: null },
  ],
  counts: countByGroup(attendance.map(({ group }) => ({ group, attended: true }))),
  agreements: [
    {
      text: "Antrean daring",
      responsible: "Kepala Bidang",
      dueOn: "2026-12-31",
      indicator: "Tunggu < 30 menit",
      unit: "Disdukcapil",
    },
  ],
  attendance,
  ...changes,
});

test("the opening says day and date in words, hours in the zone, place, link and units", () => {
  const { opening } = minutesText(minutes());
  expect(opening).toContain(
    "Pada hari ini, Sabtu, tanggal dua puluh satu bulan November tahun dua ribu dua puluh enam (21-11-2026), pukul 09.00–12.00 WIB, bertempat di Aula, serta secara daring melalui https://rapat.example.org",
  );
  expect(opening).toContain("oleh Disdukcapil, Dinkes dan Dishub, Pemerintah Kota Contoh");
  expect(minutesText(minutes({ place: null, units: ["A"] })).opening).toContain(
    "WIB, secara daring melalui",
  );
  expect(dayInWords("2028-01-01")).toBe(
    "tanggal satu bulan Januari tahun dua ribu dua puluh delapan (01-01-2028)",
  );
});

test("input is linked to posts and elements, agreements stand in the official columns", () => {
  const text = minutesText(minutes());
  expect(text.points.map(({ source }) => source)).toEqual([
    "Masukan warga: dialog nomor abc23",
    "Masukan survei: unsur Waktu penyelesaian",
    null,
  ]);
  expect(text.agreements).toEqual([
    ["1", "Antrean daring", "Kepala Bidang (Disdukcapil)", "31 Desember 2026", "Tunggu < 30 menit"],
  ]);
  expect(minutesText(minutes({ units: ["Disdukcapil"] })).agreements[0]?.[2]).toBe("Kepala Bidang");
  expect(text.placeAndDate).toBe("Kota Contoh, 23 November 2026");
  expect(text.notes).toEqual(["Satu.", "Dua."]);
});

test("a draft leaves room for what is not known yet", () => {
  const text = minutesText(
    minutes({ signed: false, minutesNumber: null, signedOn: null, signerOrganiser: null }),
  );
  expect(text.draft).toBe(true);
  expect(text.number).toMatch(/^Nomor: \.+$/);
  expect(text.signatures[0]?.name).toMatch(/^\.+$/);
  expect(text.placeAndDate).toContain("21 November 2026");
});

test("the DOCX is a zip whose document says the same, with both signatures and the annex", async () => {
  const bytes = await minutesDocx(minutesText(minutes()));
  expect(await unpack(bytes, "[Content_Types].xml")).toContain("wordprocessingml");
  const xml = await unpack(bytes, "word/document.xml");
  const words = xml.replace(/<[^>]+>/g, " ");
  for (const part of [
    "BERITA ACARA FORUM KONSULTASI PUBLIK",
    "Nomor: 000.8/12",
    "Antrean daring",
    "Rahmi",
    "Wakil pengguna",
    "Lampiran: daftar hadir",
    "Yanti &amp; Dedi &lt;contoh&gt;",
  ]) {
    expect(words).toContain(part);
  }
  expect(xml.match(/<w:tbl>/g)).toHaveLength(4);
  expect(words).not.toContain("DRAF");
});

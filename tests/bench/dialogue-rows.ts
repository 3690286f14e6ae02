import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { write } from "#db/write.ts";
import { basicWords } from "#lib/text/stem.ts";
import { fillFixture } from "#tests/support/fixtures/fixtures.ts";

/** A hundred thousand posts: topics, and the replies below them. */
export const TOPICS = 5_000;
const REPLIES = 95_000;
const BATCH = 5_000;

/** What people write about, each word in a share of the topics of its own. */
const WORDS =
  "antrean loket petugas berkas legalisasi akta kelahiran puskesmas obat dokter jadwal pelayanan lampu jalan rusak sampah air pajak izin usaha sekolah guru parkir banjir trotoar pasar surat pindah kartu keluarga".split(
    " ",
  );

/** What people look for: words in the forms in which they write them. */
export const SEARCHES = [
  "antrean loket",
  "jalan rusak",
  "pelayanan puskesmas",
  "lampu",
  "pengurusan kartu keluarga",
  "sampah di pasar",
  "jadwal dokter",
  "legalisasi",
];

const listed = (words: readonly string[]) => sql`${JSON.stringify(words)}`;
const some = (words: readonly string[]) => {
  const word = (factor: number) =>
    sql`(${listed(words)} ->> CAST(i * ${factor} / 7 % ${words.length} AS INTEGER))`;
  return sql`${word(3)} || ' ' || ${word(5)} || ' ' || ${word(11)} || ' ' || ${word(17)}`;
};

/** Topics and their replies as screening leaves them, every state in its share, with their events. */
export async function fillDialogue(db: Database): Promise<void> {
  await fillFixture(db);
  const text = some(WORDS);
  await write(db, [
    sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${TOPICS})
      INSERT INTO topics (id, code, secret_hash, instance_id, kind, state, seq, title, text, public_title,
        public_text, search_text, chosen_unit_id, owner_unit_id, service_id, anonymous, confidential,
        supervisory, created_at, created_on, verify_by, answer_by, verified_on, answered_on,
        support_count)
      SELECT 'bench-' || i, 'BENCH' || printf('%05d', i), '', 'bench-' || i,
        json_array('pengaduan', 'aspirasi', 'informasi', 'apresiasi') ->> (i % 4),
        CASE i % 10 WHEN 0 THEN 'submitted' WHEN 1 THEN 'verified' WHEN 2 THEN 'routed' ELSE 'answered' END,
        CASE i % 10 WHEN 0 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 3 ELSE 4 END,
        ${text}, ${text} || '. Mohon ditindaklanjuti.', ${text}, ${text} || '. Mohon ditindaklanjuti.',
        ${some(WORDS.map((word) => basicWords(word).join(" ")))} || ' mohon tindak lanjut',
        'unit-disdukcapil',
        CASE WHEN i % 10 > 1 THEN json_array('unit-disdukcapil', 'unit-dinkes', 'unit-puskesmas') ->> (i % 3) END,
        NULL, 0, i % 20 = 3, i % 50 = 7, 1763600000000 + i * 6000000,
        date((1763600000000 + i * 6000000) / 1000, 'unixepoch'), '2026-11-25', '2026-12-10',
        CASE WHEN i % 10 > 0 THEN '2026-11-20' END, CASE WHEN i % 10 > 2 THEN '2026-11-20' END, 0
      FROM n`,
    ...events(),
  ]);
  await addReplies(db);
  await write(db, [sql`ANALYZE`]);
}

const EVENTS = [
  ["submit", "author"],
  ["approve", "moderator"],
  ["route", "moderator"],
  ["answer", "owner"],
] as const;

const events = () =>
  EVENTS.map(
    ([action, party], at) => sql`
      INSERT INTO topic_events (topic_id, seq, at, action, party, audience, text)
      SELECT id, ${at + 1}, created_at + ${at * 3_600_000}, ${action}, ${party}, 'public', 'Terima kasih.'
      FROM topics WHERE seq > ${at} AND id LIKE 'bench-%'`,
  );

async function addReplies(db: Database): Promise<void> {
  for (let first = 0; first < REPLIES; first += BATCH) {
    await write(db, [
      sql`WITH RECURSIVE n(i) AS (
          SELECT CAST(${first} AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ${first + BATCH - 1})
        INSERT INTO topic_replies (id, topic_id, instance_id, text, public_text, state, created_at, created_on)
        SELECT 'reply-' || i, 'bench-' || (1 + i % CAST(${TOPICS} AS INTEGER)), 'reply-' || i, 'Saya juga mengalami.',
          'Saya juga mengalami.', 'shown', 1763600000000 + i * 1000, '2026-11-20' FROM n`,
    ]);
  }
}

import { markText } from "#core/reviews/mark-text.ts";
import type { Database } from "#db/client.ts";
import { hasMark, oneRaterPerOpenRound } from "#db/queries/reviews/review-urns.ts";

const WARNING =
  "Kunci 360° bukan yang dipakai saat putaran yang masih terbuka dimulai: siapa yang sudah menjawab " +
  "dapat menjawab sekali lagi. Kembalikan kunci-360.txt atau REVIEW_KEY yang lama. / The 360° key is " +
  "not the one that the open rounds began with: whoever has answered could answer once more. Put back " +
  "the old kunci-360.txt or REVIEW_KEY. — ";

/** Says so when open 360° rounds were begun with another key: it was lost and made anew, or changed. */
export async function warnOfAnotherKey(
  db: Database,
  markOf: (text: string) => string,
): Promise<void> {
  const rounds = await oneRaterPerOpenRound(db);
  const known = await Promise.all(
    rounds.map(({ cycleId, appraisalId, raterId }) =>
      hasMark(db, markOf(markText(cycleId, appraisalId, raterId))),
    ),
  );
  const others = known.filter((found) => !found).length;
  if (others > 0) console.warn(`${WARNING}${others} putaran / rounds`);
}

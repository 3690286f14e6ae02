import { and, between, inArray, isNotNull, notInArray, type SQL, sql } from "drizzle-orm";
import { type FigureRow, NOT_COUNTED } from "#core/topics/figures.ts";
import type { Database } from "#db/client.ts";
import { topics } from "#db/schema/topics.ts";
import { localDate } from "#lib/dates/local-date.ts";

export interface FigureFilter {
  /** Both days included, YYYY-MM-DD. */
  from: string;
  to: string;
  /** Null for all units. */
  unitIds: readonly string[] | null;
  /** Of what waits for screening nobody may know yet whether it is for the inspectorate alone. */
  screenedOnly: boolean;
}

export interface UnitFigureRow extends FigureRow {
  /** The owner, or the unit that the author named; null while nobody knows. */
  unitId: string | null;
}

/** As in the index `topics_by_unit`. */
const unitId: SQL<string | null> = sql`coalesce(${topics.ownerUnitId}, ${topics.chosenUnitId})`;

const firstAnswer: SQL<number | null> = sql`(SELECT min(at) FROM topic_events
  WHERE topic_id = ${topics.id} AND action = 'answer')`;

/** What the figures are made of. Supervisory topics are in no figure at all. */
export async function listFigureRows(
  db: Database,
  { from, to, unitIds, screenedOnly }: FigureFilter,
  timeZone: string,
): Promise<UnitFigureRow[]> {
  const { state, createdOn, verifyBy, verifiedOn, answerBy, solved } = topics;
  const { reopenedCount, passedOnCount } = topics;
  const rows = await db.orm
    .select({
      state,
      createdOn,
      verifyBy,
      verifiedOn,
      answerBy,
      solved,
      reopenedCount,
      passedOnCount,
      unitId,
      firstAnswer,
    })
    .from(topics)
    .where(
      and(
        sql`${topics.supervisory} = 0`,
        between(createdOn, from, to),
        notInArray(state, [...NOT_COUNTED]),
        unitIds === null ? undefined : inArray(unitId, [...unitIds]),
        screenedOnly ? isNotNull(verifiedOn) : undefined,
      ),
    );
  return rows.map(({ firstAnswer: at, ...row }) => ({
    ...row,
    firstAnsweredOn: at === null ? null : localDate(new Date(at), timeZone),
  }));
}

import type { Medium } from "#core/service-index/media.ts";
import { dateThere, type Quarter, timeThere } from "#db/seed/demo/survey/quarters.ts";
import { randomFrom } from "#lib/seeded-random.ts";
import { publicationMedia } from "../../../schema/development.ts";
import type { Statement } from "../../../write.ts";
import { insertAll } from "../../insert-all.ts";
import { demoAccountId } from "../accounts.ts";

const DAY = 24 * 60;

/** In the order in which units come to think of them. */
const USUAL: readonly Medium[] = ["notice-board", "social-media", "website", "banner"];

/** Where the results of a finished quarter hang and stand; most units use one or two media, few more. */
export function mediaStatements(
  quarter: Quarter,
  surveyIds: readonly string[],
  now: Date,
): Statement[] {
  const publishedOn = dateThere(timeThere(quarter.endsOn, 13 * DAY));
  if (!quarter.finished || publishedOn > dateThere(now)) return [];
  const rows = surveyIds.flatMap((surveyId) => {
    const random = randomFrom(`media ${surveyId}`);
    const count = random.weighted({ 0: 25, 1: 35, 2: 25, 3: 10, 4: 5 });
    return USUAL.slice(0, Number(count)).map((medium) => ({
      id: random.code(16),
      surveyId,
      medium,
      publishedOn,
      link: null,
      addedBy: demoAccountId("organisasi"),
    }));
  });
  return insertAll(publicationMedia, rows);
}

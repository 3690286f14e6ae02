import { parseArgs } from "node:util";
import { compareTallies, countSurveys } from "#db/checks/tally-check.ts";
import { compareTopics } from "#db/checks/topic-check.ts";
import { closeDatabase } from "#db/client.ts";
import { readEnv } from "../server/env.ts";
import { openOrEnd } from "../server/open-or-end.ts";

/**
 * `npm run tally` counts all answers anew and prints n, Σt and Σt² of every survey;
 * `npm run tally -- --check` compares with what is kept and what is read, counts the supports of topics and
 * lives every topic's events again, and fails on any difference.
 */
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const env = readEnv();
const db = await openOrEnd(env);
if (values.check) process.exitCode = await check();
else await print();
await closeDatabase(db);

async function check(): Promise<number> {
  const differences = [...(await compareTallies(db)), ...(await compareTopics(db))];
  for (const { table, row, kept, rebuilt } of differences) {
    console.log(`${table} ${row}: kept ${kept ?? "nothing"}, counted ${rebuilt ?? "nothing"}`);
  }
  console.log(`${differences.length} perbedaan / differences`);
  return differences.length === 0 ? 0 : 1;
}

async function print(): Promise<void> {
  for (const { slug, n, sum, sumOfSquares } of await countSurveys(db)) {
    console.log(`${slug}  n=${n}  Σt=${sum}  Σt²=${sumOfSquares}`);
  }
}

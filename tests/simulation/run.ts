/**
 * `npm run coverage`: how often what the product says of figures is right, by simulation, and what is said
 * of the demo. Prints two tables; `--write` puts them into docs/statistics.md. Fails when a statement does not
 * hold what it promises.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { demoStatements } from "./demo.ts";
import { type Line, simulate } from "./statements.ts";

const DOCUMENT = "docs/statistics.md";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "2000" }, write: { type: "boolean" } },
});
const runs = Number(values.runs);

const percent = (share: number | null): string => (share === null ? "" : (100 * share).toFixed(1));

/** Simulated shares differ by chance themselves: three of their own standard errors are allowed. */
const slack = (share: number): number => 3 * Math.sqrt((share * (1 - share)) / runs);

function isKept({ now, asked }: Line): boolean {
  if (asked === null) return true;
  return "atLeast" in asked
    ? now >= asked.atLeast - slack(asked.atLeast)
    : now <= asked.atMost + slack(asked.atMost);
}

function askedText(line: Line): string {
  const { asked } = line;
  if (asked === null) return "";
  const text = "atLeast" in asked ? `≥ ${percent(asked.atLeast)}` : `≤ ${percent(asked.atMost)}`;
  return isKept(line) ? text : `${text} **not held**`;
}

const lines = simulate(runs);
const table = [
  "| Statement | Case | Before, % | Now, % | Promised |",
  "| --- | --- | ---: | ---: | ---: |",
  ...lines.map(
    (line) =>
      `| ${line.statement} | ${line.case} | ${percent(line.before)} | ${percent(line.now)} | ${askedText(line)} |`,
  ),
].join("\n");
const demo = [
  "| Statement about the demo | Before | Now |",
  "| --- | ---: | ---: |",
  ...(await demoStatements()).map((cells) => `| ${cells.join(" | ")} |`),
].join("\n");
console.log(`${table}\n\n${demo}`);
if (values.write) {
  const text = readFileSync(DOCUMENT, "utf8");
  const written = withBlock(withBlock(text, "coverage", table), "demo", demo);
  writeFileSync(DOCUMENT, written);
  execFileSync("biome", ["format", "--write", DOCUMENT]);
}

/** The text with what stands between the marks of this name replaced. */
function withBlock(text: string, name: string, block: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [head, rest] = [text.split(begin)[0], text.split(end)[1]];
  return `${head}${begin}\n\n${block}\n\n${end}${rest}`;
}

process.exitCode = lines.every(isKept) ? 0 : 1;

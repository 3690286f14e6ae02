/** `npm run bench`: measures, prints a table and writes reports/bench.json; fails when a ratio is not met. */
import { mkdirSync, writeFileSync } from "node:fs";
import { benchAnswers } from "./answers.ts";
import { benchDialogue } from "./dialogue.ts";
import { benchDurability } from "./durability.ts";
import { type Finding, isMet, table } from "./finding.ts";
import { benchPages } from "./pages.ts";
import { benchReport } from "./report.ts";

const BENCHES: Record<string, () => Promise<Finding[]>> = {
  answers: benchAnswers,
  pages: benchPages,
  report: benchReport,
  durability: benchDurability,
  dialogue: benchDialogue,
};

const chosen = process.argv.slice(2);
const findings: Finding[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (chosen.length === 0 || chosen.includes(name)) findings.push(...(await bench()));
}
mkdirSync("reports", { recursive: true });
writeFileSync("reports/bench.json", `${JSON.stringify(findings, null, 2)}\n`);
console.log(table(findings));
process.exitCode = findings.every(isMet) ? 0 : 1;

import { readFileSync } from "node:fs";
import type { Answer, Sent } from "./client.ts";

/** No wait may be longer, in milliseconds. */
const LONGEST_WAIT = 2_000;
/** How much more memory than after the first tenth the server may hold in the end, in MB. */
const MOST_GROWTH = 256;
const SHOWN = 10;

export const residentMegabytes = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
};

/** What came back, counted. */
export class Record {
  readonly #pid: number;
  readonly #requests: number;
  readonly #statuses = new Map<number, number>();
  readonly #errors: string[] = [];
  readonly #cuts: string[] = [];
  readonly #memory: number[] = [];
  #slowest: { wait: number; what: string }[] = [];
  #count = 0;
  /** Memory some seconds after the last request, in MB. */
  after = 0;

  constructor(pid: number, requests: number) {
    this.#pid = pid;
    this.#requests = requests;
    this.#memory.push(residentMegabytes(pid));
  }

  note(sent: Sent, answer: Answer | Error, who: string): void {
    this.#count += 1;
    const body = sent.body?.subarray(0, 300).toString("latin1") ?? "";
    const what = `${who}: ${sent.method} ${sent.path.slice(0, 300)} ${JSON.stringify(body)}`;
    if (answer instanceof Error) {
      this.#cuts.push(`${answer.message.slice(0, 1_000)} — ${what}`);
    } else {
      this.#statuses.set(answer.status, (this.#statuses.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500) this.#errors.push(`${answer.status} — ${what}`);
      const slowest = [...this.#slowest, { wait: answer.wait, what }];
      this.#slowest = slowest.sort((a, b) => b.wait - a.wait).slice(0, 3);
    }
    if (this.#count % Math.ceil(this.#requests / 10) === 0) {
      this.#memory.push(residentMegabytes(this.#pid));
    }
  }

  get #growth(): number {
    return this.after - (this.#memory[1] ?? this.after);
  }

  isClean(doubled: readonly string[], output: string): boolean {
    return (
      this.#errors.length + this.#cuts.length + doubled.length + strayLines(output).length === 0 &&
      (this.#slowest[0]?.wait ?? 0) <= LONGEST_WAIT &&
      this.#growth <= MOST_GROWTH
    );
  }

  report(doubled: readonly string[], output: string): string {
    const statuses = [...this.#statuses].sort(([a], [b]) => a - b);
    return [
      `${this.#count} requests; ${statuses.map(([status, times]) => `${status}: ${times}`).join(", ")}`,
      `server errors (5xx): ${this.#errors.length}`,
      ...shown(this.#errors),
      ...shown(failures(output)),
      `cut connections: ${this.#cuts.length}`,
      ...shown(this.#cuts),
      `lines outside the log: ${strayLines(output).length}`,
      ...shown(strayLines(output)),
      `forms that send a field twice: ${doubled.length}`,
      ...shown(doubled),
      `slowest wait: ${Math.round(this.#slowest[0]?.wait ?? 0)} ms (most ${LONGEST_WAIT})`,
      ...this.#slowest.map(({ wait, what }) => `  ${Math.round(wait)} ms — ${what}`),
      `memory in MB: ${this.#memory.join(" ")}, after a rest ${this.after} (growth ${this.#growth}, most ${MOST_GROWTH})`,
    ].join("\n");
  }
}

const shown = (lines: readonly string[]): string[] =>
  lines.slice(0, SHOWN).map((line) => `  ${line}`);

/** The stack of each kind of failure in the log, once. */
function failures(output: string): string[] {
  const stacks = output.split("\n").flatMap((line) => {
    if (!line.startsWith("{")) return [];
    const { err } = JSON.parse(line) as { err?: { stack?: string } };
    return err?.stack ? [err.stack.split("\n").slice(0, 5).join("\n    ")] : [];
  });
  return [...new Set(stacks)];
}

/** After the start only the log speaks, one JSON object a line. */
function strayLines(output: string): string[] {
  const [, running = ""] = output.split(/Tanggap: \S+\n/);
  return running
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("{") && !/^(Masuk| {2}\S+ )/.test(line));
}

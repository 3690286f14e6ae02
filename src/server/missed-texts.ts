import type { Logger } from "pino";

/** Keys may come out of stored data: what is remembered has an end. */
const MOST = 500;
const LONGEST = 80;

/** Logs each key without a text once. */
export function tellMissed(log: Pick<Logger, "warn">): (key: string) => void {
  const told = new Set<string>();
  return (key) => {
    const short = key.slice(0, LONGEST);
    if (told.has(short) || told.size >= MOST) return;
    told.add(short);
    log.warn({ textKey: short }, "a text is missing");
  };
}

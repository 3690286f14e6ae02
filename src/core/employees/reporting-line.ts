import { overlap, type Span } from "./posting.ts";

/** Who is assessed by whom, for a time. */
export interface ReportingLine extends Span {
  employeeId: string;
  assessorId: string | null;
}

/** The days both have; only asked for what overlaps. */
function shared(a: Span, b: Span): Span {
  const later = a.startsOn < b.startsOn ? b : a;
  const earlier = (a.endsOn ?? "~") < (b.endsOn ?? "~") ? a : b;
  return { startsOn: later.startsOn, endsOn: earlier.endsOn };
}

/**
 * A circle of assessors that a line would close on some day: everybody in it would stand above
 * himself, and nobody could decide an objection.
 * @param lines of everybody, by employee, the new one included
 * @returns the people of the circle from the line's employee on; null when there is none
 */
export function circleThrough(
  line: ReportingLine,
  lines: ReadonlyMap<string, readonly ReportingLine[]>,
): string[] | null {
  const climb = (id: string | null, days: Span, below: readonly string[]): string[] | null => {
    if (id === null) return null;
    if (id === line.employeeId) return [...below];
    // Another circle, which this line does not close.
    if (below.includes(id)) return null;
    for (const next of lines.get(id) ?? []) {
      if (!overlap(next, days)) continue;
      const circle = climb(next.assessorId, shared(next, days), [...below, id]);
      if (circle !== null) return circle;
    }
    return null;
  };
  return climb(line.assessorId, line, [line.employeeId]);
}

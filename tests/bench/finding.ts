/** One line of the result: a figure of the product, what it is measured against, and what is asked. */
export interface Finding {
  what: string;
  real: number;
  floor: number;
  ratio: number;
  /** The ratio asked for; neither: for information. */
  atLeast?: number;
  atMost?: number;
}

export const isMet = ({ ratio, atLeast, atMost }: Finding): boolean =>
  (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost);

function verdict(finding: Finding): [string, string] {
  const { atLeast, atMost } = finding;
  if (atLeast === undefined && atMost === undefined) return ["", ""];
  return [
    atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`,
    isMet(finding) ? "met" : "NOT MET",
  ];
}

const number = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 2 : 0 });

/** The findings as aligned lines of plain text. */
export function table(findings: readonly Finding[]): string {
  const rows = [
    ["", "Tanggap", "floor", "ratio", "asked", ""],
    ...findings.map((finding) => [
      finding.what,
      number(finding.real),
      number(finding.floor),
      number(finding.ratio),
      ...verdict(finding),
    ]),
  ];
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

export interface ChartPoint {
  label: string;
  /** NaN where the line breaks, low and high too. */
  value: number;
  /** Interval around the value; equal to it where none is known. */
  low: number;
  high: number;
}

/** Points of a table: each row's header (or its shorter `data-label`) is the label, its cell with `data-value` the value. A cell with `data-gap` breaks the line. */
export function readPoints(table: HTMLTableElement): ChartPoint[] {
  return [...table.tBodies].flatMap((body) =>
    [...body.rows].flatMap((row) => {
      const header = row.querySelector("th");
      const label = header?.dataset.label ?? header?.textContent?.trim() ?? "";
      if (row.querySelector("[data-gap]") !== null) return [gap(label)];
      const cell = row.querySelector<HTMLElement>("[data-value]");
      const value = Number(cell?.dataset.value);
      if (cell === null || !Number.isFinite(value)) return [];
      const low = Number(cell.dataset.low ?? value);
      const high = Number(cell.dataset.high ?? value);
      return [{ label, value, low, high }];
    }),
  );
}

const gap = (label: string): ChartPoint => ({
  label,
  value: Number.NaN,
  low: Number.NaN,
  high: Number.NaN,
});

/** Lines where a grade begins, written as "A 88.31;B 76.61;C 65". */
export function readBands(text: string | undefined): { letter: string; from: number }[] {
  return (text ?? "")
    .split(";")
    .filter((part) => part !== "")
    .map((part) => {
      const [letter = "", from = ""] = part.split(" ");
      return { letter, from: Number(from) };
    });
}

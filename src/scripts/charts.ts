import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { gradeBands, whiskers } from "./chart-plugins.ts";
import { funnelConfiguration } from "./chart-scatter.ts";
import { type ChartPoint, readBands, readPoints } from "./chart-table.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;

const KINDS = ["bar", "interval", "line"] as const;
type Kind = (typeof KINDS)[number];
type Configuration = ChartConfiguration<"bar" | "line">;

/** Height of one row of a lying chart, and of what stands around the rows, in pixels. */
const ROW = 34;
const TALL_ROW = 46;
const FRAME = 60;
const FUNNEL = 420;
const SCALE = { lowest: 25, highest: 100 };

/** How a figure is drawn, and how high; null for what has nothing to draw. */
function plan(figure: HTMLElement): { configuration: Configuration; height: number | null } | null {
  if (figure.dataset.chart === "funnel") {
    const configuration = funnelConfiguration(figure);
    return configuration && { configuration, height: FUNNEL };
  }
  const kind = KINDS.find((each) => each === figure.dataset.chart);
  const table = figure.querySelector("table");
  const points = table === null ? [] : readPoints(table);
  if (kind === undefined || points.length === 0) return null;
  const row = kind === "bar" && innerWidth < 600 ? TALL_ROW : ROW;
  const height = kind === "line" ? null : points.length * row + FRAME;
  return { configuration: configuration(figure, kind, points), height };
}

/**
 * Draws a figure's chart from its own table: above a table that can be folded, which it then folds
 * (paper shows both), and below one that stays.
 */
function draw(figure: HTMLElement): void {
  const planned = plan(figure);
  if (planned === null) return;
  const box = document.createElement("div");
  box.className = "chart__canvas";
  if (planned.height !== null) box.style.height = `${planned.height}px`;
  const canvas = document.createElement("canvas");
  // The table below says the same, and better, to those who do not see the picture.
  canvas.setAttribute("aria-hidden", "true");
  box.append(canvas);
  const details = figure.querySelector("details");
  if (details === null) figure.append(box);
  else details.before(box);
  const chart = new Chart(canvas, planned.configuration);
  if (details !== null) details.open = false;
  addEventListener("beforeprint", () => {
    if (details !== null) details.open = true;
    chart.resize();
  });
}

/** Long names on several lines, so that a phone has room left for the bars. */
function wrapped(label: string): string[] {
  const longest = innerWidth < 600 ? 18 : 40;
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= longest) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

const colour = (figure: HTMLElement, name: string): string =>
  getComputedStyle(figure).getPropertyValue(name).trim();

function configuration(
  figure: HTMLElement,
  kind: Kind,
  points: readonly ChartPoint[],
): Configuration {
  const lying = kind !== "line";
  const brand = colour(figure, "--brand");
  const dark = colour(figure, "--brand-dark");
  const spread = points.some(({ low, high }) => low < high);
  return {
    type: kind === "bar" ? "bar" : "line",
    data: {
      labels: points.map(({ label }) => wrapped(label)),
      datasets: [
        {
          data: points.map(({ value }) => value),
          backgroundColor: brand,
          borderColor: brand,
          borderWidth: kind === "line" ? 3 : 0,
          ...(kind === "bar"
            ? { barPercentage: 0.7, borderRadius: 4 }
            : { pointRadius: 5, pointHoverRadius: 7, showLine: kind === "line" }),
        },
      ],
    },
    options: { ...layout(figure, kind, points), indexAxis: lying ? "y" : "x" },
    plugins: [
      gradeBands(readBands(figure.dataset.bands), lying, colour(figure, "--soft-ink")),
      ...(spread ? [whiskers(points, lying, dark)] : []),
    ],
  };
}

function layout(figure: HTMLElement, kind: Kind, points: readonly ChartPoint[]) {
  const language = document.documentElement.lang === "en" ? "en-GB" : "id-ID";
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const ink = colour(figure, "--ink");
  const values = { ...range(kind, points), ticks: { color: ink } };
  const names = {
    offset: kind !== "line",
    grid: { display: false },
    ticks: { color: ink, autoSkip: kind === "line" },
  };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false as const,
    layout: { padding: { top: 20 } },
    locale: language,
    scales: kind === "line" ? { x: names, y: values } : { x: values, y: names },
    plugins: {
      tooltip: {
        callbacks: {
          label: ({ dataIndex }: { dataIndex: number }) => sentence(points[dataIndex], number),
        },
      },
    },
  };
}

function sentence(point: ChartPoint | undefined, number: Intl.NumberFormat): string {
  if (point === undefined) return "";
  const value = number.format(point.value);
  if (point.low === point.high) return value;
  return `${value} (${number.format(point.low)}–${number.format(point.high)})`;
}

/** Bars stand on the lowest possible index; points may use a closer look. */
function range(kind: Kind, points: readonly ChartPoint[]): { min: number; max: number } {
  if (kind === "bar") return { min: SCALE.lowest, max: SCALE.highest };
  const drawn = points.filter(({ value }) => !Number.isNaN(value));
  const lowest = Math.min(...drawn.map(({ low }) => low));
  const highest = Math.max(...drawn.map(({ high }) => high));
  return {
    min: Math.max(SCALE.lowest, Math.floor((lowest - 3) / 5) * 5),
    max: Math.min(SCALE.highest, Math.ceil((highest + 3) / 5) * 5),
  };
}

for (const figure of document.querySelectorAll<HTMLElement>("figure[data-chart]")) draw(figure);

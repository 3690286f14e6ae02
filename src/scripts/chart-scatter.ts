import type { ChartConfiguration, ChartDataset } from "chart.js";

/** A unit in the funnel: x is n, y the index. */
interface FunnelPoint {
  label: string;
  x: number;
  y: number;
  place: string;
}
type Line = { x: number; y: number }[];

const rowsOf = (figure: HTMLElement, name: string): HTMLTableRowElement[] => [
  ...figure.querySelectorAll<HTMLTableRowElement>(`table[data-${name}] tbody tr`),
];

const readPoints = (figure: HTMLElement): FunnelPoint[] =>
  rowsOf(figure, "points").map(({ dataset, cells }) => ({
    label: cells[0]?.textContent?.trim() ?? "",
    x: Number(dataset.n),
    y: Number(dataset.index),
    place: dataset.place ?? "",
  }));

/** One limit over n, by the name it has in the table's rows. */
const readLine = (figure: HTMLElement, name: string): Line =>
  rowsOf(figure, "limits").map(({ dataset }) => ({
    x: Number(dataset.n),
    y: Number(dataset[name]),
  }));

const LIMITS = [
  { name: "mean", dash: [], width: 2 },
  { name: "low95", dash: [8, 5], width: 1.5 },
  { name: "high95", dash: [8, 5], width: 1.5 },
  { name: "low998", dash: [2, 4], width: 1.5 },
  { name: "high998", dash: [2, 4], width: 1.5 },
  { name: "lowUsual", dash: [], width: 0.75 },
  { name: "highUsual", dash: [], width: 0.75 },
];

/** Places in the funnel differ by shape, not by colour alone. */
const PLACES = [
  { place: "within", colour: "--brand", shape: "circle" },
  { place: "outside-95", colour: "--brand", shape: "circle" },
  { place: "outside-998", colour: "--funnel-apart", shape: "rectRot" },
  { place: "unusual", colour: "--funnel-unusual", shape: "triangle" },
] as const;

/** A funnel plot from the figure's two tables: its points, and its limits over n. */
export function funnelConfiguration(figure: HTMLElement): ChartConfiguration<"line"> | null {
  const points = readPoints(figure);
  const lines = LIMITS.map((limit) => ({ ...limit, data: readLine(figure, limit.name) }));
  if (points.length === 0) return null;
  const style = getComputedStyle(figure);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const datasets: ChartDataset<"line", FunnelPoint[] | Line>[] = [
    ...PLACES.map(({ place, colour: name, shape }) => ({
      data: points.filter((point) => point.place === place),
      showLine: false,
      pointStyle: shape,
      pointRadius: shape === "circle" ? 5 : 7,
      pointHoverRadius: 9,
      backgroundColor: colour(name),
      borderColor: colour(name),
    })),
    ...lines.map(({ data, dash, width }) => ({
      data,
      borderColor: colour("--soft-ink"),
      borderDash: dash,
      borderWidth: width,
      pointRadius: 0,
      pointHitRadius: 0,
      tension: 0.3,
    })),
  ];
  const heights = [...points, ...lines.flatMap(({ data }) => data.slice(-1))].map(({ y }) => y);
  const options = optionsOf(figure, rangeOf(heights), colour("--ink"));
  return { type: "line", data: { datasets }, options };
}

function optionsOf(
  { dataset }: HTMLElement,
  range: { min: number; max: number },
  ink: string,
): NonNullable<ChartConfiguration<"line">["options"]> {
  const locale = document.documentElement.lang === "en" ? "en-GB" : "id-ID";
  const axis = (text: string | undefined) => ({
    type: "linear" as const,
    ticks: { color: ink },
    title: { display: text !== undefined, text: text ?? "", color: ink },
  });
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale,
    scales: {
      x: { ...axis(dataset.axisX), suggestedMin: 0 },
      y: { ...axis(dataset.axisY), ...range },
    },
    plugins: {
      tooltip: {
        displayColors: false,
        callbacks: {
          title: () => "",
          label: ({ raw }) => sentence(raw as FunnelPoint, new Intl.NumberFormat(locale)),
        },
      },
    },
  };
}

const sentence = ({ label, x, y }: FunnelPoint, number: Intl.NumberFormat): string =>
  `${label}: ${number.format(y)} (n = ${number.format(x)})`;

/** Close to the units and to the limits of the largest: those of small n may leave the picture. */
const rangeOf = (heights: readonly number[]): { min: number; max: number } => ({
  min: Math.max(25, Math.floor((Math.min(...heights) - 1) / 5) * 5),
  max: Math.min(100, Math.ceil((Math.max(...heights) + 1) / 5) * 5),
});

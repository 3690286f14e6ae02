import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
} from "chart.js";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);
Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;

/** Height of one pair of bars, and of what stands around them, in pixels. */
const ROW = 46;
const FRAME = 90;

/** Draws own view beside the others' from the figure's table: cells with `data-self` and `data-others`. */
function draw(figure: HTMLElement): void {
  const table = figure.querySelector("table");
  const rows = [...(table?.tBodies[0]?.rows ?? [])];
  if (table === null || rows.length === 0) return;
  const box = document.createElement("div");
  box.className = "chart__canvas";
  box.style.height = `${rows.length * ROW + FRAME}px`;
  const canvas = document.createElement("canvas");
  // The table below says the same, and better, to those who do not see the picture.
  canvas.setAttribute("aria-hidden", "true");
  box.append(canvas);
  figure.querySelector("figcaption")?.after(box);
  const style = getComputedStyle(figure);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const header = (at: number) => table.tHead?.rows[0]?.cells[at]?.textContent?.trim() ?? "";
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: rows.map((row) => row.cells[0]?.textContent?.trim() ?? ""),
      datasets: [
        { ...bars(header(1), rows, "self"), backgroundColor: colour("--sun") },
        { ...bars(header(2), rows, "others"), backgroundColor: colour("--brand") },
      ],
    },
    options: options(colour("--ink")),
  });
  addEventListener("beforeprint", () => chart.resize());
}

function bars(label: string, rows: readonly HTMLTableRowElement[], name: "self" | "others") {
  const data = rows.map((row) => {
    const text = row.querySelector<HTMLElement>(`[data-${name}]`)?.dataset[name];
    return text === undefined ? null : Number(text);
  });
  return { label, data, borderRadius: 4, barPercentage: 0.85, categoryPercentage: 0.75 };
}

function options(ink: string) {
  const locale = document.documentElement.lang === "en" ? "en-GB" : "id-ID";
  return {
    indexAxis: "y" as const,
    responsive: true,
    maintainAspectRatio: false,
    animation: false as const,
    locale,
    scales: {
      x: { min: 1, max: 4, ticks: { color: ink, stepSize: 1 } },
      y: { grid: { display: false }, ticks: { color: ink, autoSkip: false } },
    },
    plugins: { legend: { position: "bottom" as const, labels: { color: ink } } },
  };
}

for (const figure of document.querySelectorAll<HTMLElement>("figure[data-pair]")) draw(figure);

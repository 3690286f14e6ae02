import type { Chart, Plugin } from "chart.js";
import type { ChartPoint } from "./chart-table.ts";

type IndexScale = Chart["scales"][string];

/** The scale that carries the index: x for lying charts, y for standing ones. */
const indexScale = (chart: Chart, lying: boolean): IndexScale | undefined =>
  chart.scales[lying ? "x" : "y"];

/** Whiskers from the lower to the upper end of each interval. */
export function whiskers(points: readonly ChartPoint[], lying: boolean, colour: string): Plugin {
  return {
    id: "whiskers",
    afterDatasetsDraw(chart) {
      const scale = indexScale(chart, lying);
      if (scale === undefined) return;
      const { ctx } = chart;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = 2;
      for (const [at, element] of chart.getDatasetMeta(0).data.entries()) {
        const point = points[at];
        if (point === undefined || !(point.low < point.high)) continue;
        const from = scale.getPixelForValue(point.low);
        const to = scale.getPixelForValue(point.high);
        drawWhisker(ctx, lying, lying ? element.y : element.x, from, to);
      }
      ctx.restore();
    },
  };
}

const CAP = 5;

function drawWhisker(
  ctx: CanvasRenderingContext2D,
  lying: boolean,
  at: number,
  from: number,
  to: number,
): void {
  const line = (x1: number, y1: number, x2: number, y2: number) => {
    ctx.moveTo(lying ? x1 : y1, lying ? y1 : x1);
    ctx.lineTo(lying ? x2 : y2, lying ? y2 : x2);
  };
  ctx.beginPath();
  line(from, at, to, at);
  line(from, at - CAP, from, at + CAP);
  line(to, at - CAP, to, at + CAP);
  ctx.stroke();
}

/** Faint lines where the grades begin, each with its letter. */
export function gradeBands(
  bands: readonly { letter: string; from: number }[],
  lying: boolean,
  colour: string,
): Plugin {
  return {
    id: "grade-bands",
    beforeDatasetsDraw(chart) {
      const scale = indexScale(chart, lying);
      if (scale === undefined) return;
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.fillStyle = colour;
      ctx.font = "bold 12px system-ui, sans-serif";
      ctx.setLineDash([4, 4]);
      for (const { letter, from } of bands) {
        if (from < scale.min || from > scale.max) continue;
        const at = scale.getPixelForValue(from);
        ctx.beginPath();
        if (lying) {
          ctx.moveTo(at, chartArea.top);
          ctx.lineTo(at, chartArea.bottom);
          ctx.fillText(letter, at - 4, chartArea.top - 6);
        } else {
          ctx.moveTo(chartArea.left, at);
          ctx.lineTo(chartArea.right, at);
          ctx.fillText(letter, chartArea.left + 4, at - 4);
        }
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

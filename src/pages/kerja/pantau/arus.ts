import type { APIRoute } from "astro";
import { viewMonitor } from "#operations/monitor/view-monitor.ts";
import { monitorCells } from "#web/monitor/monitor-cells.ts";

/** The live view's changes as server-sent events. */
export const GET: APIRoute = async ({ locals: { context, streams, t } }) => {
  const { rows, scope } = await viewMonitor(context);
  return streams.open({
    holder: context.actor?.accountId ?? "",
    scope: `${t.locale} ${scope}`,
    first: monitorCells(t, rows),
    read: async () => monitorCells(t, (await viewMonitor(context)).rows),
  });
};

/** Nothing to tell without a body: no stream is opened for it. */
export const HEAD: APIRoute = () => new Response(null, { status: 204 });

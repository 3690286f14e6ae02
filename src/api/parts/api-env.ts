import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Context } from "#operations/context.ts";

/** What src/server/outer-app.ts gives to every API route. */
export interface ApiEnv {
  Bindings: { incoming: IncomingMessage; outgoing: ServerResponse };
  Variables: { context: Context; log: Logger; missed: (key: string) => void };
}

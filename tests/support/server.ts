import { afterAll, beforeAll } from "vitest";
import { type RunningServer, type ServerOptions, startServer } from "./server-process.ts";

/** For a test file: one server for all its tests. Read `url` inside tests only. */
export function useServer(options: ServerOptions = {}): { readonly url: string } {
  let server: RunningServer | undefined;
  beforeAll(async () => {
    server = await startServer(options);
  });
  afterAll(async () => {
    await server?.stop();
  });
  return {
    get url() {
      if (server === undefined) throw new Error("the server starts in beforeAll");
      return server.url;
    },
  };
}

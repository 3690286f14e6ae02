import { dirname } from "node:path";
import type { Env } from "./env.ts";

/** Where things of this installation are kept besides its database. */
export const dataFolder = (env: Pick<Env, "DATABASE_URL">): string =>
  env.DATABASE_URL.startsWith("file:") ? dirname(env.DATABASE_URL.slice("file:".length)) : "data";

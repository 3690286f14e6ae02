import { build } from "./preparation.mjs";

await build();

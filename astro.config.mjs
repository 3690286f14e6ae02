import node from "@astrojs/node";
import { defineConfig } from "astro/config";

export default defineConfig({
  output: "server",
  adapter: node({ mode: "middleware" }),
  // The outer server checks origins for pages and API alike (src/server/start.ts).
  security: { checkOrigin: false },
  devToolbar: { enabled: false },
  trailingSlash: "ignore",
  // A strict content security policy allows no inline style or script.
  build: { inlineStylesheets: "never", assets: "_aset" },
  vite: {
    build: { assetsInlineLimit: 0 },
    css: { preprocessorOptions: { scss: { quietDeps: true } } },
    ssr: { external: ["@node-rs/argon2", "@libsql/client", "libsql", "sharp"] },
  },
});

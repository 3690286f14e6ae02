import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    coverage: {
      provider: "v8",
      include: ["src/core/**", "src/lib/**"],
      thresholds: { 100: true },
      reporter: ["text-summary", "text"],
    },
    // Browser suites share two cores with the server they test.
    maxWorkers: 2,
    // A busy machine is no failure: a browser walks through whole pages here.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

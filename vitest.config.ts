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
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

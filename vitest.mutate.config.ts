import { defineConfig } from "vitest/config";

/** The pure tests only: a mutant of a rule must die by the rule's own tests, without a database. */
export default defineConfig({
  test: {
    include: ["tests/core/**/*.test.ts", "tests/lib/**/*.test.ts", "tests/golden/**/*.test.ts"],
    testTimeout: 10_000,
  },
});

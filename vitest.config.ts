import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Fast things first: unit tests run side by side, system tests (real servers, bundles, clusters) after them. */
const system = ["test/e2e/**/*.test.ts", "test/kubernetes/**/*.test.ts", "test/workflows/**/*.test.ts"];

/** Much of a test is waiting, for servers, retries and git: on two cores, too, two of them go side by side. */
const workers = Math.max(2, availableParallelism() - 1);

const common = { pool: "forks", env: { GITHUB_ACTIONS: "" } } as const;

export default defineConfig({
  test: {
    globalSetup: "./test/kernels.ts",
    reporters: ["default", "./test/summary.ts"],
    projects: [
      {
        test: {
          ...common,
          name: "unit",
          maxWorkers: workers,
          include: ["test/**/*.test.ts"],
          exclude: system,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: "system",
          include: system,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

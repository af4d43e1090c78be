import { fileURLToPath } from "node:url";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Three kinds of tests: plain ones, the portal's components (in a document), and journeys in a browser. */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "node",
          root,
          setupFiles: ["test/steady-properties.ts"],
          include: ["test/**/*.test.ts"],
          exclude: ["test/portal/**", "test/browser/**"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: "portal",
          root,
          environment: "jsdom",
          setupFiles: ["test/steady-properties.ts"],
          include: ["test/portal/**/*.test.ts", "test/portal/**/*.test.tsx"],
        },
      },
      {
        test: {
          name: "browser",
          root,
          include: ["test/browser/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Journeys start servers and a browser: they have the machine to themselves, at the end.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

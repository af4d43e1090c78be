import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;

/** Two kinds of tests: those that need a document (the portal's components) and all others. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: "node",
          root,
          include: ["test/**/*.test.ts"],
          exclude: ["test/portal/**"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: "portal",
          root,
          environment: "jsdom",
          include: ["test/portal/**/*.test.ts", "test/portal/**/*.test.tsx"],
        },
      },
    ],
  },
});

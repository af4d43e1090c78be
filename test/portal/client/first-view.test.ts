// @vitest-environment node
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstViewParts } from "./first-view.ts";
import { sampleStates } from "./sample-states.ts";

const configFile = fileURLToPath(new URL("../../../portal/vite.config.ts", import.meta.url));
const vite = fileURLToPath(new URL("../../../node_modules/vite/bin/vite.js", import.meta.url));
const budgetBytes = 20 * 1024;
let folder: string;

// A build of its own, in a process of its own: under a test runner, packages show their development side.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kindly-portal-"));
  execFileSync(process.execPath, [vite, "build", "--config", configFile, "--outDir", folder], {
    env: { ...process.env, NODE_ENV: "production" },
  });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the first view of an invoice", () => {
  it.each(["due-in", "thai", "nepali"] as const)("of the state %s fits its budget", (state) => {
    const parts = firstViewParts(folder, sampleStates[state]);

    expect(parts.length).toBeLessThanOrEqual(4);
    expect(parts.reduce((sum, part) => sum + part.brotliBytes, 0)).toBeLessThanOrEqual(budgetBytes);
  });

  it("fits its budget in Nepali", () => {
    const parts = firstViewParts(folder, { ...sampleStates.thai, locale: "ne" });

    expect(parts.some(({ name }) => name.includes("words-ne"))).toBe(true);
    expect(parts.reduce((sum, part) => sum + part.brotliBytes, 0)).toBeLessThanOrEqual(budgetBytes);
  });

  it("names no other host", () => {
    const page = readFileSync(join(folder, "invoice.html"), "utf8");

    expect(page).not.toMatch(/https?:\/\//u);
  });

  it("holds no validator, and no words but English", () => {
    const [, script] = firstViewParts(folder, sampleStates["due-in"]);
    const code = readFileSync(join(folder, script?.name ?? ""), "utf8");

    expect(code).not.toMatch(/valibot|safeParse|strictObject/u);
    expect(code).not.toMatch(/[\u0900-\u0963\u0e00-\u0e3f]{4}/u);
    expect(code).not.toMatch(/[\u0900-\u097f]{4}/u);
  });

  it("has every file ready in a brotli and a gzip form", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(html|js|css|json)$/u.test(file),
    );

    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const content = readFileSync(join(folder, file), "utf8");
      expect(existsSync(join(folder, `${file}.br`))).toBe(true);
      expect(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).toString()).toBe(
        content,
      );
      expect(gunzipSync(readFileSync(join(folder, `${file}.gz`))).toString()).toBe(content);
    }
  });

  it("lists the hashes of what is inline, for the content security policy", () => {
    const hashes = JSON.parse(readFileSync(join(folder, "inline-hashes.json"), "utf8")) as unknown;

    expect(hashes).toEqual({
      scripts: [expect.stringMatching(/^sha256-[\w+/]{43}=$/u)],
      styles: [expect.stringMatching(/^sha256-[\w+/]{43}=$/u)],
    });
  });
});

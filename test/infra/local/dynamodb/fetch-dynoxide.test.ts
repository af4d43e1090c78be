import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { fetchDynoxide, type Run } from "../../../../infra/local/dynamodb/fetch-dynoxide.ts";

const folder = mkdtempSync(join(tmpdir(), "kindly-fetch-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const source = {
  kind: "package",
  specifier: "@dynoxide/darwin-arm64@1.2.1",
  folder: join(folder, "dynoxide-darwin-arm64-1.2.1"),
  path: join(folder, "dynoxide-darwin-arm64-1.2.1", "dynoxide"),
} as const;

test("packs the platform's package with npm and unpacks the binary", () => {
  const ran: string[][] = [];
  const run: Run = (program, parameters, at) => {
    ran.push([program, ...parameters]);
    if (program === "npm") return "dynoxide-darwin-arm64-1.2.1.tgz\n";
    mkdirSync(join(at, "package"));
    writeFileSync(join(at, "package", "dynoxide"), "binary");
    return "";
  };

  expect(fetchDynoxide(source, run)).toBe(source.path);

  expect(ran).toEqual([
    ["npm", "pack", "@dynoxide/darwin-arm64@1.2.1", "--loglevel=error"],
    ["tar", "-xzf", "dynoxide-darwin-arm64-1.2.1.tgz"],
  ]);
  expect(existsSync(source.path)).toBe(true);
});

test("says what will do when there is no such package, and leaves nothing half done", () => {
  const run: Run = () => {
    throw new Error("404 Not Found");
  };

  expect(() => fetchDynoxide(source, run)).toThrow(
    /@dynoxide\/darwin-arm64@1.2.1 could not be fetched with npm \(404 Not Found\)[^]*brew install/,
  );

  expect(readdirSync(folder)).toEqual([]);
});

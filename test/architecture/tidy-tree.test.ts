import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { completeLockfile } from "../../infra/local/complete-lockfile.ts";
import type { Lockfile } from "../../infra/local/complete-lockfile.ts";
import { houseFolders, listHouse, projectRoot, readSource } from "./source-tree.ts";
import { textViolations } from "./text-rules.ts";

const rootFiles =
  "package.json package-lock.json tsconfig.json cdk.json README.md LICENSE SECURITY.md".split(" ");
const generatedAtRoot = ["node_modules", "cdk.out", "dist"];
const isText = /\.(ts|tsx|mjs|json|css|html|md|svg|yml)$/u;

describe("the root", () => {
  it("holds the folders of the house, the files that tools want there, and nothing else", () => {
    const allowed = new Set<string>([...houseFolders, ...rootFiles, ...generatedAtRoot]);
    const found = readdirSync(projectRoot).filter((name) => !name.startsWith("."));

    expect(found.filter((name) => !allowed.has(name))).toEqual([]);
  });
});

describe("the lockfile", () => {
  const { text } = readSource("package-lock.json");

  it("holds no addresses, so that any registry can serve it", () => {
    expect(text).toContain('"integrity"');
    expect(text).not.toMatch(/"resolved": "https?:/u);
  });

  it("names the packages of every platform, so that a clean install takes it (npm run lock)", () => {
    const lockfile = JSON.parse(text) as Lockfile;

    expect(completeLockfile(lockfile)).toEqual(lockfile);
  });
});

describe("the texts of the tree", () => {
  const dotFiles = [".ci/run", ".oxlintrc.json", ".oxfmtrc.json", ".knip.json", ".npmrc"];
  const others = [...dotFiles, ...rootFiles.filter((name) => name !== "package-lock.json")];
  const texts = [...listHouse().filter((path) => isText.test(path)), ...others]
    .filter((path) => existsSync(join(projectRoot, path)))
    .map(readSource);

  it("keep the rules of the house", () => {
    expect(textViolations(texts)).toEqual([]);
  });

  // The bar keeps these examples from being finds themselves.
  it.each([
    ["shared/a.ts", "// TO|DO: later", "leaves work"],
    ["portal/src/a.tsx", "<p>Coming |soon</p>", "unfinished"],
    ["infra/a.ts", "// oxlint-|disable-next-line", "switches a check off"],
    ["README.md", "cd /ho|me/someone", "path of one machine"],
    ["functions/http/a.ts", "if (settings.isLocal) {", "local mode"],
    ["portal/src/a.ts", "if (import.meta.env.DEV) {", "local mode"],
    ["functions/entry/a.ts", 'const host = "127.0.0.1";', "local mode"],
    ["shared/values/instant.ts", "return new Date().getTime();", "reads the clock"],
    ["functions/adapters/ses/a.ts", "const now = Date.now();", "reads the clock"],
    ["test/a.test.ts", 'it("|should work", () => {', "names a test"],
  ])("may not say, in %s: %s", (path, text, violation) => {
    const example = text.replace("|", "");

    expect(textViolations([{ path, text: `\n${example}\n` }])).toEqual([
      expect.stringMatching(new RegExp(`^${path}:2 .*${violation}`, "u")),
    ]);
  });

  it.each([
    ["infra/local/a.ts", 'const host = "127.0.0.1";'],
    ["functions/adapters/system/a.ts", "now: () => Date.now(),"],
    ["shared/values/instant.ts", "return new Date(milliseconds).toISOString();"],
    ["shared/values/calendar-date.ts", "const isLocalDate = true;"],
    ["functions/adapters/a.ts", 'import { a } from "../work/a.ts";'],
  ])("may say, in %s: %s", (path, text) => {
    expect(textViolations([{ path, text }])).toEqual([]);
  });
});

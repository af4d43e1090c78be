import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foldersOfMap } from "./readme-map.ts";
import { houseFolders, projectRoot, readSource } from "./source-tree.ts";

// The portal's and the tests' folders mirror what the map already explains.
const openFolders = ["shared", "functions", "infra"];

function foldersIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "dist")
    .map(({ name }) => `${folder}/${name}`);
}

function isMapped(path: string): boolean {
  const [top = ""] = path.split("/");
  const depth = path.split("/").length;
  return depth === 1 || (depth === 2 && openFolders.includes(top));
}

describe.skipIf(!existsSync(join(projectRoot, "README.md")))("the README", () => {
  const readme = () => readSource("README.md").text;

  it("maps the folders of the house as they are", () => {
    const folders = [...houseFolders, ...openFolders.flatMap(foldersIn)];

    expect(foldersOfMap(readme()).filter(isMapped).toSorted()).toEqual(folders.toSorted());
  });

  it("maps no folder that isn't there", () => {
    const lost = foldersOfMap(readme()).filter((path) => !existsSync(join(projectRoot, path)));

    expect(lost).toEqual([]);
  });

  it("says of every production dependency what it saves us", () => {
    const { dependencies, optionalDependencies } = JSON.parse(readSource("package.json").text);
    const names = Object.keys({ ...dependencies, ...optionalDependencies });

    expect(names.filter((name) => !readme().includes(`\`${name}\``))).toEqual([]);
  });

  it("names only scripts that exist", () => {
    const { scripts } = JSON.parse(readSource("package.json").text);
    const named = [...readme().matchAll(/\bnpm run ([\w:-]+)/gu)].map(([, script = ""]) => script);

    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it("names only files that exist", () => {
    const links = [...readme().matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)];
    const lost = links.filter(([, path = ""]) => !existsSync(join(projectRoot, path)));

    expect(lost.map(([, path]) => path)).toEqual([]);
  });
});

describe("the folders of a map", () => {
  it("are read by their indentation", () => {
    const readme = [
      "# Kindly",
      "```",
      "not/ the map",
      "```",
      "## Map",
      "Where things are.",
      "```text",
      "package.json  the scripts",
      "shared/       the core",
      "  values/     money",
      "    deep/     deeper",
      "  ledger/     entries",
      "portal/src/   pages",
      "test/",
      "```",
      "## More",
    ].join("\n");

    expect(foldersOfMap(readme)).toEqual([
      "shared",
      "shared/values",
      "shared/values/deep",
      "shared/ledger",
      "portal/src",
      "test",
    ]);
  });

  it("are none without a map", () => {
    expect(foldersOfMap("## Map\n## Other\n```\nshared/\n```\n")).toEqual([]);
  });
});

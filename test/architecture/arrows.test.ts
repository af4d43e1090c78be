import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { arrowViolations, barrels } from "./house-rules.ts";
import { findCycle, importGraph } from "./import-graph.ts";
import type { ImportGraph } from "./import-graph.ts";
import { houseFolders, projectRoot, readModules } from "./source-tree.ts";

function graphOf(modules: Record<string, string>): ImportGraph {
  return importGraph(Object.entries(modules).map(([path, text]) => ({ path, text })));
}

describe("the modules of the house", () => {
  const graph = importGraph(readModules());
  const imports = [...graph.values()].flat();

  it("are all seen, in every folder", () => {
    const onDisk = houseFolders.flatMap((folder) =>
      globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: projectRoot, exclude: ["**/dist/**"] }),
    );

    expect(graph.size).toBe(onDisk.length);
    for (const folder of houseFolders) {
      expect([...graph.keys()].filter((path) => path.startsWith(`${folder}/`))).not.toEqual([]);
    }
    expect(imports.length).toBeGreaterThan(graph.size);
  });

  it("import only along the arrows", () => {
    expect(arrowViolations(graph)).toEqual([]);
  });

  it("import files that exist", () => {
    const lost = imports.filter(({ file }) => file && !existsSync(join(projectRoot, file)));

    expect(lost.map(({ from, file }) => `${from} imports ${file}`)).toEqual([]);
  });

  it("import in no circle", () => {
    expect(findCycle(graph)).toBeUndefined();
  });

  it("define what they export", () => {
    expect(barrels(graph)).toEqual([]);
  });
});

describe("the check of the arrows", () => {
  const forbidden: [from: string, code: string, violation: string][] = [
    [
      "shared/values/money.ts",
      'import "../../functions/ports/clock.ts"',
      "functions/ports/clock.ts",
    ],
    ["shared/values/money.ts", 'import { object } from "valibot"', "valibot"],
    ["shared/values/money.ts", 'import type { A } from "node:fs"', "node:fs"],
    ["shared/contract/invoice.ts", 'import { Hono } from "hono"', "hono"],
    ["functions/ports/a.ts", 'import type { B } from "../http/b.ts"', "functions/http/b.ts"],
    ["functions/use-cases/a.ts", 'import "../adapters/ses/b.ts"', "functions/adapters/ses/b.ts"],
    ["functions/use-cases/a.ts", 'import { Hono } from "hono/tiny"', "hono"],
    ["functions/http/a.ts", 'const b = await import("../entry/b.ts")', "functions/entry/b.ts"],
    [
      "functions/http/a.ts",
      'type B = import("../adapters/ses/b.ts").B',
      "functions/adapters/ses/b.ts",
    ],
    ["functions/adapters/ses/a.ts", 'import "../stripe/b.ts"', "functions/adapters/stripe/b.ts"],
    ["functions/adapters/ses/a.ts", 'import Stripe from "stripe"', "stripe"],
    ["functions/entry/a.ts", 'import "../../infra/local/b.ts"', "infra/local/b.ts"],
    ["portal/src/a.tsx", 'import { b } from "../../functions/http/b.ts"', "functions/http/b.ts"],
    ["portal/src/a.tsx", 'import "../../test/b.ts"', "test/b.ts"],
    ["infra/cloud/a.ts", 'import "../local/b.ts"', "infra/local/b.ts"],
    ["infra/cloud/a.ts", 'import "../../functions/entry/b.ts"', "functions/entry/b.ts"],
  ];

  it.each(forbidden)("sees that %s must not say %s", (from, code, violation) => {
    expect(arrowViolations(graphOf({ [from]: code }))).toEqual([`${from} imports ${violation}`]);
  });

  it("sees a module without a place", () => {
    const graph = graphOf({ "functions/sundry/a.ts": "export const a = 1;" });

    expect(arrowViolations(graph)).toEqual(["functions/sundry/a.ts has no place in the house"]);
  });

  it("sees a circle through a type import, and where it runs", () => {
    const graph = graphOf({
      "shared/a.ts": 'import { b } from "./b.ts"',
      "shared/b.ts": 'import { c } from "./c.ts"',
      "shared/c.ts": 'import type { b } from "./b.ts"',
    });

    expect(findCycle(graph)).toEqual(["shared/b.ts", "shared/c.ts", "shared/b.ts"]);
  });

  it("sees barrels by name and by content", () => {
    const graph = graphOf({
      "shared/index.ts": "export const a = 1;",
      "shared/b.ts": 'export * from "./a.ts"',
      "shared/c.ts": 'export { a } from "./a.ts"',
      "shared/d.ts": "export const a = 1;",
    });

    expect(barrels(graph)).toEqual(["shared/index.ts", "shared/b.ts", "shared/c.ts"]);
  });

  it("sees an import whose target is computed, which only the local hosts may", () => {
    const computed = "const b = await import(name);";

    expect(arrowViolations(graphOf({ "functions/http/a.ts": computed }))).toEqual([
      "functions/http/a.ts computes what it imports",
    ]);
    expect(arrowViolations(graphOf({ "infra/local/a.ts": computed }))).toEqual([]);
  });

  it("refuses a module that it can't read", () => {
    expect(() => graphOf({ "shared/a.ts": "import {" })).toThrow("shared/a.ts");
  });
});

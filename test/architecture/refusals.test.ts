import { describe, expect, it } from "vitest";
import { problemTypes } from "../../shared/contract/problem.ts";
import { readModules } from "./source-tree.ts";

const modules = readModules();
const reasonInType = /readonly reason: "([a-z-]+)"/gu;

const refusals = modules
  .filter(({ path }) => path.startsWith("shared/"))
  .flatMap(({ path, text }) =>
    [...text.matchAll(reasonInType)].map(([, reason = ""]) => ({ path, reason })),
  );

describe("every reason for which the core refuses", () => {
  it("is seen by this test", () => {
    expect(refusals.length).toBeGreaterThan(5);
  });

  it("has a problem in the registry", () => {
    expect(refusals.filter(({ reason }) => !(reason in problemTypes))).toEqual([]);
  });

  it("is named in a test", () => {
    const tests = modules.filter(({ path }) => /\.test\.tsx?$/u.test(path));
    const untested = refusals.filter(
      ({ reason }) => !tests.some(({ text }) => text.includes(`"${reason}"`)),
    );

    expect(untested).toEqual([]);
  });
});

describe("every problem in the registry", () => {
  it("is answered somewhere", () => {
    // What the registry, the descriptions and the catalogs say of a problem, nobody answers with.
    const told = /^shared\/(contract\/(problem|([a-z]+-)?operations)\.ts$|messages\/catalog\/)/u;
    const product = modules.filter(
      ({ path }) => /^(shared|functions)\//u.test(path) && !told.test(path),
    );
    const unused = Object.keys(problemTypes).filter(
      (reason) => !product.some(({ text }) => text.includes(`"${reason}"`)),
    );

    expect(unused).toEqual([]);
  });
});

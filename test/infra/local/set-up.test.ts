import { describe, expect, it } from "vitest";
import { isNewEnough, mustInstall, nodeAdvice } from "../../../infra/local/set-up.mjs";

function packages(versions: Record<string, string>, optional?: string) {
  const entries = Object.entries(versions).map(([path, version]) => [
    path,
    path === optional ? { version, optional: true } : { version },
  ]);
  return { packages: Object.fromEntries(entries) };
}

describe("the packages", () => {
  const lockfile = packages({ "": "0.1.0", "node_modules/hono": "4.0.0" });

  it("are installed on a fresh clone", () => {
    expect(mustInstall(lockfile, undefined)).toBe(true);
  });

  it("are installed again when the lockfile names another version", () => {
    expect(mustInstall(lockfile, packages({ "node_modules/hono": "3.9.9" }))).toBe(true);
  });

  it("are installed again when the lockfile names one more", () => {
    expect(mustInstall(lockfile, packages({}))).toBe(true);
  });

  it("are left alone when they are those of the lockfile", () => {
    expect(mustInstall(lockfile, packages({ "node_modules/hono": "4.0.0" }))).toBe(false);
  });

  it("are left alone when only one for another platform is missing", () => {
    const elsewhere = "node_modules/@tool/darwin-arm64";

    expect(mustInstall(packages({ [elsewhere]: "1.0.0" }, elsewhere), packages({}))).toBe(false);
  });
});

describe("the version of Node", () => {
  it.each([
    ["v24.0.0", true],
    ["v24.21.0\n", true],
    ["26.1.0", true],
    ["v100.0.0", true],
    ["v23.11.1", false],
    ["v20.20.2", false],
    ["", false],
  ])("%j is new enough: %s", (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});

describe("the advice", () => {
  it("names the version found and the one needed", () => {
    const advice = nodeAdvice("v20.20.2", "darwin");

    expect(advice).toContain("Node 24 or newer; this is Node 20.20.2");
  });

  it("fits the platform", () => {
    expect(nodeAdvice("v20.20.2", "darwin")).toContain("brew install node@24");
    expect(nodeAdvice("v20.20.2", "win32")).toContain("winget");
    expect(nodeAdvice("v20.20.2", "linux")).toContain("nvm install 24");
    expect(nodeAdvice("v20.20.2", "linux")).not.toContain("brew");
  });
});

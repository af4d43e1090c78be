import { describe, expect, it } from "vitest";
import { isNewEnough, mustInstall, nodeAdvice } from "../../../infra/local/set-up.mjs";

describe("the packages", () => {
  it("are installed on a fresh clone", () => {
    expect(mustInstall(1_000, undefined)).toBe(true);
  });

  it("are installed again after the lockfile changed", () => {
    expect(mustInstall(2_000, 1_000)).toBe(true);
  });

  it("are left alone when they are as new as the lockfile", () => {
    expect(mustInstall(1_000, 1_000)).toBe(false);
    expect(mustInstall(1_000, 2_000)).toBe(false);
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

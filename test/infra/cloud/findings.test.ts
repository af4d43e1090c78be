import { App, Stack } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { afterAll, describe, expect, it } from "vitest";
import { acceptedFindings, acceptFindings } from "../../../infra/cloud/accepted-findings.ts";
import { cloudApp, stageStacks } from "../../../infra/cloud/cloud-app.ts";
import { findStage } from "../../../infra/cloud/stages/find-stage.ts";
import { example } from "../../../infra/cloud/stages/example.ts";
import type { StageSettings } from "../../../infra/cloud/stages/stage-settings.ts";
import { builtParts, fullStage } from "./stage-under-test.ts";

const built = builtParts();
afterAll(() => built.remove());

function findingsOf(settings: StageSettings): string[] {
  const { app } = stageStacks(settings, built);
  const { violations } = new AwsSolutionsChecks().validateScope(app);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} ${String(constructPath)}`),
  );
}

describe("cdk-nag", () => {
  it.each([
    ["the example", example],
    ["a stage with everything", fullStage],
  ])("is content with %s, and the templates are written", (_name, settings) => {
    const assembly = cloudApp(settings, built).synth();

    expect(assembly.stacks.map(({ stackName }) => stackName)).toEqual([
      "kindly-example-stateful",
      "kindly-example-stateless",
      "kindly-example-edge",
    ]);
  });

  it("finds exactly what is accepted, so that no exception outlives its cause", () => {
    const found = findingsOf(example);
    const accepted = acceptedFindings(example).map(({ id, path }) => ({
      id,
      start: `kindly-example-${path}`,
    }));

    expect(
      found.filter(
        (finding) => !accepted.some(({ id, start }) => finding.startsWith(`${id} ${start}`)),
      ),
    ).toEqual([]);
    expect(
      accepted.filter(
        ({ id, start }) => !found.some((finding) => finding.startsWith(`${id} ${start}`)),
      ),
    ).toEqual([]);
  });

  it("is told a reason for each exception", () => {
    for (const { reason } of acceptedFindings(fullStage)) {
      expect(reason).toMatch(/^[A-Z].{20,}\.$/u);
    }
  });
});

describe("an exception for something that isn't there", () => {
  it("stops the build", () => {
    const app = new App();
    const stack = new Stack(app, "kindly-example-stateless");

    expect(stack.node.children).toEqual([]);
    expect(() => acceptFindings(app, example)).toThrow(/exists/u);
  });
});

describe("a stage", () => {
  it("is found by its name", () => {
    expect(findStage("example")).toBe(example);
  });

  it.each(["", "Production", "pro_duction", "-x", "x-", "thirteen-long"])(
    "can't be called %j, since names in the account begin with it",
    (stage) => {
      expect(() => stageStacks({ ...example, stage }, built)).toThrow("lower-case");
    },
  );

  it("that is unknown is named, with those that are known", () => {
    expect(() => findStage("production")).toThrow("There is no stage production. Known: example.");
  });
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { functionNames } from "../../../infra/cloud/function-names.ts";
import { example } from "../../../infra/cloud/stages/example.ts";
import { at, onlyResource, resourcesOf, stageTemplates, textOf } from "./stage-under-test.ts";

const { stateless, edge } = stageTemplates(example);
const runbook = readFileSync(
  fileURLToPath(new URL("../../../infra/cloud/runbook.md", import.meta.url)),
  "utf8",
);
const alarms = resourcesOf(stateless, "AWS::CloudWatch::Alarm").map(([, { Properties }]) => ({
  name: (Properties["AlarmName"] as string).slice("kindly-example-".length),
  description: Properties["AlarmDescription"] as string,
  metric: [
    Properties["Namespace"],
    Properties["MetricName"],
    ...((Properties["Dimensions"] ?? []) as { Value: unknown }[]).map(({ Value }) => textOf(Value)),
  ].join(" "),
  actions: (Properties["AlarmActions"] as unknown[]).map(textOf),
  properties: Properties,
}));

/** The parts that a chapter has, in this order, and nothing missing. */
const chapter = (name: string) =>
  new RegExp(
    String.raw`^## ${name}\n\*\*Means\*\*: [^]+?\n\*\*Hurt\*\*: [^]+?\n\*\*Look\*\*: [^]+?\n\*\*Do\*\*[:,]`,
    "mu",
  );

describe("an alarm", () => {
  it.each(alarms)("$name says who is hurt and where to read on", ({ name, description }) => {
    const [impact = "", link = ""] = description.split("\n");

    expect(impact).toMatch(/^(?:Clients|Vendors|Everybody|Every vendor|One client)\b.{20,}\.$/u);
    expect(link).toBe(`What to do: ${example.runbookUrl}#${name}`);
    expect(runbook).toMatch(chapter(name));
  });

  it("tells the people of the stage", () => {
    const subscriptions = resourcesOf(stateless, "AWS::SNS::Subscription");

    expect(subscriptions.map(([, { Properties }]) => Properties["Endpoint"])).toEqual([
      "operations@example.com",
    ]);
    for (const { actions } of alarms) {
      expect(actions).toEqual([expect.stringMatching(/^<AlarmsTopic/u)]);
    }
  });

  it("may publish to its topic, which has a policy of its own", () => {
    const policy = onlyResource(stateless, "AWS::SNS::TopicPolicy");

    expect(at(policy, "PolicyDocument", "Statement")).toContainEqual(
      expect.objectContaining({
        Effect: "Allow",
        Action: "sns:Publish",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      }),
    );
  });

  it("rings after one bad period, and not because nothing happened", () => {
    for (const { properties } of alarms) {
      expect(properties).toMatchObject({
        EvaluationPeriods: 1,
        TreatMissingData: "notBreaching",
        ComparisonOperator: "GreaterThanOrEqualToThreshold",
      });
    }
  });
});

describe("what is watched", () => {
  const watched = alarms.map(({ metric }) => metric.replaceAll(/[0-9A-F]{8}(?=[.>])/gu, ""));

  it.each(functionNames)("the errors of %s", (name) => {
    const id = `Functions${name.replaceAll("-", "")}Function`;

    expect(watched).toContain(`AWS/Lambda Errors <${id}>`);
  });

  it("each queue of failures", () => {
    const queues = resourcesOf(stateless, "AWS::SQS::Queue").map(([id]) => id.slice(0, -8));

    expect(queues).toHaveLength(3);
    for (const queue of queues) {
      expect(watched).toContain(`AWS/SQS ApproximateNumberOfMessagesVisible <${queue}.QueueName>`);
    }
  });

  it("throttles, the stream's delay, lines for a person, the API's errors and mail's reputation", () => {
    expect(watched).toEqual(
      expect.arrayContaining([
        "AWS/Lambda Throttles",
        "AWS/Lambda IteratorAge <FunctionsstreamjobsFunction>",
        "Kindly/example Attention",
        expect.stringMatching(/^AWS\/ApiGateway 5xx /u),
        "AWS/SES Reputation.BounceRate",
        "AWS/SES Reputation.ComplaintRate",
      ]),
    );
  });

  it("costs little: ten alarms are free, and each more is a tenth of a dollar a month", () => {
    expect(alarms).toHaveLength(15);
  });

  it("is on one page as well, and so is the bill before it comes", () => {
    expect(resourcesOf(stateless, "AWS::CloudWatch::Dashboard")).toHaveLength(1);
    expect(onlyResource(edge, "AWS::Budgets::Budget")).toMatchObject({
      Budget: { BudgetLimit: { Amount: 25, Unit: "USD" }, TimeUnit: "MONTHLY" },
    });
  });
});

import { describe, expect, it } from "vitest";
import { acceptedFindings } from "../../../infra/cloud/accepted-findings.ts";
import { functionNames } from "../../../infra/cloud/function-names.ts";
import { example } from "../../../infra/cloud/stages/example.ts";
import {
  at,
  fullStage,
  onlyResource,
  resourcesOf,
  stageTemplates,
  statementsOf,
} from "./stage-under-test.ts";
import type { Statement } from "./stage-under-test.ts";

const { stateful, stateless, edge } = stageTemplates(example);
const full = stageTemplates(fullStage);
const everything = [stateful, stateless, edge, full.stateful, full.stateless, full.edge];
const all = everything.flatMap(statementsOf);

const items = ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"];
const useTable = items.map((action) => `dynamodb:${action}`);
const log = ["logs:CreateLogStream", "logs:PutLogEvents"];
const schedules = ["Create", "Update", "Delete"].map((verb) => `scheduler:${verb}Schedule`);
const runJobs = ["ssm:GetParameter", "ses:SendRawEmail", ...schedules, "iam:PassRole"];
const readStream = ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"];

function ofFunction(name: string): Statement[] {
  const id = `Functions${name.replaceAll("-", "")}Role`;
  return statementsOf(stateless).filter(({ policy }) => policy.startsWith(id));
}

function actionsOf(name: string): string[] {
  return [...new Set(ofFunction(name).flatMap(({ actions }) => actions))].toSorted();
}

function resourcesFor(name: string, action: string): string[] {
  return ofFunction(name)
    .filter(({ actions }) => actions.includes(action))
    .flatMap(({ resources }) => resources);
}

describe("a role", () => {
  it("belongs to one function each, or to the scheduler", () => {
    const roles = resourcesOf(stateless, "AWS::IAM::Role").map(([id]) => id);
    const used = resourcesOf(stateless, "AWS::Lambda::Function").map(([, { Properties }]) =>
      String(at(Properties, "Role", "Fn::GetAtt", 0)),
    );

    expect(new Set(used).size).toBe(functionNames.length);
    expect(roles.filter((id) => !used.includes(id))).toEqual([
      expect.stringMatching(/^SchedulesRole/u),
    ]);
  });

  it("has no policy of AWS's and none inline", () => {
    for (const template of everything) {
      for (const [id, { Properties }] of resourcesOf(template, "AWS::IAM::Role")) {
        expect([id, Properties["ManagedPolicyArns"], Properties["Policies"]]).toEqual([
          id,
          undefined,
          undefined,
        ]);
      }
    }
  });

  it("may do what is named, never what a wildcard stands for", () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ actions }) => actions.some((action) => action.includes("*")))).toEqual([]);
  });

  it("may do it to what is named; the few wildcards have a reason each", () => {
    const reasoned = acceptedFindings(example).map(({ id }) =>
      id.replace(/^AwsSolutions-IAM5\[Resource::(.+)\]$/u, "$1"),
    );
    const wild = all.flatMap(({ resources }) => resources.filter((name) => name.includes("*")));

    expect(wild).not.toContain("*");
    expect(wild.filter((resource) => !reasoned.includes(resource))).toEqual([]);
    expect(wild.length).toBeGreaterThan(0);
  });
});

describe("a function may do no more than it does", () => {
  it.each<[name: string, actions: string[]]>([
    ["client-api", [...useTable, ...log, "ssm:GetParameter"]],
    ["vendor-api", [...useTable, ...log, "ssm:GetParameter"]],
    ["stripe-webhook", [...useTable, ...log, "ssm:GetParameter"]],
    [
      "stream-jobs",
      [
        ...useTable,
        ...log,
        ...runJobs,
        ...readStream.map((action) => `dynamodb:${action}`),
        "s3:PutObject",
        "s3:ListBucket",
      ],
    ],
    ["scheduled-job", [...useTable, ...log, ...runJobs, "sqs:SendMessage"]],
    ["mail-events", [...useTable, ...log, "sqs:SendMessage"]],
  ])("%s", (name, actions) => {
    const found = actionsOf(name).filter(
      (action) => !["sqs:GetQueueAttributes", "sqs:GetQueueUrl"].includes(action),
    );

    expect(found).toEqual(actions.toSorted());
  });

  it.each<[name: string, secrets: string[]]>([
    ["client-api", ["stripe-secret-key"]],
    ["vendor-api", ["stripe-secret-key"]],
    ["stripe-webhook", ["stripe-secret-key", "stripe-webhook-secret"]],
    ["stream-jobs", ["stripe-secret-key"]],
    ["scheduled-job", ["stripe-secret-key"]],
    ["mail-events", []],
  ])("%s reads the secrets %j", (name, secrets) => {
    const place = "arn:aws:ssm:eu-central-1:111122223333:parameter/kindly/example";

    expect(resourcesFor(name, "ssm:GetParameter")).toEqual(
      secrets.map((secret) => `${place}/${secret}`),
    );
  });

  it.each<[name: string, indexes: string[]]>([
    ["client-api", ["byClient"]],
    ["vendor-api", ["byVendor", "byStatus", "byClient"]],
    ["stripe-webhook", ["byClient"]],
    ["stream-jobs", ["byVendor", "byStatus", "byClient"]],
    ["scheduled-job", ["byVendor", "byStatus", "byClient", "byDue"]],
    ["mail-events", []],
  ])("%s reads the indexes %j", (name, indexes) => {
    const queried = resourcesFor(name, "dynamodb:Query");
    const names = queried.flatMap((resource) => /\/index\/(.+)$/u.exec(resource)?.[1] ?? []);

    expect(names).toEqual(indexes);
  });

  it.each(["stream-jobs", "scheduled-job"])("%s sends from the stage's one address", (name) => {
    const [statement] = ofFunction(name).filter(({ actions }) =>
      actions.includes("ses:SendRawEmail"),
    );

    expect(statement).toMatchObject({
      resources: [
        "arn:aws:ses:eu-central-1:111122223333:identity/pay.example.com",
        "arn:aws:ses:eu-central-1:111122223333:configuration-set/kindly-example-mail",
      ],
      condition: { StringEquals: { "ses:FromAddress": "invoices@pay.example.com" } },
    });
  });

  it.each(["stream-jobs", "scheduled-job"])("%s lends the scheduler's role to it alone", (name) => {
    const [statement] = ofFunction(name).filter(({ actions }) => actions.includes("iam:PassRole"));

    expect(statement).toMatchObject({
      resources: [expect.stringMatching(/^<SchedulesRole\w+\.Arn>$/u) as unknown],
      condition: { StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" } },
    });
  });
});

describe("the scheduler", () => {
  const statements = statementsOf(stateless).filter(({ policy }) =>
    policy.startsWith("SchedulesRole"),
  );

  it("invokes one function, and puts what failed into one queue", () => {
    expect(statements.map(({ actions, resources }) => [actions, resources])).toEqual([
      [["sqs:SendMessage"], [expect.stringMatching(/^<FailureQueuesfailedjobs\w+\.Arn>$/u)]],
      [["lambda:InvokeFunction"], [expect.stringMatching(/^<Functionsscheduledjob\w+\.Arn>$/u)]],
    ]);
  });

  it("acts for the stage's own group of schedules only", () => {
    const role = onlyResource(stateless, "AWS::IAM::Role", "SchedulesRole");

    expect(at(role, "AssumeRolePolicyDocument", "Statement")).toEqual([
      {
        Action: "sts:AssumeRole",
        Effect: "Allow",
        Principal: { Service: "scheduler.amazonaws.com" },
        Condition: {
          StringEquals: {
            "aws:SourceAccount": "111122223333",
            "aws:SourceArn": { "Fn::GetAtt": [expect.stringMatching(/^SchedulesGroup/u), "Arn"] },
          },
        },
      },
    ]);
  });
});

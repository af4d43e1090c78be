import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { tableShape } from "../../../functions/adapters/dynamodb/table-shape.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** The name of one of the table's indexes. */
export type IndexName = keyof typeof tableShape.indexes;

/** Read and write the table, but none of its indexes. No scan, no change of the table. */
export function useTable(table: TableV2): PolicyStatement[] {
  const items = new PolicyStatement({
    sid: "TableItems",
    // A transaction needs the permissions of its actions, and none of its own.
    actions: [
      "dynamodb:GetItem",
      "dynamodb:Query",
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
      "dynamodb:DeleteItem",
      "dynamodb:ConditionCheckItem",
    ],
    resources: [table.tableArn],
  });
  return [items, ...useTableKey(table)];
}

/** Query the indexes that are named. */
export function queryIndexes(table: TableV2, indexes: readonly IndexName[]): PolicyStatement {
  return new PolicyStatement({
    sid: "TableIndexes",
    actions: ["dynamodb:Query"],
    resources: indexes.map((index) => `${table.tableArn}/index/${index}`),
  });
}

/** With a key of one's own, DynamoDB asks for it in the caller's name. */
function useTableKey({ encryptionKey, env }: TableV2): PolicyStatement[] {
  if (encryptionKey === undefined) return [];
  return [
    new PolicyStatement({
      sid: "TableKey",
      actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"],
      resources: [encryptionKey.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `dynamodb.${env.region}.amazonaws.com` } },
    }),
  ];
}

/** Read the changes of the table, as Lambda does before it invokes the function. */
export function readStream(
  scope: Construct,
  tableName: string,
  streamArn: string,
): PolicyStatement[] {
  const streams = Stack.of(scope).formatArn({
    service: "dynamodb",
    resource: "table",
    resourceName: `${tableName}/stream/*`,
  });
  return [
    new PolicyStatement({
      sid: "StreamRecords",
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      resources: [streamArn],
    }),
    new PolicyStatement({
      sid: "StreamList",
      actions: ["dynamodb:ListStreams"],
      resources: [streams],
    }),
  ];
}

/** Read one secret. Its key is SSM's own, for which SSM's permission is enough. */
export function readSecret(scope: Construct, sid: string, name: string): PolicyStatement {
  const resourceName = name.replace(/^\//u, "");
  return new PolicyStatement({
    sid,
    actions: ["ssm:GetParameter"],
    resources: [Stack.of(scope).formatArn({ service: "ssm", resource: "parameter", resourceName })],
  });
}

/** Send mail from the one address of this stage, with its configuration set. */
export function sendMail(
  scope: Construct,
  { mail }: StageSettings,
  configurationSet: string,
): PolicyStatement {
  const stack = Stack.of(scope);
  const ses = (resource: string, resourceName: string) =>
    stack.formatArn({ service: "ses", resource, resourceName });
  return new PolicyStatement({
    sid: "Mail",
    actions: ["ses:SendRawEmail"],
    resources: [ses("identity", mail.domain), ses("configuration-set", configurationSet)],
    conditions: { StringEquals: { "ses:FromAddress": mail.fromAddress } },
  });
}

/** Keep the schedules of jobs in the stage's group, and let them act in the scheduler's role only. */
export function keepSchedules(
  scope: Construct,
  scheduling: { readonly groupName: string; readonly roleArn: string },
): PolicyStatement[] {
  const schedules = Stack.of(scope).formatArn({
    service: "scheduler",
    resource: "schedule",
    resourceName: `${scheduling.groupName}/*`,
  });
  return [
    new PolicyStatement({
      sid: "Schedules",
      actions: ["scheduler:CreateSchedule", "scheduler:UpdateSchedule", "scheduler:DeleteSchedule"],
      resources: [schedules],
    }),
    new PolicyStatement({
      sid: "SchedulerRole",
      actions: ["iam:PassRole"],
      resources: [scheduling.roleArn],
      conditions: { StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" } },
    }),
  ];
}

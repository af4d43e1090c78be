import { describe, expect, it } from "vitest";
import { jobStreamFilters } from "../../../functions/adapters/dynamodb/table-shape.ts";
import { example } from "../../../infra/cloud/stages/example.ts";
import {
  at,
  fullStage,
  listAt,
  onlyResource,
  resourcesOf,
  stageTemplates,
  textOf,
} from "./stage-under-test.ts";

const { stateless, edge } = stageTemplates(example);

function queueOf(value: unknown): string {
  return /<FailureQueues(?<name>\w+)[0-9A-F]{8}\.Arn>/u.exec(textOf(value))?.groups?.["name"] ?? "";
}

describe("what fails asynchronously", () => {
  it("is kept where the function is invoked: after two more tries, before it is stale", () => {
    const configured = resourcesOf(stateless, "AWS::Lambda::EventInvokeConfig").map(
      ([, { Properties }]) => [
        /^<Functions(\w+)Function/u.exec(textOf(Properties["FunctionName"]))?.[1],
        Properties["MaximumRetryAttempts"],
        Properties["MaximumEventAgeInSeconds"],
        queueOf(at(Properties, "DestinationConfig", "OnFailure", "Destination")),
      ],
    );

    expect(configured).toEqual([
      ["scheduledjob", 2, 3600, "failedjobs"],
      ["mailevents", 2, 21_600, "failedmailevents"],
    ]);
  });

  it("is kept where the scheduler hands over", () => {
    const sweep = onlyResource(stateless, "AWS::Scheduler::Schedule");

    expect(queueOf(at(sweep, "Target", "DeadLetterConfig", "Arn"))).toBe("failedjobs");
    expect(JSON.parse(String(at(sweep, "Target", "Input")))).toEqual({ sweep: true });
    expect(sweep["ScheduleExpression"]).toBe("rate(1 hour)");
  });

  it("is kept where the scheduler hands over what functions have scheduled", () => {
    for (const name of ["streamjobs", "scheduledjob"]) {
      const found = onlyResource(stateless, "AWS::Lambda::Function", `Functions${name}`);
      const variables = at(found, "Environment", "Variables");

      expect(queueOf(at(variables, "KINDLY_SCHEDULE_DEAD_LETTER_ARN"))).toBe("failedjobs");
      expect(at(variables, "KINDLY_SCHEDULE_TARGET_ARN")).toBe(
        "arn:aws:lambda:eu-central-1:111122223333:function:kindly-example-scheduled-job",
      );
    }
  });

  it("is kept where EventBridge hands over", () => {
    const targets = resourcesOf(stateless, "AWS::Events::Rule").flatMap(([, { Properties }]) =>
      listAt(Properties, "Targets"),
    );

    expect(targets.map((target) => queueOf(at(target, "DeadLetterConfig", "Arn")))).toEqual([
      "failedmailevents",
    ]);
  });
});

describe("the stream", () => {
  const mapping = onlyResource(stateless, "AWS::Lambda::EventSourceMapping");

  it("tries a bounded number of times, halves what fails, and keeps what it gives up", () => {
    expect(mapping).toMatchObject({
      MaximumRetryAttempts: 3,
      MaximumRecordAgeInSeconds: 3600,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
    expect(textOf(at(mapping, "DestinationConfig", "OnFailure", "Destination"))).toMatch(
      /^<StreamFailedRecords/u,
    );
  });

  it("invokes for the jobs that the adapter names, and for nothing else", () => {
    const patterns = listAt(mapping, "FilterCriteria", "Filters").map(
      ({ Pattern }) => JSON.parse(String(Pattern)) as unknown,
    );

    expect(patterns).toEqual(jobStreamFilters);
    expect(JSON.stringify(patterns)).toContain('"prefix":"W#JOB#"');
  });

  it("has its given-up batches told to a queue by their bucket, and by no other", () => {
    const bucket = onlyResource(stateless, "AWS::S3::Bucket");
    const [told] = listAt(bucket, "NotificationConfiguration", "QueueConfigurations");
    const policies = JSON.stringify(stateless.findResources("AWS::SQS::QueuePolicy"));

    expect(queueOf(told?.["Queue"])).toBe("failedstreamrecords");
    expect(policies).toContain(`"arn:aws:s3:::${String(bucket["BucketName"])}"`);
  });
});

describe("a queue of failures", () => {
  it.each(resourcesOf(stateless, "AWS::SQS::Queue"))(
    "%s is encrypted and keeps long",
    (id, queue) => {
      expect(queue.Properties).toMatchObject({
        SqsManagedSseEnabled: true,
        MessageRetentionPeriod: 1_209_600,
      });
      expect(queue.Properties["QueueName"]).toMatch(/^kindly-example-failed-/u);
      expect(JSON.stringify(stateless.findResources("AWS::SQS::QueuePolicy"))).toContain(id);
    },
  );

  it("takes nothing that comes in clear", () => {
    for (const [, { Properties }] of resourcesOf(stateless, "AWS::SQS::QueuePolicy")) {
      expect(at(Properties, "PolicyDocument", "Statement")).toContainEqual(
        expect.objectContaining({
          Effect: "Deny",
          Action: "sqs:*",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      );
    }
  });
});

describe("a bucket", () => {
  const full = stageTemplates(fullStage);
  const buckets = [stateless, edge, full.edge].flatMap((template) =>
    resourcesOf(template, "AWS::S3::Bucket"),
  );

  it("is never public, always encrypted and outlives its stack", () => {
    expect(buckets).toHaveLength(4);
    for (const [, bucket] of buckets) {
      expect(bucket.Properties["PublicAccessBlockConfiguration"]).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(bucket.Properties["BucketEncryption"]).toBeDefined();
      expect(bucket.DeletionPolicy).toBe("Retain");
    }
  });
});

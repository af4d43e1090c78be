import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, type Function, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { jobStreamFilters } from "../../../functions/adapters/dynamodb/table-shape.ts";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** What connects the table's changes with the function that runs jobs. */
export type JobStreamProps = {
  readonly settings: StageSettings;
  readonly streamArn: string;
  readonly target: Function;
  /** Told of every batch that was given up; the batch itself is in a bucket. */
  readonly failedRecords: Queue;
};

/** Hands each job that was just written to the function that runs it. */
export function jobStream(parent: Construct, props: JobStreamProps): EventSourceMapping {
  const scope = new Construct(parent, "Stream");
  const { target } = props;
  const bucket = keepFailedRecords(scope, props.settings, props.failedRecords);
  // Lambda writes them in the function's name, each into a folder of the mapping.
  target.addToRolePolicy(allow("s3:PutObject", bucket.arnForObjects("aws/lambda/*")));
  target.addToRolePolicy(allow("s3:ListBucket", bucket.bucketArn));
  const mapping = new EventSourceMapping(scope, "Mapping", {
    target,
    eventSourceArn: props.streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: jobStreamFilters.map((filter) => ({ pattern: JSON.stringify(filter) })),
    // A job may take seconds (a PDF, a mail): a small batch ends well within the time-out.
    batchSize: 10,
    // The jobs of one invoice stay in order; those of others needn't wait for them.
    parallelizationFactor: 2,
    // Failures of a job are recorded with the job. What fails here is a fault of the code or of the
    // table, and the hourly sweep finds the jobs again: no reason to try for long.
    retryAttempts: 3,
    maxRecordAge: Duration.hours(1),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    onFailure: { bind: () => ({ destination: bucket.bucketArn }) },
  });
  // Lambda tries the role when the mapping is made.
  if (target.role !== undefined) mapping.node.addDependency(target.role);
  return mapping;
}

/** The bucket tells the queue of each batch, so that somebody is told and can look for it. */
function keepFailedRecords(scope: Construct, settings: StageSettings, queue: Queue): Bucket {
  const { account, region } = settings;
  const name = stageName(settings, `failed-records-${account}-${region}`);
  const bucket = new Bucket(scope, "FailedRecords", {
    bucketName: name,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(30) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const toldByBucket = queue.addToResourcePolicy(
    new PolicyStatement({
      sid: "FailedRecordsBucket",
      principals: [new ServicePrincipal("s3.amazonaws.com")],
      actions: ["sqs:SendMessage"],
      resources: [queue.queueArn],
      conditions: {
        // By name: the policy has to stand before the bucket.
        ArnEquals: { "aws:SourceArn": `arn:aws:s3:::${name}` },
        StringEquals: { "aws:SourceAccount": account },
      },
    }),
  );
  const plainBucket = bucket.node.defaultChild as CfnBucket;
  plainBucket.notificationConfiguration = {
    queueConfigurations: [{ event: "s3:ObjectCreated:*", queue: queue.queueArn }],
  };
  if (toldByBucket.policyDependable !== undefined) {
    plainBucket.node.addDependency(toldByBucket.policyDependable);
  }
  return bucket;
}

function allow(action: string, resource: string): PolicyStatement {
  return new PolicyStatement({ actions: [action], resources: [resource] });
}

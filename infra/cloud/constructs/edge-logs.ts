import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from "aws-cdk-lib/aws-logs";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** What is kept of a request: no address, no query string, no cookie, no viewer. */
const recordedFields = [
  "date",
  "time",
  "x-edge-location",
  "sc-bytes",
  "cs-method",
  "sc-status",
  "x-edge-result-type",
  "x-edge-request-id",
  "time-taken",
  "ssl-protocol",
  "x-edge-detailed-result-type",
];

/** CloudFront's log of requests, in a bucket, for ninety days. */
export function edgeLogs(
  parent: Construct,
  settings: StageSettings,
  distribution: Distribution,
): CfnDelivery {
  const scope = new Construct(parent, "EdgeLogs");
  const bucket = logBucket(scope, settings);
  const source = new CfnDeliverySource(scope, "Source", {
    name: stageName(settings, "edge"),
    logType: "ACCESS_LOGS",
    resourceArn: distribution.distributionArn,
  });
  const destination = new CfnDeliveryDestination(scope, "Destination", {
    name: stageName(settings, "edge"),
    destinationResourceArn: bucket.bucketArn,
    outputFormat: "json",
  });
  const delivery = new CfnDelivery(scope, "Delivery", {
    deliverySourceName: source.name,
    deliveryDestinationArn: destination.attrArn,
    recordFields: recordedFields,
  });
  delivery.node.addDependency(source);
  if (bucket.policy !== undefined) delivery.node.addDependency(bucket.policy);
  return delivery;
}

function logBucket(scope: Construct, { account }: StageSettings): Bucket {
  const bucket = new Bucket(scope, "Bucket", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(90) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: "LogDelivery",
      principals: [new ServicePrincipal("delivery.logs.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [bucket.arnForObjects(`AWSLogs/${account}/*`)],
      conditions: { StringEquals: { "aws:SourceAccount": account } },
    }),
  );
  return bucket;
}

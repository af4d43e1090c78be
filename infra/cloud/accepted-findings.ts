import { type App, Validations } from "aws-cdk-lib";
import { invariant } from "../../shared/values/invariant.ts";
import { stageName, tableName } from "./stages/stage-names.ts";
import type { StageSettings } from "./stages/stage-settings.ts";

/** A finding of cdk-nag that stays, where, and why. */
export type AcceptedFinding = {
  readonly id: string;
  /** The construct's path without the names of the stage: `stateless/Stream/FailedRecords`. */
  readonly path: string;
  readonly reason: string;
};

/** Every exception from cdk-nag's AwsSolutions rules, each with its reason. There are no others. */
export function acceptedFindings(settings: StageSettings): AcceptedFinding[] {
  return [
    ...openRoutes(),
    ...failureQueues(),
    ...wildcards(settings),
    ...unloggedBuckets(settings),
    ...distribution(),
    {
      id: "AwsSolutions-L1",
      path: "edge/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C",
      reason: "CDK's own function, which runs during a deployment only and with CDK's runtime.",
    },
  ];
}

/** Records the exceptions where they belong; one for a construct that isn't there stops the build. */
export function acceptFindings(app: App, settings: StageSettings): void {
  for (const { id, path, reason } of acceptedFindings(settings)) {
    const [stack = "", first = "", ...rest] = path.split("/");
    const part = app.node.tryFindChild(stageName(settings, stack))?.node.tryFindChild(first);
    const found = rest.reduce((at, name) => at?.node.tryFindChild(name), part);
    invariant(found !== undefined, `${path}, which is accepted for ${id}, exists.`);
    Validations.of(found).acknowledge({ id, reason });
  }
}

function openRoutes(): AcceptedFinding[] {
  const id = "AwsSolutions-APIG4";
  const authorized = ["ANY--api--v1--{proxy+}", "ANY--api--portal--{proxy+}"];
  return [
    ...authorized.map((route) => ({
      id,
      path: `stateless/Http/Api/${route}`,
      reason:
        "The functions authorize, by sessions, links and API keys. A second authorizer would know " +
        "less than they do, and cost a call.",
    })),
    {
      id,
      path: "stateless/Http/Api/ANY--u--{proxy+}",
      reason: "Mail programs stop reminders there; the token in the mail authorizes just that.",
    },
    {
      id,
      path: "stateless/Http/Api/POST--webhooks--stripe",
      reason: "Stripe's signature over the body authorizes; only the function can check it.",
    },
    {
      id,
      path: "stateless/Http/Api/GET--api--openapi.json",
      reason: "The description of the API is for everybody.",
    },
  ];
}

function failureQueues(): AcceptedFinding[] {
  return ["failed-jobs", "failed-stream-records", "failed-mail-events"].map((queue) => ({
    id: "AwsSolutions-SQS3",
    path: `stateless/FailureQueues/${queue}`,
    reason: "It is a queue of failures itself: an alarm rings at the first message.",
  }));
}

function wildcards(settings: StageSettings): AcceptedFinding[] {
  const { account, region } = settings;
  const place = `${region}:${account}`;
  const schedules = `arn:aws:scheduler:${place}:schedule/${stageName(settings, "jobs")}/*`;
  const streams = `arn:aws:dynamodb:${place}:table/${tableName(settings)}/stream/*`;
  const wildcard = (path: string, resource: string, reason: string) => ({
    id: `AwsSolutions-IAM5[Resource::${resource}]`,
    path,
    reason,
  });
  const named =
    "A schedule is named after its job, so no name is known beforehand. The group is ours.";
  return [
    wildcard("stateless/Functions/stream-jobs", schedules, named),
    wildcard("stateless/Functions/scheduled-job", schedules, named),
    wildcard(
      "stateless/Functions/stream-jobs",
      streams,
      "ListStreams is asked of all streams of a table. The table is ours, and has one.",
    ),
    wildcard(
      "stateless/Functions/stream-jobs",
      "<StreamFailedRecords0F810D78.Arn>/aws/lambda/*",
      "Lambda names each batch of failed records itself, and may only add to its own folder.",
    ),
    wildcard(
      "edge/Portal/DeploymentRole",
      "<PortalBucketAF6949F3.Arn>/*",
      "It puts the portal's files, whose names hold hashes, into the portal's own bucket.",
    ),
  ];
}

function unloggedBuckets({ options }: StageSettings): AcceptedFinding[] {
  const id = "AwsSolutions-S1";
  const reason =
    "Nobody reads it but the one service that its policy names; a log of that service's reads " +
    "would tell nothing, and is a bucket more.";
  return [
    { id, path: "stateless/Stream/FailedRecords", reason },
    { id, path: "edge/Portal/Bucket", reason },
    ...(options.edgeLogs
      ? [
          {
            id,
            path: "edge/EdgeLogs/Bucket",
            reason: "It holds logs itself, and logs of logs have no end.",
          },
        ]
      : []),
  ];
}

function distribution(): AcceptedFinding[] {
  const path = "edge/Edge/Distribution";
  return [
    {
      id: "AwsSolutions-CFR1",
      path,
      reason: "A client may be anywhere, and must be able to pay from there.",
    },
    {
      id: "AwsSolutions-CFR2",
      path,
      reason:
        "The firewall is an option of the stage, since it costs when idle. Without it the API is " +
        "throttled, and codes and links have limits of their own.",
    },
    {
      id: "AwsSolutions-CFR3",
      path,
      reason:
        "This kind of log holds whole addresses with their query strings. The stage's option for " +
        "edge logs is the newer kind, in which fields are chosen.",
    },
  ];
}

import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import type { ImpactAlarms } from "./impact-alarms.ts";

/** A queue for what could not be done, and who is hurt by what lies in it. */
export type FailureQueueProps = {
  readonly settings: StageSettings;
  readonly alarms: ImpactAlarms;
  /** The title of the chapter about it in the runbook, and its own name. */
  readonly runbookChapter: string;
  readonly impact: string;
};

/** Keeps for fourteen days, SQS's longest, what a person must look at; an alarm rings at the first. */
export function failureQueue(scope: Construct, props: FailureQueueProps): Queue {
  const { settings, alarms, runbookChapter, impact } = props;
  const queue = new Queue(scope, runbookChapter, {
    queueName: stageName(settings, runbookChapter),
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  const metric = queue.metricApproximateNumberOfMessagesVisible({
    period: Duration.minutes(5),
    statistic: "Maximum",
  });
  alarms.add({ runbookChapter, impact, metric, threshold: 1 });
  return queue;
}

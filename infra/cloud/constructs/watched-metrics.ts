import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import type { Function } from "aws-cdk-lib/aws-lambda";
import type { StageSettings } from "../stages/stage-settings.ts";
import type { ImpactAlarm } from "./impact-alarms.ts";
import { attentionMetric } from "./kindly-function.ts";

const period = Duration.minutes(5);

/** What the alarms that belong to no function and no queue look at. */
export type WatchedParts = {
  readonly settings: StageSettings;
  readonly stage: HttpStage;
  readonly streamJobs: Function;
};

/** Lines that ask for a person, in five minutes. */
export function attentionCount(settings: StageSettings): Metric {
  const { metricNamespace, metricName } = attentionMetric(settings);
  return new Metric({ namespace: metricNamespace, metricName, period, statistic: "Sum" });
}

/** How far the stream's reader is behind. */
export function streamDelay(streamJobs: Function): Metric {
  return streamJobs.metric("IteratorAge", { period, statistic: "Maximum" });
}

/** SES's own view of the account, over its recent mails; AWS reviews accounts by it. */
export function mailRate(metricName: "Reputation.BounceRate" | "Reputation.ComplaintRate"): Metric {
  return new Metric({
    namespace: "AWS/SES",
    metricName,
    period: Duration.hours(1),
    statistic: "Maximum",
  });
}

/** The alarms over the whole stage. */
export function stageAlarms({ settings, stage, streamJobs }: WatchedParts): ImpactAlarm[] {
  return [
    {
      runbookChapter: "attention",
      impact:
        "One client or one vendor, each time: something was not done after all tries, and only a person can decide.",
      metric: attentionCount(settings),
      threshold: 1,
    },
    {
      runbookChapter: "api-server-errors",
      impact: "Clients, vendors or Stripe who got an error three times within five minutes.",
      metric: stage.metricServerError({ period, statistic: "Sum" }),
      threshold: 3,
    },
    {
      runbookChapter: "functions-throttled",
      impact:
        "Everybody: the account runs as many functions as it may, and turns the next ones away.",
      // Over the whole region, since the functions of a region share the account's limit.
      metric: new Metric({
        namespace: "AWS/Lambda",
        metricName: "Throttles",
        period,
        statistic: "Sum",
      }),
      threshold: 1,
    },
    {
      runbookChapter: "stream-delay",
      impact: "Clients who wait for an invoice or a receipt for more than five minutes.",
      metric: streamDelay(streamJobs),
      threshold: Duration.minutes(5).toMilliseconds(),
    },
    {
      runbookChapter: "mail-bounces",
      impact:
        "Every vendor of this deployment: more than 2 percent of mails bounce, and at 5 AWS may stop all sending.",
      metric: mailRate("Reputation.BounceRate"),
      threshold: 0.02,
    },
    {
      runbookChapter: "mail-complaints",
      impact:
        "Every vendor of this deployment: one mail in a thousand is called spam, and AWS may stop all sending.",
      metric: mailRate("Reputation.ComplaintRate"),
      threshold: 0.001,
    },
  ];
}

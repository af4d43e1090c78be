import { Duration } from "aws-cdk-lib";
import { Dashboard, GraphWidget, type IMetric, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import type { FailureQueues } from "./failure-queues.ts";
import type { KindlyFunctions } from "./kindly-functions.ts";
import { attentionCount, mailRate, streamDelay } from "./watched-metrics.ts";

/** What the dashboard shows. */
export type StageDashboardProps = {
  readonly settings: StageSettings;
  readonly stage: HttpStage;
  readonly functions: KindlyFunctions;
  readonly queues: FailureQueues;
};

/** One page that answers: is it used, is it well, is it quick, does anything wait? */
export function stageDashboard(scope: Construct, props: StageDashboardProps): Dashboard {
  const { settings, stage, functions, queues } = props;
  const period = Duration.minutes(5);
  const all = functions.all();
  return new Dashboard(scope, "Dashboard", {
    dashboardName: stageName(settings, "overview"),
    defaultInterval: Duration.days(1),
    widgets: [
      [
        new TextWidget({
          markdown: `# Kindly ${settings.stage}\n${settings.domain} · [runbook](${settings.runbookUrl})`,
          width: 24,
          height: 2,
        }),
      ],
      [
        graph("Requests and their errors", [
          stage.metricCount({ period }),
          stage.metricClientError({ period }),
          stage.metricServerError({ period }),
        ]),
        graph("Answer times, median and slowest percent", [
          stage.metricLatency({ period, statistic: "p50", label: "p50" }),
          stage.metricLatency({ period, statistic: "p99", label: "p99" }),
        ]),
        graph("Needs a person", [attentionCount(settings), ...all.map((each) => each.errors())]),
      ],
      [
        graph("Stream: delay of the jobs", [streamDelay(functions.streamJobs.function)]),
        graph(
          "Waiting in queues of failures",
          [queues.jobs, queues.streamRecords, queues.mailEvents].map((queue) =>
            queue.metricApproximateNumberOfMessagesVisible({ period, label: queue.node.id }),
          ),
        ),
        graph("Mail: bounces and complaints", [
          mailRate("Reputation.BounceRate"),
          mailRate("Reputation.ComplaintRate"),
        ]),
      ],
    ],
  });
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, height: 6 });
}

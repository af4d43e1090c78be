import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** Something that a person should be woken for. */
export type ImpactAlarm = {
  /** The title of its chapter in the runbook, and its own name. */
  readonly runbookChapter: string;
  /** Who is hurt, and how: the first thing that the person reads. */
  readonly impact: string;
  readonly metric: IMetric;
  /** It rings when the metric reaches this value. */
  readonly threshold: number;
};

/** The alarms of a stage: each says who is hurt and where to read on, and all go to the same people. */
export class ImpactAlarms extends Construct {
  readonly #settings: StageSettings;
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id);
    this.#settings = settings;
    this.#topic = new Topic(this, "Topic", {
      topicName: stageName(settings, "alarms"),
      displayName: `Kindly ${settings.stage}`,
      enforceSSL: true,
    });
    // A topic with a policy of its own loses the default one, by which alarms could publish.
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsOfThisAccount",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": settings.account } },
      }),
    );
    for (const address of settings.alarmAddresses) {
      this.#topic.addSubscription(new EmailSubscription(address));
    }
  }

  /** Rings as soon as the metric has been at the threshold for one period. */
  add({ runbookChapter, impact, metric, threshold }: ImpactAlarm): void {
    const alarm = new Alarm(this, runbookChapter, {
      alarmName: stageName(this.#settings, runbookChapter),
      alarmDescription: `${impact}\nWhat to do: ${this.#settings.runbookUrl}#${runbookChapter}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }
}

import { Duration } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Function } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** SES's own names, as it puts them on the default event bus. */
const eventNames = [
  "Email Sent",
  "Email Delivered",
  "Email Bounced",
  "Email Complaint Received",
  "Email Rejected",
  "Email Rendering Failed",
  "Email Delivery Delayed",
];

/** What connects SES's reports with the function that records them. */
export type MailEventsProps = {
  readonly settings: StageSettings;
  readonly configurationSetName: string;
  readonly target: Function;
  readonly failedEvents: Queue;
};

/** Hands what became of a mail to the function that records it, this stage's mails only. */
export function mailEvents(scope: Construct, props: MailEventsProps): Rule {
  return new Rule(scope, "MailEvents", {
    ruleName: stageName(props.settings, "mail-events"),
    description: "What became of the mails that this stage has sent.",
    eventPattern: {
      source: ["aws.ses"],
      detailType: eventNames,
      detail: { mail: { tags: { "ses:configuration-set": [props.configurationSetName] } } },
    },
    targets: [
      new LambdaFunction(props.target, {
        retryAttempts: 185,
        maxEventAge: Duration.hours(24),
        deadLetterQueue: props.failedEvents,
      }),
    ],
  });
}

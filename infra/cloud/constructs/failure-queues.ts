import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { StageSettings } from "../stages/stage-settings.ts";
import { failureQueue, type FailureQueueProps } from "./failure-queue.ts";
import type { ImpactAlarms } from "./impact-alarms.ts";

/** The queues at the end of each asynchronous way, by what they hold. */
export class FailureQueues extends Construct {
  /** Dated jobs and sweeps that the scheduler could not hand over, or their function not take. */
  readonly jobs: Queue;
  /** Word of each batch of written jobs that was given up; the batch itself is in a bucket. */
  readonly streamRecords: Queue;
  /** What SES told about mails and nobody could record. */
  readonly mailEvents: Queue;

  constructor(scope: Construct, settings: StageSettings, alarms: ImpactAlarms) {
    super(scope, "FailureQueues");
    const queue = (props: Pick<FailureQueueProps, "runbookChapter" | "impact">) =>
      failureQueue(this, { settings, alarms, ...props });
    this.jobs = queue({
      runbookChapter: "failed-jobs",
      impact:
        "Clients who get a reminder or a receipt late: a job could not be run at its instant. The " +
        "hourly sweep runs it unless the cause remains.",
    });
    this.streamRecords = queue({
      runbookChapter: "failed-stream-records",
      impact:
        "Clients and vendors who wait for a mail or a payment's outcome: jobs were not taken up when " +
        "they were written. The hourly sweep runs them unless the cause remains.",
    });
    this.mailEvents = queue({
      runbookChapter: "failed-mail-events",
      impact:
        "Vendors who are not told that an invoice bounced, and clients who may get a receipt twice: " +
        "what became of a mail was not recorded, and nothing else records it.",
    });
  }
}

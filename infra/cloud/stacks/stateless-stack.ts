import { CfnOutput, Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { invariant } from "../../../shared/values/invariant.ts";
import { FailureQueues } from "../constructs/failure-queues.ts";
import { HttpEntrance } from "../constructs/http-entrance.ts";
import { ImpactAlarms } from "../constructs/impact-alarms.ts";
import { JobSchedules } from "../constructs/job-schedules.ts";
import { jobStream } from "../constructs/job-stream.ts";
import { KindlyFunctions } from "../constructs/kindly-functions.ts";
import { mailEvents } from "../constructs/mail-events.ts";
import { MailIdentity } from "../constructs/mail-identity.ts";
import { stageDashboard } from "../constructs/stage-dashboard.ts";
import { StageDomain } from "../constructs/stage-domain.ts";
import { stageAlarms } from "../constructs/watched-metrics.ts";
import { portalOrigin, stageName, tableName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** What the stack is made of beside the settings. */
export type StatelessStackProps = {
  readonly table: TableV2;
  /** The folder with one built folder per function. */
  readonly functionsFolder: string;
};

/** What works on the table and can be made again: functions, their events, mail, alarms. */
export class StatelessStack extends Stack {
  constructor(scope: Construct, settings: StageSettings, props: StatelessStackProps) {
    super(scope, stageName(settings, "stateless"), {
      env: { account: settings.account, region: settings.region },
      description: `Kindly ${settings.stage}: what works on the table.`,
    });
    const { table } = props;
    const streamArn = table.tableStreamArn;
    invariant(streamArn !== undefined, "The table has a stream.");
    const alarms = new ImpactAlarms(this, "Alarms", settings);
    const domain = new StageDomain(this, settings);
    const queues = new FailureQueues(this, settings, alarms);
    const mail = new MailIdentity(this, settings, domain);
    const schedules = new JobSchedules(this, "Schedules", { settings, failedJobs: queues.jobs });
    const functions = new KindlyFunctions(this, {
      home: {
        settings,
        functionsFolder: props.functionsFolder,
        alarms,
        environment: {
          KINDLY_TABLE: table.tableName,
          KINDLY_BASE_URL: portalOrigin(settings),
        },
      },
      table,
      streamArn,
      mail,
      schedules,
      queues,
    });
    const entrance = new HttpEntrance(this, "Http", {
      settings,
      domain,
      clientApi: functions.clientApi.function,
      vendorApi: functions.vendorApi.function,
      stripeWebhook: functions.stripeWebhook.function,
    });
    const streamJobs = functions.streamJobs.function;
    jobStream(this, {
      settings,
      streamArn,
      target: streamJobs,
      failedRecords: queues.streamRecords,
    });
    schedules.invoke(functions.scheduledJob.function);
    mailEvents(this, {
      settings,
      configurationSetName: mail.configurationSetName,
      target: functions.mailEvents.function,
      failedEvents: queues.mailEvents,
    });
    for (const alarm of stageAlarms({ settings, stage: entrance.stage, streamJobs })) {
      alarms.add(alarm);
    }
    operatorOutputs(this, settings);
    stageDashboard(this, { settings, stage: entrance.stage, functions, queues });
  }
}

/** What an operator's scripts are told, `vendor:create` first. */
function operatorOutputs(scope: Construct, settings: StageSettings): CfnOutput[] {
  const region = { description: "For the operator's shell", value: settings.region };
  const table = { ...region, value: tableName(settings) };
  const origin = { ...region, value: portalOrigin(settings) };
  return [
    new CfnOutput(scope, "AwsRegion", region),
    new CfnOutput(scope, "KindlyTable", table),
    new CfnOutput(scope, "KindlyBaseUrl", origin),
  ];
}

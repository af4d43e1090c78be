import { ArnFormat, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Function } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule, ScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deployedFunctionName, stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import { keepSchedules } from "./permissions.ts";

/** What the schedules of jobs need. */
export type JobSchedulesProps = {
  readonly settings: StageSettings;
  /** Where the scheduler puts what it could not hand over. */
  readonly failedJobs: Queue;
};

/** The group in which each dated job has a schedule, and the role in which schedules act. */
export class JobSchedules extends Construct {
  /** For a function that keeps schedules. */
  readonly environment: Readonly<Record<string, string>>;
  /** For a function that keeps schedules. */
  readonly permissions: PolicyStatement[];
  readonly #group: ScheduleGroup;
  readonly #role: Role;
  readonly #failedJobs: Queue;

  constructor(scope: Construct, id: string, { settings, failedJobs }: JobSchedulesProps) {
    super(scope, id);
    const groupName = stageName(settings, "jobs");
    this.#failedJobs = failedJobs;
    this.#group = new ScheduleGroup(this, "Group", {
      scheduleGroupName: groupName,
      // Schedules are made again from the jobs, which are rows of the table.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#role = this.#makeRole(settings);
    this.permissions = keepSchedules(this, { groupName, roleArn: this.#role.roleArn });
    this.environment = {
      KINDLY_SCHEDULE_GROUP: groupName,
      // A function that names itself in its own environment can't take the name from itself.
      KINDLY_SCHEDULE_TARGET_ARN: Stack.of(this).formatArn({
        service: "lambda",
        resource: "function",
        resourceName: deployedFunctionName(settings, "scheduled-job"),
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
      KINDLY_SCHEDULE_ROLE_ARN: this.#role.roleArn,
      KINDLY_SCHEDULE_DEAD_LETTER_ARN: failedJobs.queueArn,
    };
  }

  /** Lets schedules invoke the function, and has it look every hour for what was left lying. */
  invoke(target: Function): void {
    this.#role.addToPolicy(
      new PolicyStatement({
        sid: "ScheduledJob",
        actions: ["lambda:InvokeFunction"],
        resources: [target.functionArn],
      }),
    );
    const sweep = new CfnSchedule(this, "HourlySweep", {
      name: "hourly-sweep",
      description: "Runs the jobs that the stream or a schedule has lost.",
      groupName: this.#group.scheduleGroupName,
      scheduleExpression: "rate(1 hour)",
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: target.functionArn,
        roleArn: this.#role.roleArn,
        input: JSON.stringify({ sweep: true }),
        // The next sweep does what this one left, so a late one is worth nothing.
        retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
        deadLetterConfig: { arn: this.#failedJobs.queueArn },
      },
    });
    // The scheduler tries the role when a schedule is made.
    sweep.node.addDependency(this.#role);
  }

  #makeRole(settings: StageSettings): Role {
    const role = new Role(this, "Role", {
      description: "Invokes scheduled-job when a job is due, and nothing else.",
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: {
          StringEquals: {
            "aws:SourceAccount": settings.account,
            "aws:SourceArn": this.#group.scheduleGroupArn,
          },
        },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({
        sid: "FailedJobs",
        actions: ["sqs:SendMessage"],
        resources: [this.#failedJobs.queueArn],
      }),
    );
    return role;
  }
}

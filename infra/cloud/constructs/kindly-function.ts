import { join } from "node:path";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { type PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { FilterPattern, LogGroup } from "aws-cdk-lib/aws-logs";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { FunctionName } from "../function-names.ts";
import { deployedFunctionName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import type { ImpactAlarms } from "./impact-alarms.ts";

/** What all functions of a stage have in common. */
export type FunctionHome = {
  readonly settings: StageSettings;
  /** The folder with one built folder per function. */
  readonly functionsFolder: string;
  readonly alarms: ImpactAlarms;
  /** In the environment of every function. */
  readonly environment: Readonly<Record<string, string>>;
};

/** One function: what it may do, and who is hurt when it can't. */
export type KindlyFunctionProps = {
  readonly name: FunctionName;
  /** Who is hurt while it fails. A function without this sentence doesn't compile. */
  readonly errorImpact: string;
  /** The chapter of the runbook that says what to do, and the name of the alarm. */
  readonly runbookChapter: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly permissions: readonly PolicyStatement[];
  /** For a function that is invoked asynchronously: where an event goes that it can't take. */
  readonly failedEvents?: { readonly queue: Queue; readonly maximumAgeHours: number };
};

/** The metric that counts the lines of all functions that ask for a person. */
export const attentionMetric = (settings: StageSettings) => ({
  metricNamespace: `Kindly/${settings.stage}`,
  metricName: "Attention",
});

/** A function of the house: its own role and log, an alarm that says who is hurt, no defaults left. */
export class KindlyFunction extends Construct {
  readonly function: Function;

  constructor(scope: Construct, home: FunctionHome, props: KindlyFunctionProps) {
    super(scope, props.name);
    const { settings } = home;
    const logGroup = this.#keepLog(settings, props.name);
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      description: `What ${props.name} may do, and nothing else.`,
    });
    logGroup.grantWrite(role);
    for (const statement of props.permissions) role.addToPolicy(statement);
    const concurrency = settings.options.reservedConcurrency[props.name];
    this.function = new Function(this, "Function", {
      functionName: deployedFunctionName(settings, props.name),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: Code.fromAsset(join(home.functionsFolder, props.name)),
      role,
      logGroup,
      // The functions write lines of JSON themselves; wrapped in Lambda's, filters wouldn't see them.
      loggingFormat: LoggingFormat.TEXT,
      memorySize: props.memoryMegabytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      environment: { ...home.environment, ...props.environment },
      ...(concurrency === undefined ? {} : { reservedConcurrentExecutions: concurrency }),
      ...(props.failedEvents === undefined ? {} : asynchronous(props.failedEvents)),
    });
    home.alarms.add({
      runbookChapter: props.runbookChapter,
      impact: props.errorImpact,
      metric: this.errors(),
      threshold: 1,
    });
  }

  /** Invocations that threw or ran out of time, in five minutes. */
  errors(): Metric {
    return this.function.metricErrors({ period: Duration.minutes(5), statistic: "Sum" });
  }

  #keepLog(settings: StageSettings, name: FunctionName): LogGroup {
    const logGroup = new LogGroup(this, "Log", {
      logGroupName: `/aws/lambda/${deployedFunctionName(settings, name)}`,
      retention: settings.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.addMetricFilter("Attention", {
      ...attentionMetric(settings),
      filterPattern: FilterPattern.allTerms('"level":"error"'),
      metricValue: "1",
    });
    return logGroup;
  }
}

/** Lambda tries again after one minute and after two; then the event goes to its queue. */
function asynchronous({
  queue,
  maximumAgeHours,
}: NonNullable<KindlyFunctionProps["failedEvents"]>) {
  return {
    retryAttempts: 2,
    maxEventAge: Duration.hours(maximumAgeHours),
    onFailure: new SqsDestination(queue),
  };
}

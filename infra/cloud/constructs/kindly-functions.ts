import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { tableShape } from "../../../functions/adapters/dynamodb/table-shape.ts";
import { originSecretReference, parameterNames, tableName } from "../stages/stage-names.ts";
import type { FailureQueues } from "./failure-queues.ts";
import type { JobSchedules } from "./job-schedules.ts";
import { type FunctionHome, KindlyFunction } from "./kindly-function.ts";
import type { MailIdentity } from "./mail-identity.ts";
import {
  type IndexName,
  queryIndexes,
  readSecret,
  readStream,
  sendMail,
  useTable,
} from "./permissions.ts";

/** What the functions work with. */
export type KindlyFunctionsProps = {
  readonly home: FunctionHome;
  readonly table: TableV2;
  readonly streamArn: string;
  readonly mail: MailIdentity;
  readonly schedules: JobSchedules;
  readonly queues: FailureQueues;
};

/** A part of what functions need: settings, and the right to use what they name. */
type Grant = {
  readonly environment: Readonly<Record<string, string>>;
  readonly permissions: readonly PolicyStatement[];
};

/** The indexes that lists are read from: all but the one of due jobs. */
const listIndexes = (Object.keys(tableShape.indexes) as IndexName[]).filter(
  (index) => index !== "byDue",
);

/** The six functions, each with what it needs and nothing else. */
export class KindlyFunctions extends Construct {
  readonly clientApi: KindlyFunction;
  readonly vendorApi: KindlyFunction;
  readonly stripeWebhook: KindlyFunction;
  readonly streamJobs: KindlyFunction;
  readonly scheduledJob: KindlyFunction;
  readonly mailEvents: KindlyFunction;
  readonly #props: KindlyFunctionsProps;

  constructor(scope: Construct, props: KindlyFunctionsProps) {
    super(scope, "Functions");
    this.#props = props;
    this.clientApi = this.#clientApi();
    this.vendorApi = this.#vendorApi();
    this.stripeWebhook = this.#stripeWebhook();
    this.streamJobs = this.#streamJobs();
    this.scheduledJob = this.#scheduledJob();
    this.mailEvents = this.#mailEvents();
  }

  /** All of them, for what is said of each. */
  all(): KindlyFunction[] {
    return [
      this.clientApi,
      this.vendorApi,
      this.stripeWebhook,
      this.streamJobs,
      this.scheduledJob,
      this.mailEvents,
    ];
  }

  #clientApi(): KindlyFunction {
    return new KindlyFunction(this, this.#props.home, {
      name: "client-api",
      runbookChapter: "client-api-errors",
      errorImpact: "Clients who can't see or pay their invoice.",
      // More memory is more CPU: a PDF is made while the client waits.
      memoryMegabytes: 1024,
      // The HTTP API waits for 30 seconds at most; the answer has to leave before.
      timeoutSeconds: 28,
      // A code opens the client's other invoices.
      ...grantAll(this.#edge(), this.#indexes("byClient"), this.#stripe()),
    });
  }

  #vendorApi(): KindlyFunction {
    return new KindlyFunction(this, this.#props.home, {
      name: "vendor-api",
      runbookChapter: "vendor-api-errors",
      errorImpact: "Vendors and their programs who can't sign in, or write and send an invoice.",
      memoryMegabytes: 1024,
      timeoutSeconds: 28,
      // Stripe is asked which methods the account has switched on.
      ...grantAll(this.#edge(), this.#indexes(...listIndexes), this.#stripe()),
    });
  }

  #stripeWebhook(): KindlyFunction {
    return new KindlyFunction(this, this.#props.home, {
      name: "stripe-webhook",
      runbookChapter: "stripe-webhook-errors",
      errorImpact:
        "Clients who have paid and still see an open invoice. Stripe repeats its events for three days.",
      memoryMegabytes: 512,
      timeoutSeconds: 20,
      // A transfer is matched with its client's open invoices.
      ...grantAll(this.#edge(), this.#indexes("byClient"), this.#stripe(), this.#webhookSecret()),
    });
  }

  #streamJobs(): KindlyFunction {
    const { home, streamArn } = this.#props;
    const permissions = readStream(this, tableName(home.settings), streamArn);
    const stream = { environment: {}, permissions };
    return new KindlyFunction(this, home, {
      name: "stream-jobs",
      runbookChapter: "stream-jobs-errors",
      errorImpact:
        "Clients who wait for an invoice or a receipt: what is owed at once is not done. The hourly sweep does it later.",
      memoryMegabytes: 1024,
      // Within the five minutes for which a job is claimed.
      timeoutSeconds: 240,
      ...grantAll(this.#jobs(), stream),
    });
  }

  #scheduledJob(): KindlyFunction {
    const { home, queues } = this.#props;
    return new KindlyFunction(this, home, {
      name: "scheduled-job",
      runbookChapter: "scheduled-job-errors",
      errorImpact:
        "Clients who are not reminded in time, and vendors whose jobs left lying are not picked up.",
      memoryMegabytes: 1024,
      timeoutSeconds: 240,
      // Later than this, the sweep has done it, or will.
      failedEvents: { queue: queues.jobs, maximumAgeHours: 1 },
      ...this.#jobs("byDue"),
    });
  }

  #mailEvents(): KindlyFunction {
    return new KindlyFunction(this, this.#props.home, {
      name: "mail-events",
      runbookChapter: "mail-events-errors",
      errorImpact: "Vendors who are not told that a client's mail address doesn't work.",
      memoryMegabytes: 512,
      timeoutSeconds: 20,
      failedEvents: { queue: this.#props.queues.mailEvents, maximumAgeHours: 6 },
      ...grantAll(this.#tableOnly()),
    });
  }

  /** What jobs do, whoever runs them; they list invoices, payments and a client's invoices. */
  #jobs(...indexes: readonly IndexName[]): Grant {
    return grantAll(
      this.#tableOnly(),
      this.#indexes(...listIndexes, ...indexes),
      this.#stripe(),
      this.#mail(),
      this.#scheduling(),
    );
  }

  #indexes(...indexes: readonly IndexName[]): Grant {
    return { environment: {}, permissions: [queryIndexes(this.#props.table, indexes)] };
  }

  #tableOnly(): Grant {
    return { environment: {}, permissions: useTable(this.#props.table) };
  }

  /** By the secret header a function knows that a request came through the edge. */
  #edge(): Grant {
    return {
      environment: { KINDLY_ORIGIN_SECRET: originSecretReference(this.#props.home.settings) },
      permissions: useTable(this.#props.table),
    };
  }

  #stripe(): Grant {
    const { stripeSecretKey } = parameterNames(this.#props.home.settings);
    return {
      environment: {
        KINDLY_STRIPE_ORIGIN: "https://api.stripe.com",
        KINDLY_STRIPE_SECRET_KEY_PARAMETER: stripeSecretKey,
      },
      permissions: [readSecret(this, "StripeSecretKey", stripeSecretKey)],
    };
  }

  #webhookSecret(): Grant {
    const { stripeWebhookSecret } = parameterNames(this.#props.home.settings);
    return {
      environment: { KINDLY_STRIPE_WEBHOOK_SECRET_PARAMETER: stripeWebhookSecret },
      permissions: [readSecret(this, "StripeWebhookSecret", stripeWebhookSecret)],
    };
  }

  #mail(): Grant {
    const { home, mail } = this.#props;
    return {
      environment: {
        KINDLY_MAIL_FROM: home.settings.mail.fromAddress,
        KINDLY_SES_CONFIGURATION_SET: mail.configurationSetName,
      },
      permissions: [sendMail(this, home.settings, mail.configurationSetName)],
    };
  }

  #scheduling(): Grant {
    const { environment, permissions } = this.#props.schedules;
    return { environment, permissions };
  }
}

function grantAll(...grants: readonly Grant[]): Grant {
  return {
    environment: Object.assign({}, ...grants.map(({ environment }) => environment)) as Record<
      string,
      string
    >,
    permissions: grants.flatMap(({ permissions }) => permissions),
  };
}

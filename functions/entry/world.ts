import { dynamoDbReceivables } from "../adapters/dynamodb/dynamodb-receivables.ts";
import { openTable } from "../adapters/dynamodb/table.ts";
import { hashedSecrets } from "../adapters/system/hashed-secrets.ts";
import { jsonLog } from "../adapters/system/json-log.ts";
import { systemClock } from "../adapters/system/system-clock.ts";
import { systemRandomness } from "../adapters/system/system-randomness.ts";
import { base32 } from "../../shared/values/identifiers.ts";
import { millisecondsOf } from "../../shared/values/instant.ts";
import type { Edge } from "../http/app.ts";
import type { Documents } from "../ports/documents.ts";
import type { Schedules } from "../ports/jobs.ts";
import type { Mailer } from "../ports/mailer.ts";
import type { PaymentProcessor } from "../ports/payment-processor.ts";
import type { World } from "../ports/world.ts";
import { onFirstCall } from "./on-first-call.ts";
import { setting } from "./settings.ts";

/** The settings of a function that each part of its world is read from, when it is first needed. */
export function productionWorld(): World {
  const clock = systemClock;
  const randomness = systemRandomness;
  const suffix = () => base32(randomness.bytes(5));
  const table = openTable(setting("KINDLY_TABLE"));
  const nowMilliseconds = () => millisecondsOf(clock.now());
  return {
    clock,
    randomness,
    secrets: hashedSecrets(randomness),
    log: jsonLog,
    receivables: dynamoDbReceivables(table, suffix),
    jobs: onFirstCall(async () => {
      const { dynamoDbJobs } = await import("../adapters/dynamodb/dynamodb-jobs.ts");
      return dynamoDbJobs(table, suffix, () => clock.now());
    }),
    access: onFirstCall(async () => {
      const { dynamoDbAccess } = await import("../adapters/dynamodb/dynamodb-access.ts");
      return dynamoDbAccess(table);
    }),
    processor: onFirstCall(() => connectProcessor(nowMilliseconds)),
    mailer: onFirstCall(connectMailer),
    schedules: onFirstCall(connectSchedules),
    documents: onFirstCall(connectDocuments),
    place: { baseUrl: setting("KINDLY_BASE_URL") },
  };
}

/** What the edge in front of a function proves itself with. */
export function productionEdge(): Edge {
  return { originSecret: setting("KINDLY_ORIGIN_SECRET"), baseUrl: setting("KINDLY_BASE_URL") };
}

async function connectProcessor(nowMilliseconds: () => number): Promise<PaymentProcessor> {
  const { stripeProcessor } = await import("../adapters/stripe/stripe-processor.ts");
  return stripeProcessor({
    origin: setting("KINDLY_STRIPE_ORIGIN"),
    secretKey: secretNamed("KINDLY_STRIPE_SECRET_KEY_PARAMETER", nowMilliseconds),
    webhookSecrets: webhookSecrets(nowMilliseconds),
  });
}

async function connectMailer(): Promise<Mailer> {
  const { sesMailer } = await import("../adapters/ses/ses-mailer.ts");
  return sesMailer({
    fromAddress: setting("KINDLY_MAIL_FROM"),
    configurationSet: setting("KINDLY_SES_CONFIGURATION_SET"),
  });
}

async function connectSchedules(): Promise<Schedules> {
  const { eventBridgeSchedules } = await import("../adapters/scheduler/eventbridge-schedules.ts");
  return eventBridgeSchedules({
    group: setting("KINDLY_SCHEDULE_GROUP"),
    targetArn: setting("KINDLY_SCHEDULE_TARGET_ARN"),
    roleArn: setting("KINDLY_SCHEDULE_ROLE_ARN"),
    deadLetterArn: setting("KINDLY_SCHEDULE_DEAD_LETTER_ARN"),
  });
}

async function connectDocuments(): Promise<Documents> {
  const { pdfDocuments } = await import("../adapters/documents/pdf-documents.ts");
  return pdfDocuments({ portalHost: new URL(setting("KINDLY_BASE_URL")).host });
}

/** A secret that is read when it is first asked for: not every function may read every one. */
function secretNamed(name: string, nowMilliseconds: () => number): () => Promise<string> {
  let read: Promise<() => Promise<string>> | undefined;
  const connect = async () => {
    const { ssmSecret } = await import("../adapters/ssm/ssm-secret.ts");
    return ssmSecret(setting(name), nowMilliseconds);
  };
  return async () => {
    read ??= connect();
    return (await read)();
  };
}

/** Two secrets, separated by a comma, are both valid while one replaces the other. */
function webhookSecrets(nowMilliseconds: () => number): () => Promise<readonly string[]> {
  const read = secretNamed("KINDLY_STRIPE_WEBHOOK_SECRET_PARAMETER", nowMilliseconds);
  // What stands behind a comma too many would be a secret that everybody knows.
  return async () =>
    (await read())
      .split(",")
      .map((secret) => secret.trim())
      .filter((secret) => secret !== "");
}

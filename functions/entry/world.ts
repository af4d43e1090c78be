import { dynamoDbAccess } from "../adapters/dynamodb/dynamodb-access.ts";
import { dynamoDbJobs } from "../adapters/dynamodb/dynamodb-jobs.ts";
import { dynamoDbReceivables } from "../adapters/dynamodb/dynamodb-receivables.ts";
import { openTable } from "../adapters/dynamodb/table.ts";
import { lazyDocuments } from "../adapters/documents/lazy-documents.ts";
import { eventBridgeSchedules } from "../adapters/scheduler/eventbridge-schedules.ts";
import { sesMailer } from "../adapters/ses/ses-mailer.ts";
import { ssmSecret } from "../adapters/ssm/ssm-secret.ts";
import { stripeProcessor } from "../adapters/stripe/stripe-processor.ts";
import { hashedSecrets } from "../adapters/system/hashed-secrets.ts";
import { jsonLog } from "../adapters/system/json-log.ts";
import { systemClock } from "../adapters/system/system-clock.ts";
import { systemRandomness } from "../adapters/system/system-randomness.ts";
import { base32 } from "../../shared/values/identifiers.ts";
import { millisecondsOf } from "../../shared/values/instant.ts";
import type { Edge } from "../http/app.ts";
import type { World } from "../ports/world.ts";
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
    jobs: dynamoDbJobs(table, suffix, () => clock.now()),
    access: dynamoDbAccess(table),
    processor: stripeProcessor({
      origin: process.env["KINDLY_STRIPE_ORIGIN"] ?? "https://api.stripe.com",
      secretKey: secretNamed("KINDLY_STRIPE_SECRET_KEY_PARAMETER", nowMilliseconds),
      webhookSecrets: webhookSecrets(nowMilliseconds),
    }),
    mailer: sesMailer({
      fromAddress: process.env["KINDLY_MAIL_FROM"] ?? "",
      configurationSet: process.env["KINDLY_SES_CONFIGURATION_SET"] ?? "",
    }),
    schedules: eventBridgeSchedules({
      group: process.env["KINDLY_SCHEDULE_GROUP"] ?? "",
      targetArn: process.env["KINDLY_SCHEDULE_TARGET_ARN"] ?? "",
      roleArn: process.env["KINDLY_SCHEDULE_ROLE_ARN"] ?? "",
      deadLetterArn: process.env["KINDLY_SCHEDULE_DEAD_LETTER_ARN"] ?? "",
    }),
    documents: lazyDocuments(new URL(setting("KINDLY_BASE_URL")).host),
    place: { baseUrl: setting("KINDLY_BASE_URL") },
  };
}

/** What the edge in front of a function proves itself with. */
export function productionEdge(): Edge {
  return { originSecret: setting("KINDLY_ORIGIN_SECRET"), baseUrl: setting("KINDLY_BASE_URL") };
}

/** A secret whose parameter's name is read when it is first asked for: not every function has it. */
function secretNamed(name: string, nowMilliseconds: () => number): () => Promise<string> {
  let read: (() => Promise<string>) | undefined;
  return () => {
    read ??= ssmSecret(setting(name), nowMilliseconds);
    return read();
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

import { functionArn } from "./lambda/lambda-context.ts";

export type FunctionEnvironmentSettings = {
  origin: string;
  port: number;
  originSecret: string;
  stripeOrigin: string;
};

/** Names in the local world that its services and its functions both have to know. */
export const localNames = {
  table: "kindly-local",
  mailFrom: "billing@kindly.example",
  mailDomain: "kindly.example",
  configurationSet: "kindly",
  scheduleGroup: "kindly",
  scheduleTargetArn: functionArn("scheduled-job"),
  scheduleRoleArn: "arn:aws:iam::000000000000:role/kindly-scheduler",
  scheduleLetters: "scheduled-job-undelivered",
  stripeSecretKey: "/kindly/local/stripe/secret-key",
  stripeWebhookSecret: "/kindly/local/stripe/webhook-secret",
};

/** The environment in which the functions find their world; deployed ones get theirs from CDK. */
export function functionEnvironment(settings: FunctionEnvironmentSettings): Record<string, string> {
  const services = `http://127.0.0.1:${settings.port}/local/aws`;
  return {
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_DYNAMODB: `${services}/dynamodb`,
    AWS_ENDPOINT_URL_SCHEDULER: `${services}/scheduler`,
    AWS_ENDPOINT_URL_SES: `${services}/ses`,
    AWS_ENDPOINT_URL_SSM: `${services}/ssm`,
    KINDLY_TABLE: localNames.table,
    KINDLY_BASE_URL: settings.origin,
    KINDLY_MAIL_FROM: localNames.mailFrom,
    KINDLY_SES_CONFIGURATION_SET: localNames.configurationSet,
    KINDLY_SCHEDULE_GROUP: localNames.scheduleGroup,
    KINDLY_SCHEDULE_TARGET_ARN: localNames.scheduleTargetArn,
    KINDLY_SCHEDULE_ROLE_ARN: localNames.scheduleRoleArn,
    KINDLY_SCHEDULE_DEAD_LETTER_ARN: `arn:aws:sqs:us-east-1:000000000000:${localNames.scheduleLetters}`,
    KINDLY_STRIPE_SECRET_KEY_PARAMETER: localNames.stripeSecretKey,
    KINDLY_STRIPE_WEBHOOK_SECRET_PARAMETER: localNames.stripeWebhookSecret,
    KINDLY_STRIPE_ORIGIN: settings.stripeOrigin,
    KINDLY_ORIGIN_SECRET: settings.originSecret,
  };
}

/** Variables of this shell that would lead the SDKs elsewhere. */
const misleading = ["AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL", "AWS_DEFAULT_REGION"];

/** Puts the environment in place; the answer restores what was there. */
export function installEnvironment(environment: Record<string, string>): () => void {
  const names = [...Object.keys(environment), ...misleading];
  const previous = names.map((name) => [name, process.env[name]] as const);
  for (const name of misleading) delete process.env[name];
  Object.assign(process.env, environment);
  return () => {
    for (const [name, value] of previous) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

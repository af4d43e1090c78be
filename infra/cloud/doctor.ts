import { GetParameterCommand, ParameterNotFound, SSMClient } from "@aws-sdk/client-ssm";
import { type AddressFacts, checkAddresses } from "./checkup/address-checkup.ts";
import { type Finding, finding, report } from "./checkup/finding.ts";
import { checkMail } from "./checkup/mail-checkup.ts";
import { readMailFacts } from "./checkup/mail-facts.ts";
import { checkStripe } from "./checkup/stripe-checkup.ts";
import { readStripeFacts } from "./checkup/stripe-facts.ts";
import { findStage } from "./stages/find-stage.ts";
import { portalOrigin, parameterNames, stageName } from "./stages/stage-names.ts";
import type { StageSettings } from "./stages/stage-settings.ts";

// Says what the stage that KINDLY_STAGE names still needs before a client can pay: it only looks.
const settings = findStage(process.env["KINDLY_STAGE"] ?? "example");
try {
  const findings = await lookAtAll(settings);
  console.log(`${report(findings)}\n\n${aboutAlarms(settings)}`);
  process.exitCode = findings.some(({ nextStep }) => nextStep !== undefined) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  console.error(`Next: sign this shell in to the account ${settings.account}, and ask again.`);
  process.exitCode = 1;
}

async function lookAtAll(stage: StageSettings): Promise<Finding[]> {
  const [mail, stripe, page, api, pastTheEdge] = await Promise.all([
    readMailFacts(stage),
    lookAtStripe(stage),
    lookAt(`${portalOrigin(stage)}/vendor`),
    lookAt(`${portalOrigin(stage)}/api/openapi.json`),
    lookAt(`https://${stage.apiDomain}/api/openapi.json`),
  ]);
  return [
    ...checkMail(stage, mail),
    ...stripe,
    ...checkAddresses(stage, { page, api, pastTheEdge }),
  ];
}

async function lookAtStripe(stage: StageSettings): Promise<Finding[]> {
  const names = parameterNames(stage);
  const [secretKey, webhookSecret] = await Promise.all([
    readSecret(stage, names.stripeSecretKey),
    readSecret(stage, names.stripeWebhookSecret),
  ]);
  if (secretKey === undefined) {
    const put = `aws ssm put-parameter --type SecureString --name ${names.stripeSecretKey} --value rk_live_…`;
    return [finding("Stripe's key", `nothing in ${names.stripeSecretKey}`, put)];
  }
  const hasWebhookSecret = webhookSecret !== undefined;
  return checkStripe(stage, await readStripeFacts({ secretKey, hasWebhookSecret }));
}

async function readSecret({ region }: StageSettings, name: string): Promise<string | undefined> {
  try {
    const command = new GetParameterCommand({ Name: name, WithDecryption: true });
    return (await new SSMClient({ region }).send(command)).Parameter?.Value;
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  }
}

async function lookAt(url: string): Promise<AddressFacts["page"]> {
  try {
    const { status, headers } = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return { status, contentSecurityPolicy: headers.get("content-security-policy") };
  } catch {
    // No name, no certificate, no answer: the finding says what to do about each.
    return { status: 0, contentSecurityPolicy: null };
  }
}

/** SNS has no part in the deployment's own packages: the person asks it. */
function aboutAlarms(stage: StageSettings): string {
  const { account, region } = stage;
  const topic = `arn:aws:sns:${region}:${account}:${stageName(stage, "alarms")}`;
  return (
    "Who has confirmed the mails of alarms (none may say PendingConfirmation):\n" +
    `aws sns list-subscriptions-by-topic --region ${region} --topic-arn ${topic}`
  );
}

import type { FunctionName } from "../function-names.ts";
import type { StageSettings } from "./stage-settings.ts";

/** A name in the account that tells the stage and the thing: `kindly-example-failed-jobs`. */
export function stageName(settings: StageSettings, thing: string): string {
  return `kindly-${settings.stage}-${thing}`;
}

/** The name that a function has at Lambda. */
export function deployedFunctionName(settings: StageSettings, name: FunctionName): string {
  return stageName(settings, name);
}

/** The origin of the stage's pages, as links in mails begin. */
export function portalOrigin({ domain }: StageSettings): string {
  return `https://${domain}`;
}

/** The name that the table has at DynamoDB. */
export function tableName(settings: StageSettings): string {
  return stageName(settings, "receivables");
}

/** The parameters that a person puts into SSM before the first deployment. */
export function parameterNames(settings: StageSettings) {
  const folder = `/kindly/${settings.stage}`;
  return {
    /** SecureString: the restricted or secret key of Stripe. */
    stripeSecretKey: `${folder}/stripe-secret-key`,
    /** SecureString: the signing secret of the webhook endpoint. */
    stripeWebhookSecret: `${folder}/stripe-webhook-secret`,
    /** String, here and in us-east-1: what only the edge knows. */
    originSecret: `${folder}/origin-secret`,
  };
}

/**
 * A reference that CloudFormation resolves when it deploys. The value stays out of templates; a
 * rotation is a new version, so that the stacks notice it.
 */
export function originSecretReference(settings: StageSettings): string {
  const { originSecret } = parameterNames(settings);
  return `{{resolve:ssm:${originSecret}:${settings.originSecretVersion}}}`;
}

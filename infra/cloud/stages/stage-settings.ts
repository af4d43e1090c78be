import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { FunctionName } from "../function-names.ts";

/** How the names of a stage come into the DNS. */
export type StageDns =
  /** A hosted zone of Route 53 in the same account: records and certificates are made with it. */
  | { readonly kind: "route-53"; readonly hostedZoneId: string; readonly zoneName: string }
  /** A DNS elsewhere: the stacks print the records, and the certificates exist already. */
  | {
      readonly kind: "elsewhere";
      /** For `domain`; CloudFront takes certificates from us-east-1 only. */
      readonly siteCertificateArn: string;
      /** For `apiDomain`, in the stage's region. */
      readonly apiCertificateArn: string;
    };

/** How a stage sends mail. */
export type StageMail = {
  /** The domain that SES signs for. */
  readonly domain: string;
  /** The one address that all mail comes from; it belongs to the domain. */
  readonly fromAddress: string;
  /** Where bounces return to: a subdomain of its own, which SES takes over. */
  readonly bounceDomain: string;
  /** Who reads what receivers report about forged mail. */
  readonly reportAddress: string;
};

/** What costs when idle, or fails in a new account: all of it is off until a stage asks for it. */
export type StageOptions = {
  /** AWS WAF before the portal: limits each address, keeps known bad ones out. About 7 USD a month. */
  readonly firewall: boolean;
  /** A key of one's own for the table. About 1 USD a month and per 10,000 calls on top. */
  readonly customerKey: boolean;
  /** CloudFront's log of requests, without query strings, kept for 90 days. */
  readonly edgeLogs: boolean;
  /** At most so many at once. New accounts have 10 in all, and no function may take the last ones. */
  readonly reservedConcurrency: Partial<Readonly<Record<FunctionName, number>>>;
};

/** One deployment of the house. */
export type StageSettings = {
  /** Lower-case letters, digits and hyphens; every name in the account starts with `kindly-<stage>`. */
  readonly stage: string;
  readonly account: string;
  /** Where the table and the functions are; the edge is in us-east-1, as CloudFront wants it. */
  readonly region: string;
  /** The portal's address, which clients see in their links. */
  readonly domain: string;
  /** The address by which the edge reaches the API; nobody else needs it. */
  readonly apiDomain: string;
  readonly dns: StageDns;
  readonly mail: StageMail;
  /** Who is told when an alarm rings; each address confirms once, by the mail it gets. */
  readonly alarmAddresses: readonly string[];
  /** A mail comes at 80 percent of it, and when the month looks like passing it. */
  readonly monthlyBudgetDollars: number;
  /** How long logs are kept. */
  readonly logRetention: RetentionDays;
  /** Requests that the API takes in all; beyond it answers 429. */
  readonly throttle: { readonly requestsPerSecond: number; readonly burst: number };
  /** The version of the parameter with the origin's secret; a higher one rotates it. */
  readonly originSecretVersion: number;
  /** Where a person who got an alarm finds `runbook.md`. */
  readonly runbookUrl: string;
  readonly options: StageOptions;
};

import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { StageSettings } from "./stage-settings.ts";

/** A stage to copy: no such account exists, but everything synthesizes with it. */
export const example: StageSettings = {
  stage: "example",
  account: "111122223333",
  region: "eu-central-1",
  domain: "pay.example.com",
  apiDomain: "api.pay.example.com",
  dns: { kind: "route-53", hostedZoneId: "Z0123456789EXAMPLE", zoneName: "pay.example.com" },
  mail: {
    domain: "pay.example.com",
    fromAddress: "invoices@pay.example.com",
    bounceDomain: "bounces.pay.example.com",
    reportAddress: "postmaster@example.com",
  },
  alarmAddresses: ["operations@example.com"],
  monthlyBudgetDollars: 25,
  logRetention: RetentionDays.THREE_MONTHS,
  throttle: { requestsPerSecond: 50, burst: 100 },
  originSecretVersion: 1,
  runbookUrl: "https://github.com/example/kindly/blob/main/infra/cloud/runbook.md",
  options: { firewall: false, customerKey: false, edgeLogs: false, reservedConcurrency: {} },
};

import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** More than a person with a page open needs in five minutes; less than a guesser of links wants. */
const requestsPerAddress = 1000;

/** Turns away addresses that ask too often or that AWS knows for attacks, before anything runs. */
export function edgeFirewall(scope: Construct, settings: StageSettings): CfnWebACL {
  const visibility = (metricName: string) => ({
    cloudWatchMetricsEnabled: true,
    metricName: stageName(settings, metricName),
    // Samples would keep parts of requests, and a request may carry what opens a door.
    sampledRequestsEnabled: false,
  });
  return new CfnWebACL(scope, "Firewall", {
    name: stageName(settings, "edge"),
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: visibility("firewall"),
    rules: [
      {
        name: "too-many-requests",
        priority: 0,
        action: { block: {} },
        statement: {
          rateBasedStatement: { aggregateKeyType: "IP", limit: requestsPerAddress },
        },
        visibilityConfig: visibility("too-many-requests"),
      },
      {
        name: "known-bad-addresses",
        priority: 1,
        overrideAction: { none: {} },
        statement: {
          managedRuleGroupStatement: {
            vendorName: "AWS",
            name: "AWSManagedRulesAmazonIpReputationList",
          },
        },
        visibilityConfig: visibility("known-bad-addresses"),
      },
    ],
  });
}

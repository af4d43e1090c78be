import { Stack } from "aws-cdk-lib";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import type { Construct } from "constructs";
import { EdgeDistribution, type HeaderSets } from "../constructs/edge-distribution.ts";
import { edgeFirewall } from "../constructs/edge-firewall.ts";
import { edgeLogs } from "../constructs/edge-logs.ts";
import { monthlyBudget } from "../constructs/monthly-budget.ts";
import { PortalSite } from "../constructs/portal-site.ts";
import { StageDomain } from "../constructs/stage-domain.ts";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/** What the stack is made of beside the settings. */
export type EdgeStackProps = {
  /** The built portal. */
  readonly portalFolder: string;
  /** The security headers of its pages, and of what the API answers. */
  readonly headers: HeaderSets;
};

/** What stands before everything: in us-east-1, where CloudFront's certificates must be. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, settings: StageSettings, props: EdgeStackProps) {
    super(scope, stageName(settings, "edge"), {
      env: { account: settings.account, region: "us-east-1" },
      description: `Kindly ${settings.stage}: the portal and its address.`,
    });
    const domain = new StageDomain(this, settings);
    const site = new PortalSite(this, settings, props.portalFolder);
    const { distribution } = new EdgeDistribution(this, {
      settings,
      certificate: domain.certificate(settings.domain, "siteCertificateArn"),
      files: site.bucket,
      headers: props.headers,
      ...(settings.options.firewall ? { firewallArn: edgeFirewall(this, settings).attrArn } : {}),
    });
    domain.address({
      name: settings.domain,
      leadsTo: distribution.distributionDomainName,
      alias: new CloudFrontTarget(distribution),
    });
    if (settings.options.edgeLogs) edgeLogs(this, settings, distribution);
    monthlyBudget(this, settings);
  }
}

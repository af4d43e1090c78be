import type { ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import { apiBehavior } from "./api-behavior.ts";
import { pageAddresses } from "./page-addresses.ts";
import { type EdgeHeaders, securityHeadersPolicy } from "./security-headers-policy.ts";

/** The headers that the edge adds to the two kinds of pages and to the API's answers. */
export type HeaderSets = {
  readonly client: EdgeHeaders;
  readonly vendor: EdgeHeaders;
  readonly answers: EdgeHeaders;
};

/** What the distribution joins under one address. */
export type EdgeDistributionProps = {
  readonly settings: StageSettings;
  readonly certificate: ICertificate;
  readonly files: IBucket;
  readonly headers: HeaderSets;
  readonly firewallArn?: string;
};

/** One address for pages and API, near everywhere, with the headers that browsers must see. */
export class EdgeDistribution extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, props: EdgeDistributionProps) {
    super(scope, "Edge");
    const { settings, headers, firewallArn } = props;
    const page = this.#pages(settings, props.files);
    const policy = (kind: keyof HeaderSets, override: boolean) =>
      securityHeadersPolicy(this, `Headers-${kind}`, {
        name: stageName(settings, kind),
        headers: headers[kind],
        override,
      });
    // Answers of the API keep what they say themselves, and get what they don't say.
    const api = apiBehavior(this, settings, policy("answers", false));
    this.distribution = new Distribution(this, "Distribution", {
      comment: `Kindly ${settings.stage}`,
      domainNames: [settings.domain],
      certificate: props.certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableIpv6: true,
      defaultBehavior: { ...page, responseHeadersPolicy: policy("client", true) },
      additionalBehaviors: {
        "/vendor*": { ...page, responseHeadersPolicy: policy("vendor", true) },
        "/api/*": api,
        "/u/*": api,
        "/webhooks/*": api,
      },
      ...(firewallArn === undefined ? {} : { webAclId: firewallArn }),
    });
  }

  #pages(settings: StageSettings, files: IBucket): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(files),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      // Query strings are no part of a page's address; the files say how long they may be kept.
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: pageAddresses(this, settings),
        },
      ],
    };
  }
}

import type { ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionEventType,
  HttpVersion,
  type ResponseHeadersPolicy,
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

/** The headers that the two kinds of pages are served with. */
export type PageHeaders = { readonly client: EdgeHeaders; readonly vendor: EdgeHeaders };

/** What the distribution joins under one address. */
export type EdgeDistributionProps = {
  readonly settings: StageSettings;
  readonly certificate: ICertificate;
  readonly files: IBucket;
  readonly headers: PageHeaders;
  readonly firewallArn?: string;
};

/** One address for pages and API, near everywhere, with the headers that browsers must see. */
export class EdgeDistribution extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, props: EdgeDistributionProps) {
    super(scope, "Edge");
    const { settings, headers, firewallArn } = props;
    const page = this.#pages(settings, props.files);
    const client = this.#policy(settings, "client", headers.client);
    const vendor = this.#policy(settings, "vendor", headers.vendor);
    const api = apiBehavior(this, settings, this.#policyForApi(settings, headers.client));
    this.distribution = new Distribution(this, "Distribution", {
      comment: `Kindly ${settings.stage}`,
      domainNames: [settings.domain],
      certificate: props.certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableIpv6: true,
      defaultBehavior: { ...page, responseHeadersPolicy: client },
      additionalBehaviors: {
        "/vendor*": { ...page, responseHeadersPolicy: vendor },
        "/api/*": api,
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

  #policy(settings: StageSettings, page: string, headers: EdgeHeaders): ResponseHeadersPolicy {
    return securityHeadersPolicy(this, `Headers-${page}`, {
      name: stageName(settings, `${page}-pages`),
      headers,
      override: true,
    });
  }

  /** Answers of the API keep what they say themselves, and get what they don't say. */
  #policyForApi(settings: StageSettings, headers: EdgeHeaders): ResponseHeadersPolicy {
    return securityHeadersPolicy(this, "Headers-api", {
      name: stageName(settings, "api-answers"),
      headers,
      override: false,
    });
  }
}

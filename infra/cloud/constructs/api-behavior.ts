import { Duration } from "aws-cdk-lib";
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  OriginSslPolicy,
  type ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Construct } from "constructs";
import { originSecretReference, stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";

/**
 * The headers of a request that reach the functions, ten at most; Authorization comes with the key
 * below. Host is not among them: the API answers to its own name only.
 */
export const forwardedHeaders = [
  "CloudFront-Viewer-Address",
  "Accept",
  "Content-Type",
  "Idempotency-Key",
  "If-Match",
  "Origin",
  "Sec-Fetch-Site",
  "Stripe-Signature",
  "User-Agent",
];

/** How the edge hands requests to the API: over TLS, with the secret that proves the edge. */
export function apiBehavior(
  scope: Construct,
  settings: StageSettings,
  responseHeadersPolicy: ResponseHeadersPolicy,
): BehaviorOptions {
  return {
    origin: new HttpOrigin(settings.apiDomain, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      customHeaders: { "x-kindly-origin": originSecretReference(settings) },
    }),
    // A redirect would have let the first request, with its secrets, travel in clear.
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: compressedNotCached(scope, settings),
    originRequestPolicy: new OriginRequestPolicy(scope, "ApiRequests", {
      originRequestPolicyName: stageName(settings, "api"),
      headerBehavior: OriginRequestHeaderBehavior.allowList(...forwardedHeaders),
      cookieBehavior: OriginRequestCookieBehavior.all(),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    }),
    responseHeadersPolicy,
    compress: true,
  };
}

/**
 * CloudFront compresses only where it may cache at all. So it may, for one second, what says that
 * it can be cached; answers about persons say no-store. Whatever tells one reader from another is
 * part of the key, so that two who ask at the same moment never share an answer.
 */
function compressedNotCached(scope: Construct, settings: StageSettings): CachePolicy {
  return new CachePolicy(scope, "ApiCaching", {
    cachePolicyName: stageName(settings, "api"),
    comment: "Compresses and keeps nothing.",
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(1),
    cookieBehavior: CacheCookieBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList("Authorization"),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
}

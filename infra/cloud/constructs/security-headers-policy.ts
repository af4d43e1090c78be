import { Duration } from "aws-cdk-lib";
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { invariant } from "../../../shared/values/invariant.ts";

/** The headers by their names in lower case. */
export type EdgeHeaders = Readonly<Record<string, string>>;

/** What a policy says. */
export type SecurityHeadersPolicyProps = {
  readonly name: string;
  readonly headers: EdgeHeaders;
  /** Whether they replace what the origin says; else they are added where it says nothing. */
  readonly override: boolean;
};

type Part = (value: string, override: boolean) => ResponseSecurityHeadersBehavior;

/** CloudFront takes these headers in a form of its own, and refuses them in the general one. */
const parts: Readonly<Record<string, Part>> = {
  "content-security-policy": (contentSecurityPolicy, override) => ({
    contentSecurityPolicy: { contentSecurityPolicy, override },
  }),
  "x-content-type-options": (_nosniff, override) => ({ contentTypeOptions: { override } }),
  "x-frame-options": (value, override) => ({
    frameOptions: { frameOption: oneOf(Object.values(HeadersFrameOption), value), override },
  }),
  "referrer-policy": (value, override) => ({
    referrerPolicy: {
      referrerPolicy: oneOf(Object.values(HeadersReferrerPolicy), value),
      override,
    },
  }),
  "strict-transport-security": strictTransport,
};

/** The headers as CloudFront's policy for responses. */
export function securityHeadersPolicy(
  scope: Construct,
  id: string,
  { name, headers, override }: SecurityHeadersPolicyProps,
): ResponseHeadersPolicy {
  const known = Object.entries(headers).map(
    ([header, value]) => [header.toLowerCase(), value] as const,
  );
  const security = known.map(([header, value]) => parts[header]?.(value, override) ?? {});
  const others = known.filter(([header]) => parts[header] === undefined);
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: name,
    securityHeadersBehavior: Object.assign({}, ...security) as ResponseSecurityHeadersBehavior,
    customHeadersBehavior: {
      customHeaders: others.map(([header, value]) => ({ header, value, override })),
    },
  });
}

function strictTransport(value: string, override: boolean): ResponseSecurityHeadersBehavior {
  const seconds = /\bmax-age=(?<seconds>\d+)/u.exec(value)?.groups?.["seconds"];
  invariant(seconds !== undefined, `The header ${value} says for how long it holds.`);
  return {
    strictTransportSecurity: {
      accessControlMaxAge: Duration.seconds(Number(seconds)),
      includeSubdomains: /\bincludeSubDomains\b/iu.test(value),
      preload: /\bpreload\b/iu.test(value),
      override,
    },
  };
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const found = values.find((value) => value.toLowerCase() === text.toLowerCase());
  invariant(found !== undefined, `${text} is one of ${values.join(", ")}.`);
  return found;
}

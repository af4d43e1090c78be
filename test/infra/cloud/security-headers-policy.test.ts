import { App, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { securityHeadersPolicy } from "../../../infra/cloud/constructs/security-headers-policy.ts";

function policyOf(headers: Record<string, string>): Record<string, unknown> {
  const stack = new Stack(new App(), "stack");
  securityHeadersPolicy(stack, "Policy", { name: "policy", headers, override: true });
  const [policy] = Object.values(
    Template.fromStack(stack).findResources("AWS::CloudFront::ResponseHeadersPolicy"),
  );
  return policy?.["Properties"].ResponseHeadersPolicyConfig as Record<string, unknown>;
}

describe("securityHeadersPolicy", () => {
  it("puts the headers that CloudFront knows into its own form, whatever their case", () => {
    expect(
      policyOf({
        "Strict-Transport-Security": "max-age=60; includeSubDomains; preload",
        "X-Frame-Options": "deny",
        "Referrer-Policy": "same-origin",
      }),
    ).toMatchObject({
      SecurityHeadersConfig: {
        StrictTransportSecurity: {
          AccessControlMaxAgeSec: 60,
          IncludeSubdomains: true,
          Preload: true,
          Override: true,
        },
        FrameOptions: { FrameOption: "DENY", Override: true },
        ReferrerPolicy: { ReferrerPolicy: "same-origin", Override: true },
      },
    });
  });

  it("takes any other header as it is", () => {
    expect(policyOf({ "permissions-policy": "camera=()" })).toMatchObject({
      CustomHeadersConfig: {
        Items: [{ Header: "permissions-policy", Value: "camera=()", Override: true }],
      },
    });
  });

  it.each([
    ["strict-transport-security", "includeSubDomains"],
    ["x-frame-options", "ALLOWALL"],
    ["referrer-policy", "sometimes"],
  ])("stops at a value of %s that CloudFront has no word for", (header, value) => {
    expect(() => policyOf({ [header]: value })).toThrow(value);
  });
});

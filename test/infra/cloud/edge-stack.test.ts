import { describe, expect, it } from "vitest";
import { forwardedHeaders } from "../../../infra/cloud/constructs/api-behavior.ts";
import { example } from "../../../infra/cloud/stages/example.ts";
import { readModules } from "../../architecture/source-tree.ts";
import {
  at,
  fullStage,
  listAt,
  onlyResource,
  resourcesOf,
  stageTemplates,
  textOf,
} from "./stage-under-test.ts";

const { edge } = stageTemplates(example);
const full = stageTemplates(fullStage);

function configOf(template: typeof edge): unknown {
  return onlyResource(template, "AWS::CloudFront::Distribution")["DistributionConfig"];
}

const config = configOf(edge);
const behaviors = [at(config, "DefaultCacheBehavior"), ...listAt(config, "CacheBehaviors")];

function headersOf(policyId: unknown): unknown {
  const id = textOf(policyId).slice(1, -1);
  const policy = onlyResource(edge, "AWS::CloudFront::ResponseHeadersPolicy", id);
  return policy["ResponseHeadersPolicyConfig"];
}

describe("the distribution", () => {
  it("is at the stage's address, with its certificate, over TLS 1.2 or newer", () => {
    expect(at(config, "Aliases")).toEqual(["pay.example.com"]);
    expect(at(config, "ViewerCertificate", "MinimumProtocolVersion")).toBe("TLSv1.2_2021");
    expect(at(configOf(full.edge), "ViewerCertificate", "AcmCertificateArn")).toBe(
      "arn:aws:acm:us-east-1:111122223333:certificate/site",
    );
  });

  it("never serves in clear", () => {
    expect(
      behaviors.map((each) => [at(each, "PathPattern"), at(each, "ViewerProtocolPolicy")]),
    ).toEqual([
      [undefined, "redirect-to-https"],
      ["/vendor*", "redirect-to-https"],
      ["/api/*", "https-only"],
      ["/u/*", "https-only"],
      ["/webhooks/*", "https-only"],
    ]);
  });

  it("compresses everything", () => {
    expect(behaviors.every((each) => at(each, "Compress") === true)).toBe(true);
  });

  it("alone may read the portal's files", () => {
    const policy = onlyResource(edge, "AWS::S3::BucketPolicy");
    const allowed = listAt(policy, "PolicyDocument", "Statement").filter(
      ({ Effect }) => Effect === "Allow",
    );

    expect(allowed).toHaveLength(1);
    expect(allowed[0]).toMatchObject({
      Action: "s3:GetObject",
      Principal: { Service: "cloudfront.amazonaws.com" },
    });
    expect(textOf(at(allowed, 0, "Condition", "StringEquals", "AWS:SourceArn"))).toMatch(
      /:distribution\/<EdgeDistribution/u,
    );
  });
});

describe("each answer says to the browser what it may do", () => {
  const policies = behaviors.map((each) => headersOf(at(each, "ResponseHeadersPolicyId")));
  const csp = policies.map((each) => at(each, "SecurityHeadersConfig", "ContentSecurityPolicy"));

  it("by a content security policy that fits the kind of page", () => {
    const [client, vendor, api] = csp.map((each) => at(each, "ContentSecurityPolicy"));

    for (const policy of [client, vendor]) {
      expect(policy).toContain("default-src 'none'; script-src 'self' 'sha256-ZmFrZQ=='");
    }
    expect(client).not.toContain("frame-src");
    expect(vendor).toContain("frame-src 'self'");
    expect(api).toContain("default-src 'none'; script-src 'self'; ");
  });

  it("which replaces all others on pages, and leaves to the API what it says itself", () => {
    expect(csp.map((each) => at(each, "Override"))).toEqual([true, true, false, false, false]);
  });

  it("with the rest of the promises beside it", () => {
    for (const policy of policies) {
      expect(at(policy, "SecurityHeadersConfig")).toMatchObject({
        ContentTypeOptions: {},
        ReferrerPolicy: { ReferrerPolicy: "no-referrer" },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
      });
      expect(listAt(policy, "CustomHeadersConfig", "Items").map(({ Header }) => Header)).toEqual([
        "cross-origin-opener-policy",
        "permissions-policy",
      ]);
    }
  });
});

describe("the way to the API", () => {
  const caching = onlyResource(edge, "AWS::CloudFront::CachePolicy");
  const requests = onlyResource(edge, "AWS::CloudFront::OriginRequestPolicy");

  it("is proved by a secret that no template holds", () => {
    const origins = listAt(config, "Origins");

    expect(origins.find((origin) => origin["DomainName"] === "api.pay.example.com")).toMatchObject({
      CustomOriginConfig: { OriginProtocolPolicy: "https-only", OriginSSLProtocols: ["TLSv1.2"] },
      OriginCustomHeaders: [
        {
          HeaderName: "x-kindly-origin",
          HeaderValue: "{{resolve:ssm:/kindly/example/origin-secret:1}}",
        },
      ],
    });
  });

  it("keeps nothing, and never takes one reader for another", () => {
    expect(caching["CachePolicyConfig"]).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      MaxTTL: 1,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: "all" },
        HeadersConfig: { HeaderBehavior: "whitelist", Headers: ["Authorization"] },
        QueryStringsConfig: { QueryStringBehavior: "all" },
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
      },
    });
  });

  it("lets through each header that a function reads, ten at most, and never Host", () => {
    const read = readModules()
      .filter(({ path }) => path.startsWith("functions/"))
      .flatMap(({ text }) => [...text.matchAll(/\breq\.header\("([^"]+)"\)/gu)])
      .map(([, name = ""]) => name);
    const passed = at(
      requests,
      "OriginRequestPolicyConfig",
      "HeadersConfig",
      "Headers",
    ) as string[];
    const known = [...passed, "Authorization", "x-kindly-origin"].map((name) => name.toLowerCase());

    expect(passed).toEqual(forwardedHeaders);
    expect(passed.length).toBeLessThanOrEqual(10);
    expect(known).not.toContain("host");
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe("the portal's files", () => {
  const shipments = resourcesOf(edge, "Custom::CDKBucketDeployment").map(([id, { Properties }]) => [
    id.replace(/CustomResource\w+$/u, ""),
    at(Properties, "SystemMetadata", "cache-control"),
    Properties["Prune"],
  ]);

  it("are kept for ever if their names say what is in them, and asked about else", () => {
    expect(shipments).toEqual([
      ["PortalAssets", "public, max-age=31536000, immutable", false],
      ["PortalPages", "no-cache", false],
    ]);
  });

  it("arrive before the pages that name them", () => {
    const [, [, pages] = []] = resourcesOf(edge, "Custom::CDKBucketDeployment");

    expect((pages as unknown as { DependsOn: string[] }).DependsOn).toContainEqual(
      expect.stringMatching(/^PortalAssetsCustomResource/u),
    );
  });
});

describe("what costs when idle", () => {
  it("is not there unless the stage asks for it", () => {
    edge.resourceCountIs("AWS::WAFv2::WebACL", 0);
    edge.resourceCountIs("AWS::Logs::Delivery", 0);
    expect(at(config, "WebACLId")).toBeUndefined();
  });

  it("stands before the distribution when it does", () => {
    expect(textOf(at(configOf(full.edge), "WebACLId"))).toBe("<Firewall.Arn>");
  });

  it("logs no address, query string, cookie or viewer", () => {
    const delivery = onlyResource(full.edge, "AWS::Logs::Delivery");
    const fields = delivery["RecordFields"] as string[];

    expect(fields).toContain("sc-status");
    expect(fields.filter((name) => /uri|query|cookie|referer|c-ip|forwarded/u.test(name))).toEqual(
      [],
    );
  });
});

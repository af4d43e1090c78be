import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { functionNames } from "../../../infra/cloud/function-names.ts";
import { example } from "../../../infra/cloud/stages/example.ts";
import { projectRoot, readModules } from "../../architecture/source-tree.ts";
import { at, fullStage, onlyResource, resourcesOf, stageTemplates } from "./stage-under-test.ts";

const { stateless, edge } = stageTemplates(example);
const functions = resourcesOf(stateless, "AWS::Lambda::Function").map(
  ([, { Properties }]) => Properties,
);
const settingsOf = (properties: unknown) =>
  at(properties, "Environment", "Variables") as Record<string, unknown>;

describe("a function", () => {
  it("is deployed for each entry, on the newest Node and the cheaper processor", () => {
    expect(functions.map((each) => each["FunctionName"])).toEqual(
      functionNames.map((name) => `kindly-example-${name}`),
    );
    for (const each of functions) {
      expect(each).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
      });
    }
  });

  it("ends before those who wait for it give up: the HTTP API, and a job's claim", () => {
    const timeouts = Object.fromEntries(
      functions.map((each) => [
        String(each["FunctionName"]).slice("kindly-example-".length),
        each["Timeout"],
      ]),
    );

    expect(timeouts).toEqual({
      "client-api": 28,
      "vendor-api": 28,
      "stripe-webhook": 20,
      "stream-jobs": 240,
      "scheduled-job": 240,
      "mail-events": 20,
    });
  });

  it("is given every setting that the entries read, and no other", () => {
    const read = readModules()
      .filter(({ path }) => path.startsWith("functions/"))
      .flatMap(({ text }) => text.match(/\bKINDLY_[A-Z_]+\b/gu) ?? []);
    const given = functions.flatMap((each) => Object.keys(settingsOf(each)));

    expect([...new Set(given)].toSorted()).toEqual([...new Set(read)].toSorted());
  });

  it("is told where a secret is, not what it is", () => {
    for (const each of functions) {
      for (const [name, value] of Object.entries(settingsOf(each))) {
        if (!/SECRET|KEY|TOKEN|PASSWORD/u.test(name)) continue;
        // The edge's secret is in CloudFront's own settings as well: it proves a way, and opens nothing.
        const expected =
          name === "KINDLY_ORIGIN_SECRET"
            ? /^\{\{resolve:ssm:\/kindly\/example\/origin-secret:1\}\}$/u
            : /^\/kindly\/example\/[a-z-]+$/u;
        expect([name, value]).toEqual([name, expect.stringMatching(expected)]);
      }
    }
  });

  it("shares the account with others, unless its stage reserves a part for it", () => {
    const reserved = stageTemplates(fullStage).stateless.findResources("AWS::Lambda::Function", {
      Properties: { ReservedConcurrentExecutions: 20 },
    });

    expect(functions.filter((each) => "ReservedConcurrentExecutions" in each)).toEqual([]);
    expect(Object.keys(reserved)).toEqual([expect.stringMatching(/^Functionsstripewebhook/u)]);
  });
});

describe("logs", () => {
  it("are kept for as long as the stage says, each in its own group", () => {
    const groups = [stateless, edge].flatMap((template) =>
      resourcesOf(template, "AWS::Logs::LogGroup"),
    );

    expect(groups).toHaveLength(functionNames.length + 2);
    for (const [id, { Properties }] of groups) {
      expect([id, Properties["RetentionInDays"]]).toEqual([id, 90]);
    }
  });

  it("of functions are searched for lines that ask for a person", () => {
    const filters = resourcesOf(stateless, "AWS::Logs::MetricFilter");

    expect(filters).toHaveLength(functionNames.length);
    for (const [, { Properties }] of filters) {
      expect(Properties["FilterPattern"]).toBe(String.raw`"\"level\":\"error\""`);
      expect(Properties["MetricTransformations"]).toEqual([
        { MetricNamespace: "Kindly/example", MetricName: "Attention", MetricValue: "1" },
      ]);
    }
  });

  it("are lines as functions write them, since the search is for their very words", () => {
    const log = readFileSync(`${projectRoot}/functions/adapters/system/json-log.ts`, "utf8");

    expect(log).toContain('JSON.stringify({ level: "error"');
    expect(functions.map((each) => at(each, "LoggingConfig", "LogFormat"))).toEqual(
      functionNames.map(() => "Text"),
    );
  });
});

describe("the HTTP API", () => {
  const stage = onlyResource(stateless, "AWS::ApiGatewayV2::Stage");

  it("leads each address to its function", () => {
    const integrations = stateless.findResources("AWS::ApiGatewayV2::Integration");
    const routes = resourcesOf(stateless, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => {
      const id = JSON.stringify(Properties["Target"]).match(/Http\w+Integration\w+|Http\w+/u)?.[0];
      const integration: unknown = integrations[id ?? ""]?.["Properties"];
      const target = JSON.stringify(at(integration, "IntegrationUri"));
      return [
        Properties["RouteKey"],
        /Functions(\w+)Function/u.exec(target)?.[1],
        at(integration, "PayloadFormatVersion"),
      ];
    });

    expect(routes).toEqual([
      ["ANY /api/v1/{proxy+}", "vendorapi", "2.0"],
      ["GET /api/openapi.json", "vendorapi", "2.0"],
      ["ANY /api/portal/{proxy+}", "clientapi", "2.0"],
      ["ANY /u/{proxy+}", "clientapi", "2.0"],
      ["POST /webhooks/stripe", "stripewebhook", "2.0"],
    ]);
  });

  it("has one address, our own, over TLS 1.2 or newer", () => {
    expect(onlyResource(stateless, "AWS::ApiGatewayV2::Api")).toMatchObject({
      DisableExecuteApiEndpoint: true,
    });
    expect(onlyResource(stateless, "AWS::ApiGatewayV2::DomainName")).toMatchObject({
      DomainName: "api.pay.example.com",
      DomainNameConfigurations: [{ SecurityPolicy: "TLS_1_2" }],
    });
  });

  it("turns away what is too much", () => {
    expect(stage["DefaultRouteSettings"]).toEqual({
      ThrottlingBurstLimit: 100,
      ThrottlingRateLimit: 50,
    });
  });

  it("logs which route was asked and how it ended, never what opens a door or who asked", () => {
    const format = JSON.parse(String(at(stage, "AccessLogSettings", "Format"))) as object;

    expect(Object.values(format)).toEqual([
      "$context.requestId",
      "$context.requestTime",
      "$context.routeKey",
      "$context.httpMethod",
      "$context.status",
      "$context.responseLength",
      "$context.responseLatency",
      "$context.integrationErrorMessage",
    ]);
  });
});

describe("mail", () => {
  it("is sent with TLS or not at all, and what becomes of it is told", () => {
    expect(onlyResource(stateless, "AWS::SES::ConfigurationSet")).toMatchObject({
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
    });
    expect(onlyResource(stateless, "AWS::SES::ConfigurationSetEventDestination")).toMatchObject({
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: [
          "send",
          "delivery",
          "bounce",
          "complaint",
          "reject",
          "renderingFailure",
          "deliveryDelay",
        ],
      },
    });
  });

  it("of this stage alone reaches this stage's function", () => {
    expect(onlyResource(stateless, "AWS::Events::Rule")).toMatchObject({
      EventPattern: {
        source: ["aws.ses"],
        detail: { mail: { tags: { "ses:configuration-set": ["kindly-example-mail"] } } },
      },
    });
  });

  it("is signed, and says who may send it and what to make of others", () => {
    const records = resourcesOf(stateless, "AWS::Route53::RecordSet").map(([, { Properties }]) => [
      Properties["Type"],
      JSON.stringify(Properties["Name"]),
      at(Properties, "ResourceRecords", 0),
    ]);

    expect(records.filter(([type]) => type === "CNAME")).toHaveLength(3);
    expect(records).toContainEqual([
      "MX",
      '"bounces.pay.example.com"',
      "10 feedback-smtp.eu-central-1.amazonses.com",
    ]);
    expect(records).toContainEqual([
      "TXT",
      '"bounces.pay.example.com"',
      '"v=spf1 include:amazonses.com -all"',
    ]);
    expect(records).toContainEqual([
      "TXT",
      '"_dmarc.pay.example.com"',
      '"v=DMARC1; p=quarantine; rua=mailto:postmaster@example.com"',
    ]);
  });
});

describe("a stage whose DNS is elsewhere", () => {
  const full = stageTemplates(fullStage);

  it("makes no record and no certificate, and says which records a person has to enter", () => {
    const said = [full.stateless, full.edge].flatMap((template) =>
      Object.keys(template.findOutputs("*", { Description: "A record for the DNS" })),
    );

    for (const template of [full.stateless, full.edge]) {
      template.resourceCountIs("AWS::Route53::RecordSet", 0);
      template.resourceCountIs("AWS::CertificateManager::Certificate", 0);
    }
    expect(said.map((id) => id.replace(/[0-9A-F]{8}$/u, ""))).toEqual([
      "DomainDkim1",
      "DomainDkim2",
      "DomainDkim3",
      "DomainBounceMx",
      "DomainBounceSpf",
      "DomainDmarc",
      "DomainAddress",
      "DomainAddress",
    ]);
  });
});

import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogField, AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
  SecurityPolicy,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Function } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { ApiGatewayv2DomainProperties } from "aws-cdk-lib/aws-route53-targets";
import { Construct } from "constructs";
import { stageName } from "../stages/stage-names.ts";
import type { StageSettings } from "../stages/stage-settings.ts";
import type { StageDomain } from "./stage-domain.ts";

/** Which function answers what, and under which name. */
export type HttpEntranceProps = {
  readonly settings: StageSettings;
  readonly domain: StageDomain;
  readonly clientApi: Function;
  readonly vendorApi: Function;
  readonly stripeWebhook: Function;
};

/**
 * The HTTP API, at an address of its own that the edge is told beforehand. The address that AWS
 * gives each API is switched off: ours is the only way in, and asks for the edge's secret.
 */
export class HttpEntrance extends Construct {
  readonly stage: HttpStage;
  readonly #api: HttpApi;

  constructor(scope: Construct, id: string, props: HttpEntranceProps) {
    super(scope, id);
    const { settings } = props;
    this.#api = new HttpApi(this, "Api", {
      apiName: stageName(settings, "api"),
      description: `Kindly ${settings.stage}: portal, vendors' programs and webhooks.`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: true,
    });
    this.#route("VendorApi", props.vendorApi, "/api/v1/{proxy+}", HttpMethod.ANY);
    this.#route("OpenApi", props.vendorApi, "/api/openapi.json", HttpMethod.GET);
    this.#route("ClientApi", props.clientApi, "/api/portal/{proxy+}", HttpMethod.ANY);
    this.#route("Unsubscribe", props.clientApi, "/u/{proxy+}", HttpMethod.ANY);
    this.#route("StripeWebhook", props.stripeWebhook, "/webhooks/stripe", HttpMethod.POST);
    this.stage = new HttpStage(this, "Stage", {
      httpApi: this.#api,
      stageName: "$default",
      autoDeploy: true,
      domainMapping: { domainName: this.#ownAddress(props) },
      throttle: {
        rateLimit: settings.throttle.requestsPerSecond,
        burstLimit: settings.throttle.burst,
      },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.#accessLog(settings)),
        format: accessLogFormat,
      },
    });
  }

  #route(id: string, target: Function, path: string, method: HttpMethod): void {
    this.#api.addRoutes({
      path,
      methods: [method],
      integration: new HttpLambdaIntegration(id, target, {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      }),
    });
  }

  #ownAddress({ settings, domain }: HttpEntranceProps): DomainName {
    const domainName = new DomainName(this, "Domain", {
      domainName: settings.apiDomain,
      certificate: domain.certificate(settings.apiDomain, "apiCertificateArn"),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const { regionalDomainName, regionalHostedZoneId } = domainName;
    domain.address({
      name: settings.apiDomain,
      leadsTo: regionalDomainName,
      alias: new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId),
    });
    return domainName;
  }

  #accessLog(settings: StageSettings): LogGroup {
    return new LogGroup(this, "AccessLog", {
      // Under this prefix the log's delivery needs no entry in the account's one policy for logs.
      logGroupName: `/aws/vendedlogs/${stageName(settings, "api")}`,
      retention: settings.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}

/**
 * One line of JSON a request: which route, how it ended, how long it took. No path and no query
 * string, since either may carry what opens a door, and no address of a person.
 */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTime(),
    route: "$context.routeKey",
    method: AccessLogField.contextHttpMethod(),
    status: AccessLogField.contextStatus(),
    bytes: AccessLogField.contextResponseLength(),
    milliseconds: AccessLogField.contextResponseLatency(),
    integrationError: AccessLogField.contextIntegrationErrorMessage(),
  }),
);

import { randomUUID } from "node:crypto";
import type { APIGatewayProxyResultV2 } from "aws-lambda";
import type { LocalClock } from "../timed.ts";
import { gatewayFailure, largestPayloadBytes, toHttpEvent, toResponse } from "./http-event.ts";
import { invokeFunction, type LocalFunction } from "./lambda-context.ts";

export type HttpFunctionSettings = {
  target: LocalFunction;
  clock: LocalClock;
  /** What the edge adds to each request; the secret by which a function knows the edge. */
  edgeHeaders: Record<string, string>;
  log?: (message: string, error: unknown) => void;
};

/** A function behind the HTTP API: what it throws becomes the gateway's own 500. */
export function httpFunction(
  settings: HttpFunctionSettings,
): (request: Request, sourceIp: string) => Promise<Response> {
  const { target, clock, edgeHeaders } = settings;
  const log = settings.log ?? ((message, error) => console.error(message, error));
  return async (request, sourceIp) => {
    if (Number(request.headers.get("content-length") ?? 0) > largestPayloadBytes) return tooLarge();
    const event = await toHttpEvent(request, {
      sourceIp,
      requestId: randomUUID(),
      receivedAt: clock.now(),
      edgeHeaders: {
        ...edgeHeaders,
        "x-forwarded-for": sourceIp,
        "x-forwarded-proto": "http",
        // CloudFront writes address and port; the port is of no use to anybody.
        "cloudfront-viewer-address": `${sourceIp}:0`,
      },
    });
    if ((event.body?.length ?? 0) > largestPayloadBytes) return tooLarge();
    try {
      const result = await invokeFunction(target, event, event.requestContext.requestId);
      return toResponse(result as APIGatewayProxyResultV2 | undefined);
    } catch (error) {
      log(`${target.name} failed on ${request.method} ${event.rawPath}.`, error);
      return gatewayFailure();
    }
  };
}

function tooLarge(): Response {
  return Response.json({ message: "Request Entity Too Large" }, { status: 413 });
}

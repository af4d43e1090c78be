import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyResultV2,
  APIGatewayProxyStructuredResultV2,
} from "aws-lambda";

/** What the gateway knows of a request beside the request itself. */
export type HttpEventContext = {
  sourceIp: string;
  requestId: string;
  /** Milliseconds since 1970. */
  receivedAt: number;
  /** Set by the edge; a request's own headers of these names are dropped. */
  edgeHeaders: Record<string, string>;
};

/** API Gateway refuses larger payloads before any function sees them. */
export const largestPayloadBytes = 10 * 1024 * 1024;

/** Media types whose bodies HTTP APIs hand over as plain text; all others arrive in base64. */
const textualMediaType =
  /^(?:text\/|application\/(?:json|javascript|xml|[a-z0-9.+-]+\+(?:json|xml))(?:;|$))/i;

/** The request as an HTTP API's event in payload format 2.0, the body's bytes untouched. */
export async function toHttpEvent(
  request: Request,
  context: HttpEventContext,
): Promise<APIGatewayProxyEventV2> {
  const url = new URL(request.url);
  const headers = headersOf(request, context.edgeHeaders);
  const cookies = (request.headers.get("cookie") ?? "")
    .split(";")
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== "");
  const receivedAt = new Date(context.receivedAt);
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(url.search.length > 1 && { queryStringParameters: joinedQuery(url.searchParams) }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: url.hostname,
      domainPrefix: "local",
      http: {
        method: request.method,
        path: url.pathname,
        protocol: "HTTP/1.1",
        sourceIp: context.sourceIp,
        userAgent: request.headers.get("user-agent") ?? "",
      },
      requestId: context.requestId,
      routeKey: "$default",
      stage: "$default",
      time: commonLogTime(receivedAt),
      timeEpoch: context.receivedAt,
    },
    ...(await bodyOf(request)),
  };
}

function headersOf(request: Request, edgeHeaders: Record<string, string>): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) {
    if (name !== "cookie") headers[name] = value;
  }
  return { ...headers, ...edgeHeaders };
}

/** Repeated keys are joined with commas, as the gateway does. */
function joinedQuery(parameters: URLSearchParams): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of parameters) {
    joined[name] = name in joined ? `${joined[name] ?? ""},${value}` : value;
  }
  return joined;
}

async function bodyOf(request: Request): Promise<{ body?: string; isBase64Encoded: boolean }> {
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length === 0) return { isBase64Encoded: false };
  const text = textualMediaType.test(request.headers.get("content-type") ?? "");
  const plain = text ? bytes.toString("utf8") : undefined;
  // Bytes that aren't UTF-8 would come out changed, and a signature over them would fail.
  if (plain !== undefined && Buffer.from(plain, "utf8").equals(bytes)) {
    return { body: plain, isBase64Encoded: false };
  }
  return { body: bytes.toString("base64"), isBase64Encoded: true };
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function commonLogTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${two(at.getUTCDate())}/${months[at.getUTCMonth()] ?? ""}/${at.getUTCFullYear()}`;
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(":");
  return `${day}:${time} +0000`;
}

/** What API Gateway answers when a function throws or answers something that isn't a response. */
export function gatewayFailure(): Response {
  return Response.json({ message: "Internal Server Error" }, { status: 500 });
}

/** The function's answer as a response; without a status code the whole answer is the JSON body. */
export function toResponse(result: APIGatewayProxyResultV2 | null | undefined): Response {
  if (typeof result === "string") return jsonResponse(result);
  if (result?.statusCode === undefined) return jsonResponse(JSON.stringify(result ?? null));
  const { statusCode, isBase64Encoded } = result;
  const statusFits = Number.isInteger(statusCode) && statusCode >= 200 && statusCode <= 599;
  if (!statusFits) return gatewayFailure();
  const bytes = Buffer.from(result.body ?? "", isBase64Encoded === true ? "base64" : "utf8");
  const hasBody = bytes.length > 0 && statusCode !== 204 && statusCode !== 304;
  return new Response(hasBody ? bytes : null, {
    status: statusCode,
    headers: responseHeaders(result),
  });
}

function responseHeaders({ headers, cookies }: APIGatewayProxyStructuredResultV2): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers ?? {})) all.set(name, String(value));
  for (const cookie of cookies ?? []) all.append("set-cookie", cookie);
  return all;
}

function jsonResponse(body: string): Response {
  return new Response(body, { headers: { "content-type": "application/json" } });
}

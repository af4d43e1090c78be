import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import Stripe from "stripe";
import { insideFunction } from "./seeded-globals.ts";

/** A request of an SDK, on its way out. */
export type SdkRequest = {
  readonly method: string;
  readonly host: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Answers in the place of the network. */
export type Network = (request: SdkRequest) => Promise<Response>;

const gate: { network?: Network } = {};

/** Lets a world's network answer what functions ask from now on. */
export function openGate(network: Network): () => void {
  gate.network = network;
  return () => {
    delete gate.network;
  };
}

type AwsRequest = {
  readonly method: string;
  readonly hostname: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

type AwsHandler = {
  handle(request: AwsRequest, options?: unknown): Promise<{ response: object }>;
};

type StripeClient = { makeRequest(...values: unknown[]): Promise<unknown> };

/**
 * Puts a gate where the SDKs reach the network, once in a process: what a function asks goes to its
 * world, what the simulation asks goes out as ever.
 */
export function installSdkGate(): void {
  const probe = new DynamoDBClient({ region: "us-east-1" });
  const aws = Object.getPrototypeOf(probe.config.requestHandler) as AwsHandler;
  const realHandle = aws.handle;
  aws.handle = function handle(this: AwsHandler, request, options) {
    const network = networkOfFunction();
    if (network === undefined) return realHandle.call(this, request, options);
    return askAws(network, request);
  };
  const stripe = Object.getPrototypeOf(Stripe.createNodeHttpClient()) as StripeClient;
  const realRequest = stripe.makeRequest;
  stripe.makeRequest = function makeRequest(this: StripeClient, ...values) {
    const network = networkOfFunction();
    if (network === undefined) return realRequest.apply(this, values);
    return askStripe(network, values);
  };
}

function networkOfFunction(): Network | undefined {
  return insideFunction.getStore() === undefined ? undefined : gate.network;
}

async function askAws(network: Network, request: AwsRequest): Promise<{ response: object }> {
  const { method, hostname, headers, body = "" } = request;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {})) {
    for (const one of [value ?? ""].flat()) query.append(name, one);
  }
  const response = await network({
    method,
    host: hostname,
    path: query.size === 0 ? request.path : `${request.path}?${query.toString()}`,
    headers,
    body: typeof body === "string" ? body : textOf(body),
  });
  return {
    response: {
      statusCode: response.status,
      reason: response.statusText,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    },
  };
}

async function askStripe(network: Network, values: readonly unknown[]): Promise<object> {
  const [host, , path, method, headers, body] = values as [
    string,
    unknown,
    string,
    string,
    Record<string, string>,
    string | undefined,
  ];
  const response = await network({ method, host, path, headers, body: body ?? "" });
  const text = await response.text();
  const answered = { statusCode: response.status, headers: Object.fromEntries(response.headers) };
  return {
    getStatusCode: () => answered.statusCode,
    getHeaders: () => answered.headers,
    getRawResponse: () => answered,
    toJSON: async (): Promise<unknown> => JSON.parse(text),
  };
}

const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString("utf8");

import { cutConnection, hangConnection } from "../cut-connection.ts";
import type { CallFault, FaultBook } from "../faults.ts";

/** A call as it reaches a simulated service, its prefix taken off and its body read. */
export type AwsCall = {
  method: string;
  /** Starts with a slash. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: Buffer;
};

/** A stand-in that speaks the protocol of its AWS counterpart. */
export type AwsHost = {
  name: CallFault["service"];
  operationOf(call: AwsCall): string;
  answer(call: AwsCall): Promise<Response>;
  /** How this service asks for patience, and how it fails. */
  failure(kind: "throttle" | "500"): Response;
};

/** Serves a service under `/local/aws/{name}`, with the faults that were ordered for its calls. */
export function serveAws(
  host: AwsHost,
  faults: FaultBook,
): (request: Request) => Promise<Response> {
  const prefix = `/local/aws/${host.name}`;
  return async (request) => {
    const url = new URL(request.url);
    const call: AwsCall = {
      method: request.method,
      path: url.pathname.slice(prefix.length) || "/",
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.from(await request.arrayBuffer()),
    };
    const struck = faults.take(host.name, host.operationOf(call));
    if (struck === undefined) return host.answer(call);
    switch (struck.fault) {
      case "timeout-before":
        return cutConnection();
      case "hang-before":
        return hangConnection();
      case "timeout-after":
        await host.answer(call);
        return cutConnection();
      case "hang-after":
        await host.answer(call);
        return hangConnection();
      case "throttle":
      case "500":
        return host.failure(struck.fault);
    }
  };
}

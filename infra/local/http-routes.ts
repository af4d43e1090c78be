import { httpFunction } from "./lambda/http-function.ts";
import type { LocalHandlers } from "./local-functions.ts";
import { localProblem } from "./local-problem.ts";
import type { LocalRoute } from "./local-server.ts";
import type { LocalClock } from "./timed.ts";
import { withEdgeHeaders } from "./with-edge-headers.ts";

type HttpFunctionName = "client-api" | "vendor-api" | "stripe-webhook";

export type HttpRoutesSettings = {
  clock: LocalClock;
  /** By which the functions know that a request came through the edge. */
  originSecret: string;
  /** Undefined as long as the functions are being loaded. */
  handlers: () => LocalHandlers | undefined;
};

/** The addresses of the functions behind the HTTP API, as the edge leads to them. */
export function httpRoutes({ clock, originSecret, handlers }: HttpRoutesSettings): {
  routes: LocalRoute[];
  answer: (name: HttpFunctionName, request: Request, sourceIp?: string) => Promise<Response>;
} {
  const answer = async (name: HttpFunctionName, request: Request, sourceIp = "127.0.0.1") => {
    const handler = handlers()?.[name];
    if (handler === undefined) return localProblem(503, "Kindly is still starting.");
    const edgeHeaders = { "x-kindly-origin": originSecret };
    return httpFunction({ target: { name, handler }, clock, edgeHeaders })(request, sourceIp);
  };
  const route = (path: string, name: HttpFunctionName): LocalRoute => ({
    path,
    answer: withEdgeHeaders((request, peerAddress) => answer(name, request, peerAddress)),
  });
  return {
    routes: [
      route("/api/v1", "vendor-api"),
      route("/api/openapi.json", "vendor-api"),
      route("/api/portal", "client-api"),
      route("/u", "client-api"),
      route("/webhooks", "stripe-webhook"),
    ],
    answer,
  };
}

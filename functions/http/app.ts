import { Hono } from "hono";
import type { Context } from "hono";
import { PortFailure } from "../ports/port-failure.ts";
import type { Log } from "../ports/log.ts";
import { problemResponse } from "./problem-response.ts";

/** What our edge and gateway tell about a request, apart from the request itself. */
export type Edge = {
  /** The value of the header by which our edge proves itself. */
  readonly originSecret: string;
  /** The origin of our own pages. */
  readonly baseUrl: string;
};

const unsafeMethods = new Set(["POST", "PATCH", "PUT", "DELETE"]);

/**
 * An app with what all of ours have in common: only requests that came through our edge, no
 * changes asked for by other sites' pages, no caching, and one exit for errors.
 */
export function newApp<Variables extends object>(
  edge: Edge,
  log: Log,
): Hono<{ Variables: Variables }> {
  const app = new Hono<{ Variables: Variables }>();
  app.use(async function throughOurEdge(context, next) {
    if (context.req.header("x-kindly-origin") !== edge.originSecret) {
      return problemResponse("unknown-host");
    }
    if (unsafeMethods.has(context.req.method) && isForeign(context, edge.baseUrl)) {
      return problemResponse("foreign-origin");
    }
    await next();
    if (context.res.headers.get("cache-control") === null) {
      context.res.headers.set("cache-control", "no-store");
    }
    return undefined;
  });
  app.notFound(() => problemResponse("not-found"));
  app.onError((error) => errorExit(log, error));
  return app;
}

/** Browsers say where a request comes from; programs do not, and carry a key instead of a cookie. */
function isForeign(context: Context, baseUrl: string): boolean {
  const origin = context.req.header("origin");
  const site = context.req.header("sec-fetch-site");
  if (origin !== undefined && origin !== baseUrl) return true;
  return site !== undefined && site !== "same-origin" && site !== "none";
}

/** The one place in which what went wrong becomes an answer; it says nothing of the inside. */
function errorExit(log: Log, error: Error): Promise<Response> {
  if (error instanceof PortFailure) {
    log.fault("port-failure", { port: error.port, operation: error.operation }, error);
    return problemResponse("temporarily-unavailable");
  }
  log.fault("internal-error", {}, error);
  return problemResponse("internal-error");
}

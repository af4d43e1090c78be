import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { listenLocally, type LocalAnswer } from "./listen-locally.ts";
import { localProblem } from "./local-problem.ts";
import { guardRequest } from "./request-guard.ts";

/** Who answers at an address and everything below it. */
export type LocalRoute = { path: string; answer: LocalAnswer };

/** Answers what no route does, on Node's own objects, as Vite's server does. */
export type NodeAnswer = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

export type LocalServer = {
  /** Where people find it. */
  origin: string;
  port: number;
  server: Server;
  /** Starts to answer; until then everybody is asked for a moment's patience. */
  open(routes: readonly LocalRoute[], otherwise: Otherwise): void;
  close(): Promise<void>;
};

/** Who answers what no route does. */
export type Otherwise = LocalAnswer | { node: NodeAnswer };

/** The one server of the local world, on 127.0.0.1; the longest matching address answers. */
export async function startLocalServer(wantedPort: number): Promise<LocalServer> {
  let routes: readonly LocalRoute[] = [];
  let otherwise: Otherwise = async () => notReady();

  const routeOf = (pathname: string) =>
    routes
      .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
      .toSorted((first, second) => second.path.length - first.path.length)[0];

  const listener = await listenLocally({
    port: wantedPort,
    answer: async (request, peerAddress) => {
      const refused = guardRequest(request, listener.port);
      if (refused !== undefined) return refused;
      const route = routeOf(new URL(request.url).pathname);
      if (route !== undefined) return route.answer(request, peerAddress);
      return "node" in otherwise ? notReady() : otherwise(request, peerAddress);
    },
    before: (incoming, outgoing) => {
      if (!("node" in otherwise)) return false;
      const url = URL.parse(incoming.url ?? "/", `http://${incoming.headers.host ?? ""}`);
      // What doesn't even have an address is refused where all the rest is.
      if (url === null || routeOf(url.pathname) !== undefined) return false;
      const headers = new Headers({ host: incoming.headers.host ?? "" });
      if (guardRequest(new Request(url, { headers }), listener.port) !== undefined) return false;
      otherwise.node(incoming, outgoing);
      return true;
    },
  });
  return {
    origin: `http://localhost:${listener.port}`,
    port: listener.port,
    server: listener.server,
    open: (opened, fallback) => {
      routes = opened;
      otherwise = fallback;
    },
    close: listener.close,
  };
}

function notReady(): Response {
  const response = localProblem(503, "Kindly is still starting; ask again in a moment.");
  response.headers.set("retry-after", "1");
  return response;
}

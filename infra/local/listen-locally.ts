import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, RequestError } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { unansweredHeader } from "./cut-connection.ts";
import { localProblem } from "./local-problem.ts";
import { StartProblem } from "./start-problem.ts";

/** Answers a request that came from this address. */
export type LocalAnswer = (request: Request, peerAddress: string) => Promise<Response>;

export type LocalListener = { port: number; server: Server; close(): Promise<void> };

export type ListenSettings = {
  answer: LocalAnswer;
  /** 0 takes a free one. */
  port: number;
  /** Sees each request first and may answer it itself, by returning true. */
  before?: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
};

/** Idle connections live longer here than in any client, or one could be cut while it's reused. */
const keepAliveMilliseconds = 75_000;

/** What is being answered when the server ends may be finished within this. */
const closePatienceMilliseconds = 1000;

/** Serves on 127.0.0.1; an answer that asks for it is not sent, its connection is dropped. */
export async function listenLocally(settings: ListenSettings): Promise<LocalListener> {
  const { answer, port, before } = settings;
  const listener = getRequestListener(
    async (request, { incoming }) => {
      const response = await answer(request, incoming.socket.remoteAddress ?? "127.0.0.1");
      const unanswered = response.headers.get(unansweredHeader);
      if (unanswered === null) return response;
      if (unanswered === "cut") incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false, errorHandler: failureOf },
  );
  const server = createServer((incoming, outgoing) => {
    if (before?.(incoming, outgoing) !== true) void listener(incoming, outgoing);
  });
  server.keepAliveTimeout = keepAliveMilliseconds;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, port)));
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    server,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const insist = setTimeout(() => server.closeAllConnections(), closePatienceMilliseconds);
      await closed;
      clearTimeout(insist);
    },
  };
}

function portProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== "EADDRINUSE" && error.code !== "EACCES") return error;
  const why = error.code === "EACCES" ? "may not be used" : "is taken";
  return new StartProblem(
    `Port ${port} ${why}. Choose another: npm start -- --port ${port + 1} (0 takes a free one).`,
  );
}

function failureOf(error: unknown): Response {
  if (error instanceof RequestError) return localProblem(400, "The request has no valid address.");
  console.error("The local server failed.", error);
  return localProblem(500, "The local server failed; its log says how.");
}

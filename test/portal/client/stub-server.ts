import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { securityHeaders } from "../../../infra/edge-headers.ts";
import type { InlineHashes } from "../../../infra/edge-headers.ts";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { ProblemReason } from "../../../shared/contract/problem.ts";
import { problemOf } from "../../../shared/contract/problem.ts";
import type { Timeline } from "../../../shared/contract/timeline-schema.ts";
import { manyLines } from "./sample-invoice.ts";
import { sampleStates } from "./sample-states.ts";

/** A request that reached the interface, as a test may want to look at it. */
export type StubRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};

/** What the stub answers instead of its own answer; undefined leaves that to the stub. */
export type StubAnswer = { readonly status: number; readonly body?: unknown };
export type StubScript = (
  request: StubRequest,
) => StubAnswer | undefined | Promise<StubAnswer | undefined>;

/** A server of the built page, under the policy of the edge, whose invoices are the sample states. */
export type StubServer = {
  readonly origin: string;
  readonly requests: StubRequest[];
  /** Decides the next answers, until it is set again. */
  script: StubScript;
  close(): Promise<void>;
};

const linesPerFurtherPage = 1_000;
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Starts the stub on a free port; an invoice's id is the name of its state. */
export async function startStubServer(portalFolder: string): Promise<StubServer> {
  const files = await readFiles(portalFolder);
  const hashes = JSON.parse(String(files.get("inline-hashes.json"))) as InlineHashes;
  const requests: StubRequest[] = [];
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(hashes))) {
      response.setHeader(name, value);
    }
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://stub").pathname;
    if (path.startsWith("/api/")) return answerInterface(request, response);
    const file = path.startsWith("/i/") ? "invoice.html" : path.slice(1);
    const content = files.get(file);
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.writeHead(content === undefined ? 404 : 200).end(content);
  }

  async function answerInterface(
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body: Buffer[] = [];
    for await (const part of incoming) body.push(part as Buffer);
    const request: StubRequest = {
      method: incoming.method ?? "GET",
      path: incoming.url ?? "/",
      headers: incoming.headers,
      body: Buffer.concat(body).toString(),
    };
    requests.push(request);
    const { status, body: value } = (await stub.script(request)) ?? usualAnswer(request);
    response.setHeader("content-type", "application/json");
    response.writeHead(status).end(value === undefined ? "" : JSON.stringify(value));
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stub: StubServer = {
    origin: `http://127.0.0.1:${port}`,
    requests,
    script: () => undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return stub;
}

/** The built files by their paths, read once: a build that runs meanwhile must not pull them away. */
async function readFiles(folder: string): Promise<Map<string, Buffer>> {
  const paths = await readdir(folder, { recursive: true });
  const served = paths.filter((path) => /\.(?:html|js|css|json)$/u.test(path));
  const contents = await Promise.all(served.map((path) => readFile(join(folder, path))));
  return new Map(served.map((path, index) => [path, contents[index] ?? Buffer.alloc(0)]));
}

/** The answer that refuses for a reason. */
function refusal(reason: ProblemReason): StubAnswer {
  const problem = problemOf(reason);
  return { status: problem.status, body: problem };
}

/** The view of the invoice that a path of the interface names. */
export function stateAt(path: string): InvoiceView | undefined {
  const name = path.split("/")[4]?.split("?")[0] ?? "";
  const states: Readonly<Record<string, InvoiceView>> = sampleStates;
  const view = states[name];
  return view && { ...view, id: name };
}

function usualAnswer({ method, path }: StubRequest): StubAnswer {
  const view = stateAt(path);
  const action = path.split("/").slice(5).join("/");
  if (action === "fresh-link") return { status: 202 };
  if (view === undefined) return refusal("link-not-valid");
  if (action === "" || action === "open") return { status: 200, body: view };
  if (action.startsWith("lines")) return { status: 200, body: linesPage(path, view) };
  if (action === "timeline") return { status: 200, body: timelineOf(view) };
  if (/^(seen|wrong-person|forward)$/u.test(action)) return { status: 204 };
  return method === "POST" ? refusal("method-not-available") : refusal("not-found");
}

/** The line of time as the interface tells it: whom each reminder goes to, and what it counts from. */
function timelineOf({ events }: InvoiceView): Timeline {
  const step = { anchor: "due", offsetDays: 3, channel: "mail" } as const;
  const told = events.map((event) =>
    event.kind.startsWith("reminder-") ? { ...event, step, to: ["Maya Chen"] } : event,
  );
  return { events: told, reminders: "wanted" };
}

function linesPage(path: string, view: InvoiceView) {
  const from = Number(new URL(path, "http://stub").searchParams.get("cursor"));
  const count = Math.min(linesPerFurtherPage, view.lineCount - from);
  const end = from + count;
  return {
    lines: manyLines(count, from),
    ...(end < view.lineCount && { nextLineCursor: String(end) }),
  };
}

import { Agent, type IncomingMessage, request } from "node:http";
import type { AwsCall } from "../aws/aws-host.ts";

/** Headers of the connection itself end here; the next one writes its own. */
const connectionHeaders = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
]);

/**
 * Hands calls on to a server as they came. Node's own client over kept connections: each page and
 * each job makes several of these, and fetch would double what they cost.
 */
export function callForwarder(endpoint: string): {
  forward: (call: AwsCall) => Promise<Response>;
  close: () => void;
} {
  const agent = new Agent({ keepAlive: true });
  const forward = (call: AwsCall) =>
    new Promise<Response>((resolve, reject) => {
      const headers = { ...kept(call.headers), "content-length": String(call.body.length) };
      const { method, path, body } = call;
      const sent = request(new URL(path, endpoint), { method, headers, agent }, (incoming) => {
        answerOf(incoming).then(resolve, reject);
      });
      sent.once("error", reject);
      sent.end(body);
    });
  return { forward, close: () => agent.destroy() };
}

async function answerOf(incoming: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !connectionHeaders.has(name)) headers.set(name, String(value));
  }
  return new Response(Buffer.concat(parts), { status: incoming.statusCode ?? 502, headers });
}

function kept(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !connectionHeaders.has(name)));
}

import type { Problem } from "../../../../shared/contract/problem.ts";
import { attemptKey, forgetAttempt } from "./attempt-keys.ts";
import { connection } from "./connection.ts";

/** What came of a request: an answer, the server's no, or silence. */
export type Answer<Content> =
  | { readonly outcome: "answered"; readonly content: Content }
  | { readonly outcome: "refused"; readonly problem: Problem }
  | { readonly outcome: "unreachable" };

export type Request = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** The version that a change was made from. */
  readonly version?: number;
};

/** Asks the server; what isn't JSON from us (a proxy's page, a cut connection) counts as silence. */
export async function send<Content>(request: Request): Promise<Answer<Content>> {
  const attempt = JSON.stringify(request);
  const response = await fetch(request.path, requestInit(request, attempt)).catch(() => undefined);
  const answer = response && (await answerOf<Content>(response));
  if (!response || !answer) {
    connection.noteUnreached();
    return { outcome: "unreachable" };
  }
  connection.noteReached(response.headers.get("date"));
  // After a fault of the server's own, nobody knows how far it came: the next try is the same one.
  if (answer.outcome === "answered" || answer.problem.status < 500) forgetAttempt(attempt);
  return answer;
}

function requestInit(request: Request, attempt: string): RequestInit {
  const headers: Record<string, string> = { accept: "application/json" };
  if (request.method === "POST") headers["idempotency-key"] = attemptKey(attempt);
  if (request.version !== undefined) headers["if-match"] = `"${request.version}"`;
  const body = request.method === "POST" ? (request.body ?? {}) : request.body;
  if (body === undefined) return { method: request.method, headers, cache: "no-store" };
  headers["content-type"] = "application/json";
  return { method: request.method, headers, body: JSON.stringify(body), cache: "no-store" };
}

type Told<Content> = Exclude<Answer<Content>, { outcome: "unreachable" }>;

async function answerOf<Content>(response: Response): Promise<Told<Content> | undefined> {
  if (response.status === 204) return { outcome: "answered", content: undefined as Content };
  const type = response.headers.get("content-type") ?? "";
  if (!/\bjson\b/u.test(type)) return undefined;
  const content = (await response.json().catch(() => undefined)) as unknown;
  if (content === undefined) return undefined;
  return response.ok
    ? { outcome: "answered", content: content as Content }
    : { outcome: "refused", problem: content as Problem };
}

import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 128 });

/**
 * Sends one transaction as it was recorded, with nothing around it: what any program that wrote the
 * same would have to wait for. Answers the status; 0 where the answer was lost.
 */
export function writeRaw(url: string, body: string): Promise<number> {
  return new Promise((resolve) => {
    const sending = request(url, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
    });
    sending.once("error", () => resolve(0));
    sending.end(body);
  });
}

const headers = {
  "content-type": "application/x-amz-json-1.0",
  "x-amz-target": "DynamoDB_20120810.TransactWriteItems",
  "x-amz-date": "20260101T000000Z",
  // The emulator wants a signature and doesn't check it.
  authorization:
    "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, " +
    "SignedHeaders=host;x-amz-date, Signature=0",
};

/** The same write as another request: with the token of the first, it would count as a repeat. */
export function asAnother(body: string): string {
  const parsed = JSON.parse(body) as Record<string, unknown>;
  return JSON.stringify({ ...parsed, ClientRequestToken: randomUUID() });
}

/** Does all of the work, so many pieces at a time; the milliseconds that it took. */
export async function timed<Piece>(
  pieces: readonly Piece[],
  concurrency: number,
  work: (piece: Piece) => Promise<unknown>,
): Promise<number> {
  const waiting = [...pieces];
  const startedAt = performance.now();
  const runner = async () => {
    for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) await work(piece);
  };
  await Promise.all(Array.from({ length: concurrency }, runner));
  return performance.now() - startedAt;
}

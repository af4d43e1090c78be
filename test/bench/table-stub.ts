import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A table that answers every call with the same bytes. */
export type TableStub = { readonly endpoint: string; close(): Promise<void> };

/** Serves one recorded answer of DynamoDB on 127.0.0.1, at once and without looking at the call. */
export async function startTableStub(answer: string): Promise<TableStub> {
  const body = Buffer.from(answer);
  const headers = {
    "content-type": "application/x-amz-json-1.0",
    "content-length": body.length,
    "x-amzn-requestid": "0",
  };
  const server = createServer((request, response) => {
    request.resume().once("end", () => response.writeHead(200, headers).end(body));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

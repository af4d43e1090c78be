import { request as httpRequest } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { cutConnection } from "../../../infra/local/cut-connection.ts";
import { type LocalRoute, startLocalServer } from "../../../infra/local/local-server.ts";

async function started(routes: LocalRoute[] = []) {
  const server = await startLocalServer(0);
  onTestFinished(() => server.close());
  const says =
    (text: string): LocalRoute["answer"] =>
    async () =>
      new Response(text);
  server.open(
    [
      { path: "/local", answer: says("local") },
      { path: "/local/aws/ses", answer: says("ses") },
      { path: "/api/v1", answer: says("api") },
      ...routes,
    ],
    says("portal"),
  );
  return server;
}

type Sent = { status: number; body: string };

/** Asks with any Host, which fetch wouldn't let through. */
function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port, path, headers, method }, (incoming) => {
      let body = "";
      incoming.on("data", (text: Buffer) => {
        body += text.toString();
      });
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("startLocalServer", () => {
  test.each([
    ["/local", "local"],
    ["/local/clock", "local"],
    ["/local/aws/ses", "ses"],
    ["/local/aws/ses/", "ses"],
    ["/localhost", "portal"],
    ["/api/v1/invoices?x=1", "api"],
    ["/i/inv_1", "portal"],
  ])("lets %s be answered by %s", async (path, body) => {
    const { port } = await started();

    expect(await ask(port, path)).toEqual({ status: 200, body });
  });

  test.each(["/local", "/api/v1", "/i/inv_1", "/nowhere"])(
    "refuses an unknown Host at %s",
    async (path) => {
      const { port } = await started();

      const { status, body } = await ask(port, path, { host: "evil.example" });

      expect(status).toBe(421);
      expect(body).toContain("This is not evil.example.");
    },
  );

  test.each(["evil.example:PORT", "localhost", "localhost:1", "127.0.0.1.evil.example:PORT", "["])(
    "refuses the Host %s",
    async (host) => {
      const { port } = await started();

      const { status } = await ask(port, "/local", { host: host.replace("PORT", String(port)) });

      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  test("lets only its own pages change the local world", async () => {
    const { port } = await started();
    const from = (origin: string, path = "/local", more = {}) =>
      ask(port, path, { origin, ...more }, "POST");

    expect((await from("https://evil.example")).status).toBe(403);
    expect((await from("null")).status).toBe(403);
    expect((await from("null", "/local", { "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await from(`http://localhost:${port}`)).status).toBe(200);
    expect((await ask(port, "/local", {}, "POST")).status).toBe(200);
    // The product's own routes decide for themselves.
    expect((await from("https://evil.example", "/api/v1")).status).toBe(200);
  });

  test("drops the connection where an answer asks for it", async () => {
    const { port } = await started([{ path: "/cut", answer: async () => cutConnection() }]);

    await expect(ask(port, "/cut")).rejects.toThrow("socket hang up");
  });

  test("asks for patience until it is open", async () => {
    const server = await startLocalServer(0);
    onTestFinished(() => server.close());

    expect((await ask(server.port, "/local")).status).toBe(503);
  });

  test("hands the rest to another server where there is one, guarded all the same", async () => {
    const server = await startLocalServer(0);
    onTestFinished(() => server.close());
    server.open([{ path: "/local", answer: async () => new Response("local") }], {
      node: (incoming, outgoing) => outgoing.end(`vite ${incoming.url}`),
    });

    expect((await ask(server.port, "/src/main.tsx")).body).toBe("vite /src/main.tsx");
    expect((await ask(server.port, "/local")).body).toBe("local");
    expect((await ask(server.port, "/src/main.tsx", { host: "evil.example" })).status).toBe(421);
  });
});

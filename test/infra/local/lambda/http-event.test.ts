import { Hono } from "hono";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { describe, expect, test } from "vitest";
import { toHttpEvent, toResponse } from "../../../../infra/local/lambda/http-event.ts";
import { httpFunction } from "../../../../infra/local/lambda/http-function.ts";
import { noon, standInClock } from "../stand-in-clock.ts";

const context = {
  sourceIp: "127.0.0.1",
  requestId: "request-1",
  receivedAt: noon,
  edgeHeaders: { "x-kindly-origin": "secret" },
};

const eventOf = (url: string, init?: RequestInit) => toHttpEvent(new Request(url, init), context);

describe("toHttpEvent", () => {
  test("has the shape of payload format 2.0", async () => {
    const event = await eventOf("http://localhost:3000/api/v1/invoices?status=open&status=paid", {
      headers: { "User-Agent": "a browser", "X-Kindly-Origin": "forged" },
    });

    expect(event).toEqual({
      version: "2.0",
      routeKey: "$default",
      rawPath: "/api/v1/invoices",
      rawQueryString: "status=open&status=paid",
      queryStringParameters: { status: "open,paid" },
      headers: { "user-agent": "a browser", "x-kindly-origin": "secret" },
      requestContext: {
        accountId: "000000000000",
        apiId: "local",
        domainName: "localhost",
        domainPrefix: "local",
        http: {
          method: "GET",
          path: "/api/v1/invoices",
          protocol: "HTTP/1.1",
          sourceIp: "127.0.0.1",
          userAgent: "a browser",
        },
        requestId: "request-1",
        routeKey: "$default",
        stage: "$default",
        time: "22/Nov/2026:12:00:00 +0000",
        timeEpoch: noon,
      },
      isBase64Encoded: false,
    });
  });

  test("lists cookies apart from the headers", async () => {
    const event = await eventOf("http://localhost/", { headers: { cookie: "a=1; b=2" } });

    expect(event.cookies).toEqual(["a=1", "b=2"]);
    expect(event.headers).not.toHaveProperty("cookie");
  });

  test("hands a webhook's JSON over as the very string that was signed", async () => {
    const body = '{ "amount":1.50,\n"name":"น้ำ" }';
    const event = await eventOf("http://localhost/webhooks/stripe", {
      method: "POST",
      body,
      headers: { "content-type": "application/json; charset=utf-8" },
    });

    expect(event).toMatchObject({ body, isBase64Encoded: false });
  });

  test("puts bytes that aren't text into base64", async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0]);
    const asJson = { method: "POST", body: bytes, headers: { "content-type": "application/json" } };
    const asImage = { method: "POST", body: bytes, headers: { "content-type": "image/png" } };

    for (const init of [asJson, asImage]) {
      const event = await eventOf("http://localhost/", init);
      expect(event).toMatchObject({ body: "//4A", isBase64Encoded: true });
    }
  });
});

describe("toResponse", () => {
  test("takes an answer without a status code for the JSON body", async () => {
    expect(await toResponse({ paid: true } as never).json()).toEqual({ paid: true });
    expect(await toResponse("text").text()).toBe("text");
  });

  test("answers 500 where the status code is none", () => {
    expect(toResponse({ statusCode: 99 }).status).toBe(500);
  });

  test("keeps several cookies apart", () => {
    const response = toResponse({ statusCode: 200, cookies: ["a=1; Path=/", "b=2"] });

    expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2"]);
  });
});

describe("a Hono app behind the gateway", () => {
  const app = new Hono<{ Bindings: { event: LambdaEvent } }>();
  app.get("/query", (c) => c.json({ all: c.req.queries("key"), id: c.req.query("id") }));
  app.get("/names/:name", (c) => c.json({ name: c.req.param("name") }));
  app.get("/cookies", (c) => {
    setCookie(c, "__Host-i-1", "one", { secure: true, path: "/", httpOnly: true });
    deleteCookie(c, "old", { path: "/" });
    return c.json(getCookie(c));
  });
  app.get("/picture", (c) =>
    c.body(new Uint8Array([137, 80, 78, 71, 255]), 200, {
      "content-type": "image/png",
    }),
  );
  app.post("/raw", async (c) => c.text(await c.req.text()));
  app.post("/form", async (c) => c.json(await c.req.parseBody()));
  app.get("/empty", (c) => c.body(null, 204));
  app.get("/origin", (c) => c.json({ origin: c.req.header("x-kindly-origin") }));
  app.get("/fault", () => {
    throw new Error("broken");
  });
  app.onError((error) => {
    throw error;
  });
  const logged: string[] = [];
  const gateway = httpFunction({
    target: { name: "vendor-api", handler: handle(app) as never },
    clock: standInClock(),
    edgeHeaders: { "x-kindly-origin": "secret" },
    log: (message) => logged.push(message),
  });
  const ask = (path: string, init?: RequestInit) =>
    gateway(new Request(`http://localhost:3000${path}`, init), "127.0.0.1");

  test("sees repeated query keys and decoded paths", async () => {
    expect(await (await ask("/query?key=1&key=2&id=%C3%A9")).json()).toEqual({
      all: ["1", "2"],
      id: "é",
    });
    expect(await (await ask("/names/a%20b%2Fc")).json()).toEqual({ name: "a b/c" });
  });

  test("reads and sets cookies", async () => {
    const response = await ask("/cookies", { headers: { cookie: "a=1; __Host-i-2=two" } });

    expect(await response.json()).toEqual({ a: "1", "__Host-i-2": "two" });
    expect(response.headers.getSetCookie()).toHaveLength(2);
  });

  test("answers bytes", async () => {
    const bytes = new Uint8Array(await (await ask("/picture")).arrayBuffer());

    expect([...bytes]).toEqual([137, 80, 78, 71, 255]);
  });

  test("reads raw, form and empty bodies", async () => {
    const raw = await ask("/raw", {
      method: "POST",
      body: "नमस्ते",
      headers: { "content-type": "application/json" },
    });
    const form = await ask("/form", { method: "POST", body: new URLSearchParams({ a: "b c" }) });

    expect(await raw.text()).toBe("नमस्ते");
    expect(await form.json()).toEqual({ a: "b c" });
    expect((await ask("/empty")).status).toBe(204);
  });

  test("is told the edge's secret, whatever the request claims", async () => {
    const response = await ask("/origin", { headers: { "x-kindly-origin": "forged" } });

    expect(await response.json()).toEqual({ origin: "secret" });
  });

  test("becomes the gateway's 500 when it throws, logged once and without the query", async () => {
    const response = await ask("/fault?secret=1");

    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: "Internal Server Error" });
    expect(logged).toEqual(["vendor-api failed on GET /fault."]);
  });

  test("never sees a payload above ten megabytes", async () => {
    const body = "x".repeat(10 * 1024 * 1024 + 1);

    expect((await ask("/raw", { method: "POST", body })).status).toBe(413);
  });
});

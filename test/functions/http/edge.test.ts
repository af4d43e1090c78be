import { describe, expect, it } from "vitest";
import { newApp } from "../../../functions/http/app.ts";
import { PortFailure } from "../../../functions/ports/port-failure.ts";
import { viewerAddress } from "../../../functions/http/viewer-address.ts";
import { ask } from "../stand/ask.ts";
import { hasLocalWorld, localStand } from "../stand/local-stand.ts";
import { dumpTable } from "../stand/table-dump.ts";
import { openDesk, usualContent } from "../stand/vendor-desk.ts";

const edge = { originSecret: "edge", baseUrl: "https://pay.example" };

/** An app with one route, and what it logged as faults. */
function anApp() {
  const faults: string[] = [];
  const log = { note: () => undefined, fault: (event: string) => void faults.push(event) };
  const app = newApp<object>(edge, log);
  app.get("/fine", (context) => context.json({ address: viewerAddress(context) }));
  app.post("/fine", (context) => context.json({}));
  app.get("/down", () => {
    const facts = { port: "table", operation: "Query", retryable: true } as const;
    throw new PortFailure({ ...facts, outcome: "unknown" }, new Error("secret words"));
  });
  app.get("/broken", () => {
    throw new Error("secret words");
  });
  const send = async (method: string, path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, {
      method,
      headers: { "x-kindly-origin": edge.originSecret, ...headers },
    });
    return { answer, text: await answer.text() };
  };
  return { send, faults };
}

const problemOf = (text: string) => (JSON.parse(text) as { type: string }).type.split(":").at(-1);

describe("an app of ours", () => {
  it.each(["", "wrong", "EDGE", "edge2"])(
    "answers nothing but 421 when %j says that it is our edge",
    async (secret) => {
      const { send } = anApp();
      for (const [method, path] of [
        ["GET", "/fine"],
        ["POST", "/fine"],
        ["GET", "/nothing"],
      ] as const) {
        const { answer, text } = await send(method, path, { "x-kindly-origin": secret });

        expect([answer.status, problemOf(text)]).toEqual([421, "unknown-host"]);
      }
    },
  );

  it.each([
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "https://pay.example.evil.example" }, 403],
    [{ origin: "http://pay.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "https://pay.example", "sec-fetch-site": "cross-site" }, 403],
    [{ origin: "https://pay.example", "sec-fetch-site": "same-origin" }, 200],
    [{ "sec-fetch-site": "none" }, 200],
    [{}, 200],
  ])("lets only its own pages, and programs, change anything: %j", async (headers, status) => {
    const { send } = anApp();

    const changed = await send("POST", "/fine", headers);
    const read = await send("GET", "/fine", headers);

    expect(changed.answer.status).toBe(status);
    if (status === 403) expect(problemOf(changed.text)).toBe("foreign-origin");
    expect(read.answer.status).toBe(200);
  });

  it("says of a failure that it may go better later, and nothing of the inside", async () => {
    const { send, faults } = anApp();

    const { answer, text } = await send("GET", "/down");

    expect([answer.status, problemOf(text)]).toEqual([503, "temporarily-unavailable"]);
    expect(text).not.toContain("secret");
    expect(faults).toEqual(["port-failure"]);
  });

  it("says of its own mistake that it is one, and nothing of the inside", async () => {
    const { send, faults } = anApp();

    const { answer, text } = await send("GET", "/broken");

    expect([answer.status, problemOf(text)]).toEqual([500, "internal-error"]);
    expect(text).not.toContain("secret");
    expect(faults).toEqual(["internal-error"]);
  });

  it("has its answers kept by nobody", async () => {
    const { send } = anApp();
    for (const path of ["/fine", "/down", "/nothing"]) {
      const { answer } = await send("GET", path);

      expect(answer.headers.get("cache-control"), path).toBe("no-store");
    }
  });
});

describe("the address of a viewer", () => {
  it.each([
    ["198.51.100.10:46532", "198.51.100.10"],
    ["2001:db8:1:2:3:4:5:6:443", "2001:db8:1:2"],
    ["2001:0db8:0001:0002:0003:0004:0005:0006:443", "2001:db8:1:2"],
    ["2001:db8::a:b:443", "2001:db8:0:0"],
    ["2001:db8::c:d:443", "2001:db8:0:0"],
    ["[2001:db8::1]:443", "2001:db8:0:0"],
    ["2001:DB8:1:2::9:443", "2001:db8:1:2"],
    ["::1:443", "0:0:0:0"],
  ])("of %s is the network of one subscriber: %s", async (header, address) => {
    const { send } = anApp();
    const forwarded = { "x-forwarded-for": "203.0.113.9", "x-real-ip": "203.0.113.9" };

    const { text } = await send("GET", "/fine", {
      "cloudfront-viewer-address": header,
      ...forwarded,
    });

    expect(JSON.parse(text)).toEqual({ address });
  });
});

const stand = localStand();

describe.skipIf(!hasLocalWorld)("a request to the running product", () => {
  it("that comes from another site's page changes nothing", async () => {
    const desk = await openDesk(stand);
    const visitor = await desk.opened();
    const before = await dumpTable();
    const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    const content = { ...usualContent, clientId: desk.clientId };

    const answers = [
      await desk.ask("POST", "/invoices", content, foreign),
      await desk.ask("POST", `/invoices/${visitor.invoiceId}/void`, { reason: "x" }, foreign),
      await visitor.ask("POST", "/seen", {}, foreign),
      await visitor.ask(
        "POST",
        "/payments",
        { method: "card" },
        { ...foreign, "idempotency-key": "k" },
      ),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(await dumpTable()).toEqual(before);
  });

  it("for another host is answered by nobody", async () => {
    const { port } = new URL(stand.origin);
    const answer = await ask(`http://127.0.0.1:${port}/api/openapi.json`, {
      headers: { "x-forwarded-host": "evil.example" },
    });

    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain("evil.example");
  });

  it("has links made of the deployment's own address, whatever host it names", async () => {
    const desk = await openDesk(stand);
    const { id } = await desk.issued();
    const lies = { "x-forwarded-host": "evil.example", forwarded: "host=evil.example" };

    const link = await desk.ask("POST", `/invoices/${id}/links`, {}, lies);

    expect(link.body.hostedUrl.startsWith(`${stand.origin}/i/${id}#`)).toBe(true);
  });
});

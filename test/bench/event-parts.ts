import { createServer, Agent, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

// What the webhook's function needs beside the table, in a process of its own so that serving it takes
// nothing from what is measured: its secrets, Stripe's answer about a page that was paid, and two
// ways to the table that are not the table itself. `/record` keeps the transactions that it is sent
// and does none of them; `/dropping` does them, and loses one answer in a hundred.

/** What this process answers when it is asked for what it kept. */
export type RecordedBodies = { readonly bodies: readonly string[]; readonly dropped: number };

const [table = "", secret = ""] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 128 });
let bodies: string[] = [];
let dropped = 0;
let written = 0;

const server = createServer((incoming, outgoing) => {
  const path = incoming.url ?? "";
  if (path.startsWith("/v1/")) return void outgoing.end(sessionOf(path));
  const parts: Buffer[] = [];
  incoming.on("data", (part: Buffer) => parts.push(part));
  incoming.on("end", () => {
    const body = Buffer.concat(parts);
    const target = String(incoming.headers["x-amz-target"]);
    if (target.endsWith("GetParameter")) {
      outgoing.end(JSON.stringify({ Parameter: { Value: secret } }));
    } else if (path.startsWith("/record") && target.endsWith("TransactWriteItems")) {
      bodies.push(body.toString("utf8"));
      outgoing.end("{}");
    } else {
      pass(incoming, body, outgoing, path.startsWith("/dropping") && isLost(target));
    }
  });
});

function isLost(target: string): boolean {
  if (!target.endsWith("TransactWriteItems")) return false;
  written += 1;
  return written % 100 === 0;
}

function pass(
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  loses: boolean,
): void {
  const onward = request(table, { method: "POST", headers: incoming.headers, agent }, (answer) => {
    const parts: Buffer[] = [];
    answer.on("data", (part: Buffer) => parts.push(part));
    answer.on("end", () => {
      if (loses) {
        dropped += 1;
        incoming.socket.destroy();
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      outgoing.end(Buffer.concat(parts));
    });
  });
  onward.on("error", () => incoming.socket.destroy());
  onward.end(body);
}

/** A page that was paid; its id says whose it is. */
function sessionOf(path: string): string {
  const id = path.split("/").at(-1)?.split("?")[0] ?? "";
  const [, invoiceId = "", paymentId = ""] = /^cs_(inv_\w+)__(pay_\w+)$/u.exec(id) ?? [];
  const metadata = { kindly_invoice: invoiceId, kindly_payment: paymentId };
  return JSON.stringify({
    id,
    object: "checkout.session",
    status: "complete",
    payment_status: "paid",
    amount_total: 124_000,
    currency: "usd",
    metadata,
    payment_intent: {
      id: `pi_${paymentId}`,
      object: "payment_intent",
      status: "succeeded",
      amount: 124_000,
      amount_received: 124_000,
      currency: "usd",
      metadata,
      latest_charge: {
        id: `ch_${paymentId}`,
        object: "charge",
        payment_method_details: { type: "card", card: { brand: "visa", last4: "4242" } },
      },
    },
  });
}

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(`http://127.0.0.1:${port}`);
});
process.on("message", () => {
  process.send?.({ bodies, dropped } satisfies RecordedBodies);
  bodies = [];
  dropped = 0;
});

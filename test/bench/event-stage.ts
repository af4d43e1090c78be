import { fork, type ChildProcess } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { dynamoDbReceivables } from "../../functions/adapters/dynamodb/dynamodb-receivables.ts";
import { openTable } from "../../functions/adapters/dynamodb/table.ts";
import type { Receivables } from "../../functions/ports/receivables.ts";
import { startDynoxide } from "../../infra/local/dynamodb/dynoxide-process.ts";
import { tableDescription } from "../../infra/local/dynamodb/table-description.ts";
import { functionEnvironment, localNames } from "../../infra/local/function-environment.ts";
import { toHttpEvent } from "../../infra/local/lambda/http-event.ts";
import { base32, makeId, makeVendorId } from "../../shared/values/identifiers.ts";
import { installedDynoxide } from "../infra/local/dynamodb/installed-dynoxide.ts";
import { aPayment } from "../shared/builders/a-payment.ts";
import { anIssuedInvoice } from "../shared/builders/an-issued-invoice.ts";
import type { RecordedBodies } from "./event-parts.ts";

/** An invoice with a page that its payer has just paid, and the event that tells of it. */
export type PaidPage = { readonly invoiceId: string; readonly event: string };

/** Hands an event to the function as the gateway does; the status that it answers. */
export type Deliver = (event: string) => Promise<number>;

/** A table without a stream, and the webhook's function in front of it. */
export type EventStage = {
  readonly tableUrl: string;
  readonly droppingUrl: string;
  readonly receivables: Receivables;
  /** Writes so many invoices with an open page each. */
  seed(count: number): Promise<readonly PaidPage[]>;
  /** The function as deployed, with its table behind one of the ways. */
  deliverTo(way: "table" | "record" | "dropping"): Promise<Deliver>;
  /** The transactions that were kept since it was last asked, and how many answers were lost. */
  recorded(): Promise<RecordedBodies>;
  close(): Promise<void>;
};

const webhookSecret = "whsec_bench";
const vendorId = makeVendorId(randomBytes(5));

/** Starts the stage; the functions of this process are its own from here on. */
export async function startEventStage(): Promise<EventStage> {
  const binary = installedDynoxide();
  if (binary === undefined) throw new Error("There is no DynamoDB for this machine.");
  const folder = mkdtempSync(join(tmpdir(), "kindly-events-"));
  const dynamoDb = await startDynoxide(binary, folder);
  const services = fork(new URL("event-parts.ts", import.meta.url), [
    dynamoDb.endpoint,
    webhookSecret,
  ]);
  const servicesUrl = await messageOf<string>(services);
  Object.assign(process.env, {
    ...functionEnvironment({
      origin: "https://pay.example",
      port: 0,
      originSecret: "bench",
      stripeOrigin: servicesUrl,
    }),
    AWS_ENDPOINT_URL_SSM: servicesUrl,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.endpoint,
  });
  await createTableWithoutStream();
  const suffix = () => base32(randomBytes(5));
  const receivables = dynamoDbReceivables(openTable(localNames.table), suffix);
  const ways = {
    table: dynamoDb.endpoint,
    record: `${servicesUrl}/record`,
    dropping: `${servicesUrl}/dropping`,
  };
  return {
    tableUrl: ways.table,
    droppingUrl: ways.dropping,
    receivables,
    seed: (count) => seed(receivables, count),
    deliverTo: async (way) => {
      process.env["AWS_ENDPOINT_URL_DYNAMODB"] = ways[way];
      // Each way is a copy of the entry: its client keeps the address of its first call.
      const { handler } = await import(`../../functions/entry/stripe-webhook.ts?${way}`);
      await deliver(handler, eventOf(newPage()));
      return (event) => deliver(handler, event);
    },
    recorded: () => {
      const answer = messageOf<RecordedBodies>(services);
      services.send("bodies");
      return answer;
    },
    close: async () => {
      services.kill();
      await dynamoDb.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function messageOf<Message>(services: ChildProcess): Promise<Message> {
  return new Promise((resolve) =>
    services.once("message", (message) => resolve(message as Message)),
  );
}

/** Streams slow the emulator tenfold, and DynamoDB not at all. */
async function createTableWithoutStream(): Promise<void> {
  const dynamoDb = new DynamoDBClient({});
  const { StreamSpecification: _, ...description } = tableDescription(localNames.table);
  await dynamoDb.send(new CreateTableCommand(description));
  const patience = { client: dynamoDb, maxWaitTime: 30, minDelay: 1, maxDelay: 2 };
  await waitUntilTableExists(patience, { TableName: localNames.table });
  dynamoDb.destroy();
}

type Page = {
  readonly invoiceId: string;
  readonly paymentId: string;
  readonly sessionId: string;
};

function newPage(): Page {
  const invoiceId = makeId("inv", vendorId, randomBytes(16));
  const paymentId = makeId("pay", vendorId, randomBytes(16));
  return { invoiceId, paymentId, sessionId: `cs_${invoiceId}__${paymentId}` };
}

async function seed(receivables: Receivables, count: number): Promise<readonly PaidPage[]> {
  const pages: PaidPage[] = [];
  const clientId = makeId("cli", vendorId, randomBytes(16));
  for (let index = 0; index < count; index += 1) {
    const page = newPage();
    const { invoiceId, paymentId, sessionId } = page;
    const invoice = anIssuedInvoice({ id: invoiceId, vendorId, written: { clientId } });
    const payment = aPayment({
      id: paymentId,
      startedAt: new Date().toISOString(),
      checkout: { sessionId, url: `https://checkout.example/${sessionId}` },
    });
    await receivables.commitInvoice({ revision: 0, invoice, payments: [payment] });
    pages.push({ invoiceId, event: eventOf(page) });
  }
  return pages;
}

function eventOf({ invoiceId, paymentId, sessionId }: Page): string {
  const metadata = { kindly_invoice: invoiceId, kindly_payment: paymentId };
  const session = { id: sessionId, object: "checkout.session", metadata };
  return JSON.stringify({
    id: `evt_${paymentId}`,
    object: "event",
    type: "checkout.session.completed",
    data: { object: session },
  });
}

type Handler = (event: never, context: never) => Promise<{ readonly statusCode: number }>;

async function deliver(handler: Handler, body: string): Promise<number> {
  const atSeconds = Math.floor(Date.now() / 1000);
  const digest = createHmac("sha256", webhookSecret).update(`${atSeconds}.${body}`).digest("hex");
  const request = new Request("https://pay.example/webhooks/stripe", {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "stripe-signature": `t=${atSeconds},v1=${digest}`,
    },
  });
  const event = await toHttpEvent(request, {
    sourceIp: "127.0.0.1",
    requestId: "bench",
    receivedAt: Date.now(),
    edgeHeaders: { "x-kindly-origin": "bench" },
  });
  return (await handler(event as never, {} as never)).statusCode;
}

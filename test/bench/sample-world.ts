import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { viewPrefix } from "../../functions/adapters/dynamodb/key-schema.ts";
import { localNames } from "../../infra/local/function-environment.ts";
import type { LocalHandlers } from "../../infra/local/local-functions.ts";
import { type LocalWorld, startLocalWorld } from "../../infra/local/local-world.ts";
import { seedClients } from "../../infra/local/seed/seed-clients.ts";
import { seedHttp, type SeedHttp } from "../../infra/local/seed/seed-http.ts";
import { seedVendor } from "../../infra/local/seed/seed-vendor.ts";
import { sampleInvoice } from "./sample-invoice.ts";

/** An invoice that was sent, with a link that opens it. */
export type SentInvoice = { readonly id: string; readonly link: string };

/** A local world in which figures are taken: one vendor, and a client who gets invoices. */
export type SampleWorld = {
  readonly world: LocalWorld;
  readonly http: SeedHttp;
  readonly clientId: string;
  /** Makes, issues and sends an invoice of twelve lines. */
  send(clientId?: string): Promise<SentInvoice>;
  close(): Promise<void>;
};

/** Starts the world in a folder of its own, on a free port, without the bar on its pages. */
export async function startSampleWorld(
  handlers: LocalHandlers,
  portal: string,
): Promise<SampleWorld> {
  const folder = mkdtempSync(join(tmpdir(), "kindly-bench-"));
  const world = await startLocalWorld({ folder, port: 0, portal, bar: false, handlers });
  const http = seedHttp(world.origin, await joinVendor());
  const client = await http.asVendor<{ id: string }>("POST", "/clients", seedClients.northwind);
  return {
    world,
    http,
    clientId: client.id,
    send: async (clientId = client.id) => {
      const content = { ...sampleInvoice, clientId };
      const { id } = await http.asVendor<{ id: string }>("POST", "/invoices", content);
      await http.asVendor("POST", `/invoices/${id}/issue`, { send: true });
      await world.idle();
      const path = `/invoices/${id}/links`;
      const { hostedUrl } = await http.asVendor<{ hostedUrl: string }>("POST", path, {});
      return { id, link: hostedUrl };
    },
    close: async () => {
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function joinVendor(): Promise<string> {
  const { productionWorld } = await import("../../functions/entry/world.ts");
  const joining = await import("../../functions/use-cases/create-vendor.ts");
  const production = productionWorld();
  const vendor = await joining.createVendor(production, seedVendor);
  return joining.createApiKey(production, { vendorId: vendor.id, name: "bench" });
}

/** The session that opening a link gives to a browser, as its cookie. */
export async function openSession(invoice: SentInvoice): Promise<string> {
  const secret = invoice.link.split("#")[1] ?? "";
  const address = new URL(`/api/portal/invoices/${invoice.id}/open`, invoice.link);
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (cookie === undefined) throw new Error(`The link did not open: ${answer.status}.`);
  return cookie;
}

/** DynamoDB's own answer to the one Query of a view, byte for byte. */
export async function recordQueryAnswer({ world }: SampleWorld, invoiceId: string) {
  const answer = await fetch(`${world.origin}/local/aws/dynamodb`, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.Query",
      "x-amz-date": "20260101T000000Z",
      // The emulator wants a signature and doesn't check it.
      authorization:
        "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, " +
        "SignedHeaders=host;x-amz-date, Signature=0",
    },
    body: JSON.stringify({
      TableName: localNames.table,
      KeyConditionExpression: "PK = :partition AND begins_with(SK, :prefix)",
      ExpressionAttributeValues: { ":partition": { S: invoiceId }, ":prefix": { S: viewPrefix } },
      ConsistentRead: true,
    }),
  });
  if (!answer.ok) throw new Error(`DynamoDB answered ${answer.status}: ${await answer.text()}`);
  return answer.text();
}

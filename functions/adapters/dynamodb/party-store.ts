import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Client } from "../../../shared/invoicing/client.ts";
import type { Vendor } from "../../../shared/invoicing/vendor.ts";
import type { Job } from "../../ports/jobs.ts";
import { PortFailure } from "../../ports/port-failure.ts";
import type { Page } from "../../ports/receivables.ts";
import { schemaVersion } from "./invoice-item.ts";
import { jobItem } from "./job-item.ts";
import { counterKey, emailPartition, stateKey, vendorClients } from "./key-schema.ts";
import { ask, transact } from "./table.ts";
import type { Table } from "./table.ts";
import { versionCondition } from "./version-condition.ts";
import { readVendorList } from "./vendor-list.ts";
import type { PageWanted } from "./vendor-list.ts";

/** The vendor, or undefined. */
export async function readVendor(table: Table, vendorId: string): Promise<Vendor | undefined> {
  const item = await readState(table, vendorId);
  return item?.["vendor"] as Vendor | undefined;
}

/** The client, or undefined. */
export async function readClient(table: Table, clientId: string): Promise<Client | undefined> {
  const item = await readState(table, clientId);
  return item?.["client"] as Client | undefined;
}

/**
 * Writes a vendor with the addresses under which its members sign in; a new one gets its counter
 * of invoices, so that its first invoice is number 1.
 */
export async function putVendor(
  table: Table,
  vendor: Vendor,
  decidedOn: number,
  jobs: readonly Job[] = [],
): Promise<boolean> {
  const isNew = decidedOn === 0;
  const written = await transact(table, [
    {
      Put: {
        TableName: table.name,
        Item: { ...stateKey(vendor.id), schema: schemaVersion, version: vendor.version, vendor },
        ...versionCondition(decidedOn),
      },
    },
    ...vendor.members.map((member) => ({
      Put: {
        TableName: table.name,
        Item: {
          PK: emailPartition(member.email),
          SK: `${vendor.id}#${member.id}`,
          schema: schemaVersion,
          vendorId: vendor.id,
          memberId: member.id,
        },
      },
    })),
    ...jobs.map((job) => ({ Put: { TableName: table.name, Item: jobItem(job) } })),
    ...(isNew
      ? [
          {
            Put: {
              TableName: table.name,
              Item: { ...counterKey(vendor.id), schema: schemaVersion, next: 1, assigned: {} },
            },
          },
        ]
      : []),
  ]);
  return written === "written";
}

/** Writes a client decided on a version; false when it changed meanwhile. */
export async function putClient(
  table: Table,
  client: Client,
  decidedOn: number,
  jobs: readonly Job[] = [],
): Promise<boolean> {
  const item = {
    ...stateKey(client.id),
    schema: schemaVersion,
    version: client.version,
    client,
    vendorPartition: vendorClients(client.vendorId),
    vendorSort: `${client.createdAt}#${client.id}`,
    summary: client,
  };
  // A transaction even of one: when its answer is lost, the SDK's repeat is not taken for a conflict.
  const written = await transact(table, [
    { Put: { TableName: table.name, Item: item, ...clientCondition(client, decidedOn) } },
    ...jobs.map((job) => ({ Put: { TableName: table.name, Item: jobItem(job) } })),
  ]);
  return written === "written";
}

/** A page of a vendor's clients, newest first; undefined when the cursor is not of this list. */
export function listClients(
  table: Table,
  vendorId: string,
  page: PageWanted,
): Promise<Page<Client> | undefined> {
  return readVendorList<Client>(table, vendorClients(vendorId), page);
}

/** Fixes the client's record at the processor unless it has one; gives the one that counts. */
export async function rememberStripeCustomer(
  table: Table,
  clientId: string,
  stripeCustomerId: string,
): Promise<string> {
  const answer = await ask("UpdateItem", () =>
    table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: stateKey(clientId),
        UpdateExpression:
          "SET client.stripeCustomerId = if_not_exists(client.stripeCustomerId, :customer)",
        ConditionExpression: "attribute_exists(PK)",
        ExpressionAttributeValues: { ":customer": stripeCustomerId },
        ReturnValues: "ALL_NEW",
      }),
    ),
  );
  const client = answer.Attributes?.["client"] as Client | undefined;
  if (client?.stripeCustomerId === undefined) {
    throw new PortFailure(
      { port: "table", operation: "UpdateItem", retryable: false, outcome: "unknown" },
      undefined,
    );
  }
  return client.stripeCustomerId;
}

async function readState(table: Table, ownerId: string) {
  const answer = await ask("GetItem", () =>
    table.documents.send(
      new GetCommand({ TableName: table.name, Key: stateKey(ownerId), ConsistentRead: true }),
    ),
  );
  return answer.Item;
}

/** The payer's record at the processor comes without a new version, and must not be lost either. */
function clientCondition({ stripeCustomerId }: Client, decidedOn: number) {
  const condition = versionCondition(decidedOn);
  if (decidedOn === 0) return condition;
  const isSame =
    stripeCustomerId === undefined
      ? "attribute_not_exists(client.stripeCustomerId)"
      : "client.stripeCustomerId = :customer";
  return {
    ...condition,
    ConditionExpression: `${condition.ConditionExpression} AND ${isSame}`,
    ExpressionAttributeValues: {
      ":decidedOn": decidedOn,
      ...(stripeCustomerId === undefined ? {} : { ":customer": stripeCustomerId }),
    },
  };
}

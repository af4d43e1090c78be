import type { Fact, Job } from "../../ports/jobs.ts";
import type { Receivables } from "../../ports/receivables.ts";
import { commitInvoice, factAction, jobItem } from "./invoice-commit.ts";
import type { Suffix } from "./invoice-commit.ts";
import { listInvoices } from "./invoice-list.ts";
import { rememberCheckout } from "./invoice-checkout.ts";
import { assignNumber, releaseNumber } from "./invoice-number.ts";
import { listFacts, readInvoice } from "./invoice-read.ts";
import {
  listClients,
  putClient,
  putVendor,
  readClient,
  readVendor,
  rememberStripeCustomer,
} from "./party-store.ts";
import { transact } from "./table.ts";
import type { Table } from "./table.ts";

/** The books in the one DynamoDB table. */
export function dynamoDbReceivables(table: Table, suffix: Suffix): Receivables {
  return {
    readVendor: (vendorId) => readVendor(table, vendorId),
    putVendor: (vendor, decidedOn) => putVendor(table, vendor, decidedOn),
    readClient: (clientId) => readClient(table, clientId),
    putClient: (client, decidedOn) => putClient(table, client, decidedOn),
    listClients: (vendorId, page) => listClients(table, vendorId, page),
    rememberStripeCustomer: (clientId, customerId) =>
      rememberStripeCustomer(table, clientId, customerId),
    readInvoice: (invoiceId) => readInvoice(table, invoiceId),
    commitInvoice: (commit) => commitInvoice(table, suffix, commit),
    listInvoices: (filter) => listInvoices(table, filter),
    rememberCheckout: (invoiceId, paymentId, page) =>
      rememberCheckout(table, { invoiceId, paymentId, page }),
    assignNumber: (vendorId, invoiceId) => assignNumber(table, vendorId, invoiceId),
    releaseNumber: (vendorId, invoiceId) => releaseNumber(table, vendorId, invoiceId),
    listFacts: (ownerId) => listFacts(table, ownerId),
    addFacts: (facts) => addFacts(table, suffix, facts),
    addJobs: (jobs) => addJobs(table, jobs),
  };
}

async function addFacts(table: Table, suffix: Suffix, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  await transact(
    table,
    facts.map((fact) => factAction(table, fact, suffix)),
  );
}

/** Each on its own, so that one that is there already does not keep out the others. */
async function addJobs(table: Table, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    await transact(table, [
      {
        Put: {
          TableName: table.name,
          Item: jobItem(job),
          ConditionExpression: "attribute_not_exists(PK)",
        },
      },
    ]);
  }
}

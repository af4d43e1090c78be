import type { Fact, Job } from "../../ports/jobs.ts";
import type { Receivables } from "../../ports/receivables.ts";
import { methodAction } from "./account-actions.ts";
import { readClientAccount } from "./client-account.ts";
import { factActions } from "./fact-actions.ts";
import type { Suffix } from "./fact-actions.ts";
import { rememberCheckout } from "./invoice-checkout.ts";
import { listInvoices } from "./invoice-list.ts";
import { assignNumber, releaseNumber } from "./invoice-number.ts";
import { listFacts } from "./invoice-read.ts";
import { jobItem } from "./job-item.ts";
import {
  listClients,
  putClient,
  putVendor,
  readClient,
  readVendor,
  rememberStripeCustomer,
} from "./party-store.ts";
import { putReminders, readReminders } from "./reminder-store.ts";
import { listPayments } from "./payment-list.ts";
import { putSlip, readSlip } from "./slip-store.ts";
import { transact } from "./table.ts";
import type { Table } from "./table.ts";
import { endTask, listTasks } from "./vendor-tasks.ts";

/** What of the books every request needs: one invoice, read and committed. */
export type CoreOfReceivables = Pick<
  Receivables,
  "readInvoice" | "commitInvoice" | "commitInvoices"
>;

/** What of the books is needed now and then: parties, lists, numbers, credit, tasks, slips. */
export type FurtherReceivables = Omit<Receivables, keyof CoreOfReceivables>;

/** The further books in the one DynamoDB table. */
export function furtherReceivables(table: Table, suffix: Suffix): FurtherReceivables {
  return {
    readVendor: (vendorId) => readVendor(table, vendorId),
    putVendor: (vendor, decidedOn, jobs) => putVendor(table, vendor, decidedOn, jobs),
    readReminders: (vendorId) => readReminders(table, vendorId),
    putReminders: (reminders, decidedOn, jobs) => putReminders(table, reminders, decidedOn, jobs),
    readClient: (clientId) => readClient(table, clientId),
    putClient: (client, decidedOn, jobs) => putClient(table, client, decidedOn, jobs),
    listClients: (vendorId, page) => listClients(table, vendorId, page),
    rememberStripeCustomer: (clientId, customerId) =>
      rememberStripeCustomer(table, clientId, customerId),
    readClientAccount: (clientId) => readClientAccount(table, clientId),
    putMethod: async (method) => {
      await transact(table, [methodAction(table, method)]);
    },
    listPayments: (filter) => listPayments(table, filter),
    listTasks: (vendorId) => listTasks(table, vendorId),
    endTask: (vendorId, taskId, resolution, at) =>
      endTask(table, { vendorId, taskId }, { resolution, at }),
    putSlip: (invoiceId, slipId, content) => putSlip(table, { invoiceId, slipId }, content),
    readSlip: (invoiceId, slipId) => readSlip(table, invoiceId, slipId),
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
  await transact(table, factActions(table, facts, suffix));
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

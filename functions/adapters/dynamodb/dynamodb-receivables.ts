import type { Receivables } from "../../ports/receivables.ts";
import type { Suffix } from "./fact-actions.ts";
import type { FurtherReceivables } from "./further-receivables.ts";
import { commitInvoices } from "./invoice-commit.ts";
import { readInvoice } from "./invoice-read.ts";
import type { Table } from "./table.ts";

/**
 * The books in the one DynamoDB table. What every request needs is there from the start, the rest is
 * loaded when it is first asked for.
 */
export function dynamoDbReceivables(table: Table, suffix: Suffix): Receivables {
  let loading: Promise<FurtherReceivables> | undefined;
  const load = async () => {
    const { furtherReceivables } = await import("./further-receivables.ts");
    return furtherReceivables(table, suffix);
  };
  const further = () => (loading ??= load());
  return {
    readInvoice: (invoiceId) => readInvoice(table, invoiceId),
    commitInvoice: (commit) => commitInvoices(table, suffix, { commits: [commit] }),
    commitInvoices: (commits, effects = {}) => commitInvoices(table, suffix, { commits, effects }),
    rememberCheckout: async (...asked) => (await further()).rememberCheckout(...asked),
    readVendor: async (...asked) => (await further()).readVendor(...asked),
    putVendor: async (...asked) => (await further()).putVendor(...asked),
    readReminders: async (...asked) => (await further()).readReminders(...asked),
    putReminders: async (...asked) => (await further()).putReminders(...asked),
    readClient: async (...asked) => (await further()).readClient(...asked),
    putClient: async (...asked) => (await further()).putClient(...asked),
    listClients: async (...asked) => (await further()).listClients(...asked),
    rememberStripeCustomer: async (...asked) => (await further()).rememberStripeCustomer(...asked),
    readClientAccount: async (...asked) => (await further()).readClientAccount(...asked),
    putMethod: async (...asked) => (await further()).putMethod(...asked),
    listPayments: async (...asked) => (await further()).listPayments(...asked),
    listTasks: async (...asked) => (await further()).listTasks(...asked),
    endTask: async (...asked) => (await further()).endTask(...asked),
    putSlip: async (...asked) => (await further()).putSlip(...asked),
    readSlip: async (...asked) => (await further()).readSlip(...asked),
    listInvoices: async (...asked) => (await further()).listInvoices(...asked),
    assignNumber: async (...asked) => (await further()).assignNumber(...asked),
    releaseNumber: async (...asked) => (await further()).releaseNumber(...asked),
    listFacts: async (...asked) => (await further()).listFacts(...asked),
    addFacts: async (...asked) => (await further()).addFacts(...asked),
    addJobs: async (...asked) => (await further()).addJobs(...asked),
  };
}

import type { StartPayment } from "../../../../shared/contract/portal-schema.ts";

/** What is paid from here: this invoice, and those of the client's others that were ticked. */
export type AccountTotal = {
  readonly amount: number;
  readonly others: NonNullable<StartPayment["otherInvoices"]>;
};

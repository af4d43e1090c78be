import type { CalendarDate } from "../values/calendar-date.ts";
import type { PlanCadence, PlanCollection } from "./flexibility-policy.ts";

/** What a client and its vendor have agreed on for later invoices. */
export type ClientTerms = {
  /** Days that new invoices give, counted from their issue. */
  readonly netDays?: number;
  /** The plan that is offered first, and granted whatever the policy says of parts and days. */
  readonly plan?: {
    readonly installments: number;
    readonly cadence: PlanCadence;
    readonly collection: PlanCollection;
  };
  readonly agreedDate: CalendarDate;
  /** The invoice on which it was agreed. */
  readonly invoiceId: string;
};

import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { Instant } from "../values/instant.ts";
import type { CadenceStep, MilestoneKind, SkipReason } from "./cadence.ts";

/** What would have been sent, or why not. */
export type RehearsedStep = {
  readonly at: Instant;
  readonly invoiceId: string;
  readonly kind: MilestoneKind;
  readonly step: CadenceStep;
  /** Who would have got it, whoever is asked first ahead; empty where a person at the vendor acts. */
  readonly contactIds: readonly string[];
  readonly skipped?: SkipReason;
};

/**
 * Runs the reminders of invoices through time, as if nothing came between but what the invoices say
 * themselves: opened at `seenAt`, paid at `paidAt`. In order of time.
 */
export function rehearse(_rehearsal: {
  readonly invoices: readonly IssuedInvoice[];
  readonly from: Instant;
  readonly until: Instant;
}): readonly RehearsedStep[] {
  return [];
}

import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Task, TaskKind } from "../../shared/invoicing/task.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import type { Instant } from "../../shared/values/instant.ts";

/** A task about an invoice, named after its cause: the same cause makes it once. */
export function vendorTask(
  invoice: IssuedInvoice,
  kind: TaskKind,
  about: {
    readonly causeId: string;
    readonly paymentId?: string;
    readonly facts?: Task["facts"];
    readonly at: Instant;
  },
): Task {
  return {
    id: `${kind}.${about.causeId}`,
    vendorId: invoice.vendorId,
    kind,
    invoiceId: invoice.id,
    clientId: invoice.content.clientId,
    ...(about.paymentId === undefined ? {} : { paymentId: about.paymentId }),
    facts: {
      number: invoice.number,
      clientName: invoice.client.name,
      currency: invoice.content.currency,
      ...about.facts,
    },
    status: "open",
    at: about.at,
  };
}

/**
 * What makes a task about one invoice's part of something at the processor: where a payment pays
 * several, each of them has its own.
 */
export function causeOnShare(
  invoice: Pick<IssuedInvoice, "id">,
  { shares }: Pick<Payment, "shares">,
  causeId: string,
): string {
  return shares === undefined ? causeId : `${causeId}.${invoice.id}`;
}

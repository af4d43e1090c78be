import type { WaitingRequest } from "../../shared/contract/answer-schema.ts";
import { situationOf } from "../../shared/flexibility/situation.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import { presentRequest } from "../../shared/invoicing/present-request.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { Waiting } from "../use-cases/waiting-requests.ts";

/** A request as the vendor decides on it. */
export function presentWaitingRequest({ invoice, request }: Waiting, now: Instant): WaitingRequest {
  const today = localDateOf(now, invoice.timeZone);
  return {
    invoiceId: invoice.id,
    invoiceNumber: invoice.number,
    clientName: invoice.client.name,
    subject: invoice.content.subject,
    currency: invoice.content.currency,
    amountRemaining: invoiceAmounts(invoice).remaining,
    dueDate: invoice.dueDate,
    today,
    request: presentRequest(request),
    situation: situationOf(invoice, { today }),
  };
}

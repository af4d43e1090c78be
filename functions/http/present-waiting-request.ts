import type { WaitingRequest } from "../../shared/contract/answer-schema.ts";
import type { FlexibilityRequest } from "../../shared/flexibility/flexibility-request.ts";
import { situationOf } from "../../shared/flexibility/situation.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import { presentRequest } from "../../shared/invoicing/present-request.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { Waiting } from "../use-cases/waiting-requests.ts";

/** A request as the vendor decides on it; what was written in hardship is for members alone. */
export function presentWaitingRequest(
  { invoice, request }: Waiting,
  { now, isMember }: { readonly now: Instant; readonly isMember: boolean },
): WaitingRequest {
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
    request: isMember ? presentRequest(request) : withoutPrivateWords(request),
    situation: situationOf(invoice, { today }),
  };
}

function withoutPrivateWords(request: FlexibilityRequest) {
  const { words, ...rest } = presentRequest(request);
  return words === undefined || request.isHardship === true ? rest : { ...rest, words };
}

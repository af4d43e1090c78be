import type { CalendarDate } from "../values/calendar-date.ts";
import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { Invoice } from "./invoice.ts";
import { invoiceAmounts, invoiceStatus } from "./invoice-status.ts";
import type { InvoiceStatus } from "./invoice-status.ts";

/** An invoice as a list shows it. */
export type InvoiceRow = {
  readonly id: string;
  readonly status: InvoiceStatus;
  readonly number?: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly subject: string;
  readonly currency: Currency;
  readonly total: number;
  readonly amountRemaining: number;
  readonly amountProcessing: number;
  readonly issueDate?: CalendarDate;
  readonly dueDate?: CalendarDate;
  /** The zone in which the due date ends. */
  readonly timeZone?: TimeZone;
  readonly sentAt?: Instant;
  readonly seenAt?: Instant;
  readonly createdAt: Instant;
};

/** What a list shows of an invoice. A draft has no dates yet, and its whole total remains. */
export function invoiceRow(invoice: Invoice): InvoiceRow {
  const { content, sums } = invoice;
  const shared = {
    id: invoice.id,
    status: invoiceStatus(invoice),
    clientId: content.clientId,
    subject: content.subject,
    currency: content.currency,
    total: sums.total,
    createdAt: invoice.createdAt,
  };
  if (invoice.stage === "draft") {
    const { clientName } = invoice;
    return { ...shared, clientName, amountRemaining: sums.total, amountProcessing: 0 };
  }
  const { remaining, processing } = invoiceAmounts(invoice);
  return {
    ...shared,
    number: invoice.number,
    clientName: invoice.client.name,
    amountRemaining: remaining,
    amountProcessing: processing,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    timeZone: invoice.timeZone,
    ...(invoice.sentAt === undefined ? {} : { sentAt: invoice.sentAt }),
    ...(invoice.seenAt === undefined ? {} : { seenAt: invoice.seenAt }),
  };
}

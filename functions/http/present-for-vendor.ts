import type {
  InvoiceAnswer,
  InvoiceSummary,
  LinkAnswer,
} from "../../shared/contract/invoice-schema.ts";
import { recipientOf } from "../../shared/flexibility/recipient-of.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import { invoiceRow } from "../../shared/invoicing/invoice-row.ts";
import type { InvoiceRow } from "../../shared/invoicing/invoice-row.ts";
import { lineAmount } from "../../shared/invoicing/line-item.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { mutable } from "../../shared/values/mutable.ts";
import type { AccessLink } from "../ports/access.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import { linkEnd } from "../use-cases/link-access.ts";
import { presentCorrections, presentPaymentForVendor } from "./present-payments.ts";
import { isRowOverdue } from "../use-cases/vendor-totals.ts";

/** So many lines come with the invoice itself. */
const linesInAnswer = 500;

/** A row of the list as the API shows it. */
export function presentRow(row: InvoiceRow, now: Instant): InvoiceSummary {
  const { currency, total, amountRemaining, amountProcessing, timeZone: _, ...rest } = row;
  return {
    ...rest,
    total: { amount: total, currency },
    amountRemaining: { amount: amountRemaining, currency },
    amountProcessing: { amount: amountProcessing, currency },
    isOverdue: isRowOverdue(row, now),
  };
}

/** An invoice as the API shows it, with the first of its lines. */
export function presentRecord(record: InvoiceRecord, now: Instant): InvoiceAnswer {
  const { invoice, lines, payments } = record;
  const { content } = invoice;
  const money = (amount: number) => ({ amount, currency: content.currency });
  const amounts = invoice.stage === "issued" ? invoiceAmounts(invoice) : undefined;
  const shown = lines.slice(0, linesInAnswer);
  const { clientId: _, ...words } = content;
  return {
    ...presentRow(invoiceRow(invoice), now),
    ...mutable(words),
    version: invoice.version,
    sums: presentSums(record, money),
    amountDue: money(amounts?.due ?? invoice.sums.total),
    amountPaid: money(amounts?.paid ?? 0),
    lineCount: invoice.lineCount,
    lines: mutable(shown),
    lineAmounts: shown.map((line) => lineAmount(line, content.currency)),
    ...(shown.length < lines.length ? { nextLineCursor: String(shown.length) } : {}),
    payments: payments
      .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
      .map(presentPaymentForVendor),
    ...presentCorrections(record, money),
  };
}

function presentSums(
  { invoice }: InvoiceRecord,
  money: (amount: number) => { amount: number; currency: string },
) {
  const { sums } = invoice;
  return {
    lineTotal: money(sums.lineTotal),
    discountTotal: money(sums.discountTotal),
    chargeTotal: money(sums.chargeTotal),
    taxGroups: sums.taxGroups.map(({ taxRate, taxable, tax }) => ({
      taxRate,
      taxable: money(taxable),
      tax: money(tax),
    })),
    taxTotal: money(sums.taxTotal),
    total: money(sums.total),
  };
}

/** A link as the API shows it; its secret is in no answer but the one that made it. */
export function presentLink(
  invoice: IssuedInvoice,
  link: AccessLink,
  hostedUrl?: string,
): LinkAnswer {
  const contact = recipientOf(invoice, link.contactId)?.contact;
  const expiresAt = linkEnd(invoice);
  return {
    id: link.id,
    contactId: link.contactId,
    contactName: contact?.name ?? "",
    email: contact?.email ?? "",
    createdAt: link.createdAt,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(link.revokedAt === undefined ? {} : { revokedAt: link.revokedAt }),
    ...(hostedUrl === undefined ? {} : { hostedUrl }),
  };
}

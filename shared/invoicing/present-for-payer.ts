import type { InvoiceView } from "../contract/invoice-view.ts";
import type { PayerShare } from "../flexibility/payer-share.ts";
import { shareOnItsWay, shareStartable } from "../flexibility/share-amounts.ts";
import type { Locale } from "../messages/locale.ts";
import { isCheckoutMethod } from "../payments/payment-method.ts";
import {
  methodLimits,
  payableAtOnce,
  payableOfShare,
  paymentOptions,
} from "../payments/payment-options.ts";
import type { PaymentOption } from "../payments/payment-options.ts";
import type { Payment } from "../payments/payment.ts";
import type { Instant } from "../values/instant.ts";
import { mutable } from "../values/mutable.ts";
import { localDateOf } from "../values/time-zone.ts";
import { invoiceAmounts, invoiceStatus } from "./invoice-status.ts";
import type { IssuedInvoice } from "./invoice.ts";
import type { LineItem } from "./line-item.ts";
import { presentLines } from "./present-invoice.ts";
import { presentPayment } from "./present-payment.ts";

/** What a payer's view is made of. */
export type PayerRecord = {
  readonly invoice: IssuedInvoice;
  readonly lines: readonly LineItem[];
  readonly payments: readonly Payment[];
  readonly share: PayerShare;
};

/**
 * An invoice as one of several payers sees it: the lines, their share and their own payments. Named
 * one by one, so that nothing that is added for the client shows up here: no events, threads, tax
 * ids, other payments, or anything about the client but its name. How to reach the vendor stays, since
 * that is how a payer checks whom they pay.
 */
export function presentForPayer(
  { invoice, lines, payments, share }: PayerRecord,
  ask: { readonly now: Instant; readonly locale?: Locale; readonly lineLimit: number },
): InvoiceView {
  const { content, vendor, client, sender } = invoice;
  const own = payments.filter(({ shareId }) => shareId === share.id);
  return {
    id: invoice.id,
    number: invoice.number,
    ...standing(invoice, share, own),
    locale: ask.locale ?? share.locale ?? invoice.locale,
    timeZone: invoice.timeZone,
    country: vendor.address.country,
    today: localDateOf(ask.now, invoice.timeZone),
    subject: content.subject,
    vendor: {
      name: vendor.name,
      address: mutable(vendor.address),
      email: vendor.email,
      phone: vendor.phone,
      taxIdentifiers: [],
      ...(vendor.accentColor === undefined ? {} : { accentColor: vendor.accentColor }),
      detailsChangedAt: vendor.detailsChangedAt,
    },
    client: { kind: client.kind, name: client.name, taxIdentifiers: [] },
    sender: { name: sender.name, role: sender.role, email: vendor.email },
    reader: { id: share.payerId, name: share.name, salutation: share.name },
    currency: content.currency,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    netDays: content.paymentTerms.netDays,
    usefulLinks: [],
    ...presentLines(lines, content.currency, { from: 0, limit: ask.lineLimit }),
    lineCount: invoice.lineCount,
    adjustments: mutable(content.adjustments),
    sums: mutable(invoice.sums),
    amounts: amountsOf(invoice, share),
    options: payerOptions(invoice, share),
    arrangements: { ownShare: presentOwn(invoice, share) },
    payments: own.map(presentPayment).toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    events: [],
  };
}

/** For a payer an invoice is paid when their share is. */
function standing(invoice: IssuedInvoice, share: PayerShare, own: readonly Payment[]) {
  const status = invoiceStatus(invoice);
  const { voided, writtenOff } = invoice;
  if (status !== "open" && status !== "paid") {
    return {
      status,
      ...(voided === undefined ? {} : { voided }),
      ...(writtenOff === undefined ? {} : { writtenOff: { at: writtenOff.at } }),
    };
  }
  const isPaid = share.paid > 0 && share.paid >= share.amount;
  const paidAt = own.findLast((payment) => payment.status === "succeeded")?.endedAt;
  if (!isPaid) return { status };
  return { status: "paid" as const, ...(paidAt === undefined ? {} : { paidAt }) };
}

/** What is left of a share that can be paid now: no more than can be started of the invoice. */
function payableNow(invoice: IssuedInvoice, share: PayerShare): number {
  if (share.endedAt !== undefined || invoiceStatus(invoice) !== "open") return 0;
  return Math.min(shareStartable(share), invoiceAmounts(invoice).startable);
}

function amountsOf(invoice: IssuedInvoice, share: PayerShare) {
  return {
    due: share.amount,
    paid: share.paid,
    processing: shareOnItsWay(share),
    remaining: Math.max(0, share.amount - share.paid),
    startable: payableNow(invoice, share),
  };
}

/** Ways that end at Stripe's page: transfers and cheques are between the client and the vendor. */
function payerOptions(invoice: IssuedInvoice, share: PayerShare) {
  const most = payableNow(invoice, share);
  const isAll = most === invoiceAmounts(invoice).startable;
  const options = paymentOptions(invoice).flatMap((option): PaymentOption[] => {
    const { method, discount: _, ...rest } = option;
    const limits = methodLimits(invoice, method);
    const { amount, discount } = isAll
      ? payableAtOnce(invoice, method, most)
      : { amount: payableOfShare(invoice, method, most), discount: 0 };
    if (!isCheckoutMethod(method) || amount < limits.minimum) return [];
    const smallest = Math.min(limits.smallest, amount);
    const saved = discount === 0 ? {} : { discount };
    return [{ ...rest, method, amount, largest: amount, smallest, ...saved }];
  });
  return mutable(options);
}

function presentOwn({ contacts }: IssuedInvoice, share: PayerShare) {
  const sharer = contacts.find(({ id }) => id === share.sharedBy);
  return {
    id: share.id,
    amount: share.amount,
    paid: share.paid,
    ...(sharer === undefined ? {} : { sharedBy: sharer.name }),
    ...(share.endedAt === undefined ? {} : { isEnded: true }),
  };
}

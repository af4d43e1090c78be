import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Instant } from "../../shared/values/instant.ts";
import type { AttemptReport } from "../ports/payment-processor.ts";
import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import {
  withholdingIdOf,
  withholdingOfPayment,
} from "../../shared/payments/withholding-of-payment.ts";
import type { MethodOnFile } from "../../shared/payments/method-on-file.ts";
import type { MoneyChange } from "../../shared/payments/money-change.ts";
import { leadInvoiceId } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import type { Settlement } from "../../shared/payments/settle-payment.ts";
import type { CreditMovement } from "../../shared/payments/store-credit.ts";
import { withholdingAllowed } from "../../shared/payments/withholding-share.ts";
import type { Job, MailOrder } from "../ports/jobs.ts";
import type { VendorNoticeOrder } from "../ports/vendor-notice-order.ts";
import type { Effects, InvoiceRecord } from "../ports/receivables.ts";
import { fact } from "./actor.ts";
import { methodExpiryJob } from "./method-expiry-job.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { vendorTask } from "./vendor-task.ts";

/** An invoice, the attempt on it and what a report makes of it. */
export type Situation = {
  readonly record: InvoiceRecord;
  readonly invoice: IssuedInvoice;
  readonly payment: Payment;
  readonly settlement: Settlement;
  readonly report: AttemptReport;
  readonly at: Instant;
};

type Settled = Extract<Settlement, { readonly payment: Payment }>;

/** The money that a settled attempt moves, with the credit and the certificate that come of it. */
export function settlementMoney(situation: Situation, settled: Settled): MoneyChange {
  const { invoice, at } = situation;
  const { payment, surplus, withheld } = settled;
  const credit: CreditMovement = {
    id: `surplus.${payment.id}.${invoice.id}`,
    clientId: invoice.content.clientId,
    kind: "surplus",
    currency: payment.currency,
    amount: surplus,
    invoiceId: invoice.id,
    paymentId: payment.id,
    at,
  };
  const allowed = withholdingAllowed(invoice);
  return {
    invoice: settled.invoice,
    entries: settled.entries,
    payment,
    credits: surplus === 0 ? [] : [credit],
    ...(withheld === 0
      ? {}
      : { withholding: withholdingOfPayment(payment, withheld, at, allowed) }),
  };
}

/** Who must hear of a settled attempt, what the timeline says, and what a person must look at. */
export function settlementEffects(situation: Situation, settled: Settled): Effects {
  const { invoice, report, at } = situation;
  const { payment, withheld } = settled;
  const isLead = leadInvoiceId(payment, invoice.id) === invoice.id;
  const kind = settled.outcome === "declined" ? "payment-failed" : `payment-${settled.outcome}`;
  const details = {
    paymentId: payment.id,
    amount: payment.amountReceived ?? payment.amount,
    method: payment.method,
    ...(payment.declineCode === undefined ? {} : { declineCode: payment.declineCode }),
  };
  const subject = { ownerId: invoice.id, at, actor: payment.contactId ?? "system" };
  const certificate = { causeId: payment.id, paymentId: payment.id, at };
  const kept = report.keptMethod;
  // What is kept for a plan's installments is the plan's, and nobody's for one click.
  const isForPlan = payment.installment !== undefined;
  const keeps = kept !== undefined && isLead && settled.outcome !== "declined" && !isForPlan;
  const method = keeps ? keptMethod(situation, payment, kept) : undefined;
  return {
    facts: [fact(subject, kind, details)],
    jobs: [
      ...(isLead ? mailsOf(situation, settled) : []),
      ...(method === undefined ? [] : methodExpiryJob(method)),
    ],
    ...(method === undefined ? {} : { methods: [method] }),
    tasks: [
      ...(withheld === 0
        ? []
        : [
            vendorTask(invoice, "certificate-awaited", {
              ...certificate,
              causeId: withholdingIdOf(payment.id),
              facts: { withheld },
            }),
          ]),
      ...(isOnClosed(situation, settled)
        ? [
            vendorTask(invoice, "payment-on-closed-invoice", {
              ...certificate,
              facts: { amount: payment.amount },
            }),
          ]
        : []),
    ],
  };
}

/** Money for an invoice that was taken back is somebody's mistake, and the client's credit. */
function isOnClosed({ invoice }: Situation, settled: Settled): boolean {
  return settled.outcome === "succeeded" && invoiceStatus(invoice) === "void";
}

function keptMethod(
  { invoice, at }: Situation,
  payment: Payment,
  kept: NonNullable<Situation["report"]["keptMethod"]>,
): MethodOnFile | undefined {
  if (payment.contactId === undefined) return undefined;
  return {
    ...kept,
    clientId: invoice.content.clientId,
    contactId: payment.contactId,
    savedAt: at,
    consent: { invoiceId: invoice.id, paymentId: payment.id },
  };
}

/** Whether it is a charge of a plan in force, whose own notice says that it failed and what follows. */
function isToldByPlan({ arrangements }: IssuedInvoice, payment: Payment): boolean {
  const { installment, request, declineCode } = payment;
  const plan = arrangements?.plan;
  const isCharge = request?.kind === "charge" && request.isOffSession === true;
  const isOfPlan = plan?.status === "active" && plan.id === installment?.planId;
  return isCharge && isOfPlan && declineCode !== undefined;
}

/** One mail to the payer and one to the vendor, by the invoice whose row leads. */
function mailsOf(situation: Situation, settled: Settled): readonly Job[] {
  const { invoice, payment: before, at } = situation;
  const { payment } = settled;
  const suffix = shortId(payment.id);
  const paymentId = payment.id;
  const contactId = payment.contactId ?? invoice.contacts[0]?.id;
  const toClient = (name: string, mail: MailOrder) =>
    contactId === undefined ? [] : [mailJob(invoice.id, `${name}.${suffix}`, mail, at)];
  const toVendor = (name: string, notice: VendorNoticeOrder) =>
    mailJob(invoice.id, `${name}.${suffix}`, { message: "notice", notice }, at);
  const about = { contactId: contactId ?? "", paymentId };
  switch (settled.outcome) {
    case "canceled":
      return [];
    case "declined": {
      // On the payment page the payer sees it; what fails days later has to be told.
      const wasOnItsWay = before.status === "processing";
      return [
        ...(isToldByPlan(invoice, payment)
          ? []
          : [toVendor("failed", { kind: "payment-failed", paymentId })]),
        ...(wasOnItsWay ? toClient("back", { message: "payment-failed", ...about }) : []),
      ];
    }
    case "processing":
      return [
        ...toClient("way", { message: "payment-processing", ...about }),
        toVendor("coming", { kind: "payment-processing", paymentId }),
      ];
    case "succeeded": {
      const kind = isOnClosed(situation, settled) ? "payment-on-closed-invoice" : "paid";
      return [
        ...toClient("receipt", { message: "receipt", ...about }),
        toVendor("paid", { kind, paymentId }),
      ];
    }
  }
}

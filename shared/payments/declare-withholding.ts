import { invoiceAllows } from "../invoicing/invoice-allows.ts";
import { invoiceAmounts, invoiceStatus } from "../invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../invoicing/invoice.ts";
import { receivable } from "../ledger/balances.ts";
import { nonZeroEntries } from "../ledger/non-zero-entries.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { postEntries } from "../ledger/post-entries.ts";
import type { Instant } from "../values/instant.ts";
import type { Decided } from "../values/result.ts";
import { refused } from "../values/result.ts";
import { creditMovement } from "./credit-movement.ts";
import type { Slip } from "./declared-payment.ts";
import type { MoneyChange } from "./money-change.ts";
import { policyOf } from "./payment-policy.ts";
import type { Payment } from "./payment.ts";
import { postAndCloseRest } from "./small-difference.ts";
import { withheldOnItsWay, withholdingAllowed } from "./withholding-share.ts";
import type { Withholding } from "./withholding.ts";

/** Why tax withheld is not taken down, in the order in which it is checked. */
export type WithholdingRefusal =
  | { readonly reason: "invoice-not-open" }
  /** The vendor is not withheld any tax from. */
  | { readonly reason: "withholding-not-offered" }
  | { readonly reason: "amount-exceeds-startable"; readonly startable: number };

/** Why the vendor's answer about tax withheld cannot be taken. */
export type WithholdingAnswerRefusal =
  | { readonly reason: "withholding-ended" }
  | { readonly reason: "certificate-missing" };

/** What is known of the paper by which the tax office gets its part. */
export type CertificateFacts = {
  readonly number?: string;
  readonly date?: CalendarDate;
  readonly slip?: Slip;
};

/**
 * Takes down tax that a client keeps back at source. Within the law's share it is booked at once;
 * what exceeds it books nothing and waits for the vendor. A repeat gives the same withholding.
 */
export function declareWithholding(
  invoice: IssuedInvoice,
  withholdings: readonly Withholding[],
  ask: {
    readonly id: string;
    readonly contactId: string;
    readonly requestKey: string;
    readonly amount: number;
    readonly certificate?: CertificateFacts;
    /** All attempts on the invoice: what those on their way keep back takes up the share too. */
    readonly payments?: readonly Payment[];
    readonly now: Instant;
  },
): Decided<
  MoneyChange & { readonly withholding: Withholding; readonly exceeds: boolean },
  WithholdingRefusal
> {
  const known = withholdings.find(({ requestKey }) => requestKey === ask.requestKey);
  if (known !== undefined) {
    return { ...nothingBooked(invoice, known), exceeds: known.amount > known.allowed };
  }
  if (!invoiceAllows("pay", invoiceStatus(invoice))) return refused({ reason: "invoice-not-open" });
  if (policyOf(invoice).withholdingPercent === undefined) {
    return refused({ reason: "withholding-not-offered" });
  }
  const { startable } = invoiceAmounts(invoice);
  if (ask.amount > startable) return refused({ reason: "amount-exceeds-startable", startable });
  const { now, certificate, payments = [], ...said } = ask;
  const allowed = Math.max(0, withholdingAllowed(invoice) - withheldOnItsWay(payments));
  const exceeds = ask.amount > allowed;
  const declared: Withholding = {
    ...said,
    status: "proposed",
    allowed,
    declaredAt: now,
    certificate: { status: "awaited" },
  };
  const withholding = certificate ? attachCertificate(declared, certificate) : declared;
  const decided = exceeds ? nothingBooked(invoice, withholding) : book(invoice, withholding, now);
  return { ...decided, exceeds };
}

/**
 * Takes the vendor's answer: a proposed withholding is accepted, and then booked, or declined; the
 * certificate of one that stands is checked; one that counted on the client's word is taken off
 * again while no certificate was checked, and is owed as if it had not been withheld. What is accepted after the invoice was settled otherwise
 * becomes the client's credit.
 */
export function answerWithholding(
  invoice: IssuedInvoice,
  withholding: Withholding,
  ask: {
    readonly answer: "accepted" | "declined" | "certificate-checked";
    /** To the client, with a "no". */
    readonly message?: string;
    readonly now: Instant;
  },
): Decided<MoneyChange & { readonly withholding: Withholding }, WithholdingAnswerRefusal> {
  if (ask.answer === "certificate-checked") return checkCertificate(invoice, withholding);
  const said = ask.message === undefined ? {} : { message: ask.message };
  const declined: Withholding = { ...withholding, status: "declined", ...said };
  if (ask.answer === "declined" && isUncertain(withholding)) {
    return unbook(invoice, declined, ask.now);
  }
  if (withholding.status !== "proposed") return refused({ reason: "withholding-ended" });
  if (ask.answer === "accepted") return book(invoice, withholding, ask.now);
  return nothingBooked(invoice, declined);
}

/** What counted on the client's word alone can be taken off again while no certificate was checked. */
function isUncertain({ status, certificate }: Withholding): boolean {
  return status === "booked" && certificate.status !== "checked";
}

/** The tax is owed again: its certificate never came, or doesn't hold. */
function unbook(invoice: IssuedInvoice, withholding: Withholding, now: Instant) {
  const { id, amount } = withholding;
  const { currency } = invoice.content;
  const entries = nonZeroEntries({ currency, at: now, causeId: id }, [
    {
      id: `withheld-back.${id}`,
      kind: "taxWithheld",
      postings: { withheldTax: -amount, receivable: amount },
    },
  ]);
  return {
    outcome: "done",
    invoice: postEntries(invoice, entries, now),
    entries,
    credits: [],
    withholding,
  } as const;
}

function checkCertificate(
  invoice: IssuedInvoice,
  withholding: Withholding,
): Decided<MoneyChange & { readonly withholding: Withholding }, WithholdingAnswerRefusal> {
  const { certificate } = withholding;
  if (withholding.status === "declined" || certificate.status === "checked") {
    return refused({ reason: "withholding-ended" });
  }
  if (certificate.status === "awaited") return refused({ reason: "certificate-missing" });
  return nothingBooked(invoice, {
    ...withholding,
    certificate: { ...certificate, status: "checked" },
  });
}

/**
 * The withholding with its certificate received; what is said anew replaces what was said before.
 * One that the vendor has checked stays as it was checked.
 */
export function attachCertificate(withholding: Withholding, facts: CertificateFacts): Withholding {
  const { certificate } = withholding;
  if (certificate.status === "checked") return withholding;
  return { ...withholding, certificate: { ...certificate, ...facts, status: "received" } };
}

function nothingBooked(invoice: IssuedInvoice, withholding: Withholding) {
  return { outcome: "done", invoice, entries: [], credits: [], withholding } as const;
}

function book(invoice: IssuedInvoice, withholding: Withholding, now: Instant) {
  const { id, amount } = withholding;
  const applied = Math.min(amount, receivable(invoice.balances));
  const surplus = amount - applied;
  const { currency } = invoice.content;
  const entries = nonZeroEntries({ currency, at: now, causeId: id }, [
    {
      id: `withheld.${id}`,
      kind: "taxWithheld",
      postings: { withheldTax: amount, receivable: -applied, storeCredit: -surplus },
    },
  ]);
  return {
    outcome: "done",
    ...postAndCloseRest(invoice, entries, { id, at: now }),
    credits: creditMovement(invoice, {
      id: `surplus.${id}`,
      kind: "surplus",
      amount: surplus,
      at: now,
    }),
    withholding: { ...withholding, status: "booked" },
  } as const;
}

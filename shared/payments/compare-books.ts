import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import { addAmounts } from "../values/money.ts";
import type { DisputeReport } from "./dispute.ts";
import { isCheckoutMethod } from "./payment-method.ts";
import { wasNeverBooked } from "./payment.ts";
import type { Payment } from "./payment.ts";
import { holdsMoney } from "./refund.ts";
import type { RefundReport } from "./refund.ts";
import type { CreditMovement } from "./store-credit.ts";

type Reference = { readonly invoiceId: string; readonly paymentId: string };

type Referred<Report> = Report & { readonly reference: Reference | undefined };

/** Money that moved at the processor, as far as it can be compared with the ledger. */
export type Movement =
  | {
      readonly kind: "payment";
      readonly reference: Reference;
      readonly amount: number;
      readonly currency: Currency;
      readonly paymentIntentId: string;
    }
  | { readonly kind: "refund"; readonly report: Referred<RefundReport> }
  | { readonly kind: "dispute"; readonly report: Referred<DisputeReport> }
  | {
      readonly kind: "cash";
      readonly report: {
        readonly transactionId: string;
        readonly customerId: string;
        readonly clientId: string | undefined;
        readonly kind: "funded" | "funding-reversed" | "other";
        readonly amount: number;
        readonly currency: Currency;
        readonly senderReference?: string;
        readonly senderName?: string;
        readonly at: Instant;
      };
    };

/** A payment as the ledger has it: one row for each invoice that it pays. */
export type BookedPayment = { readonly payment: Payment; readonly invoiceId: string };

/** What one of the two books has and the other has not, or has differently. */
export type BookDifference = {
  /** Steady: the same difference found again is the same one. */
  readonly id: string;
  readonly kind:
    | "missing-in-ledger"
    | "missing-at-processor"
    | "amount-differs"
    | "refund-missing"
    | "refund-differs"
    | "dispute-missing"
    | "dispute-differs"
    | "transfer-missing"
    | "reversal-missing";
  readonly paymentId?: string;
  readonly invoiceId?: string;
  readonly atProcessor?: number;
  readonly inLedger?: number;
  readonly currency: string;
};

/**
 * Compares what moved at the processor with what the ledger has of it; empty when all is well. What
 * is set aside as an anomaly is known already, and foreign objects are nobody's difference. Transfers
 * that no invoice took are found among `credits`. With a `span`, only a payment that began and ended
 * within it can be missing at the processor.
 */
export function compareBooks(
  atProcessor: readonly Movement[],
  inLedger: readonly BookedPayment[],
  credits: readonly CreditMovement[] = [],
  span?: Span,
): readonly BookDifference[] {
  const books = { inLedger, credits };
  const seen = new Set(
    atProcessor.flatMap((movement) =>
      movement.kind === "payment" ? [movement.reference.paymentId] : [],
    ),
  );
  const found = atProcessor.flatMap((movement) => differenceOf(movement, books) ?? []);
  const within = inLedger.filter(({ payment }) => isWithin(payment, span));
  return [...found, ...missingAtProcessor(within, seen)];
}

/** A span of time of which all movements are known; from inclusive. */
type Span = { readonly from: Instant; readonly until: Instant };

/** Whether a payment's money must have moved in a span: the payment began and ended within it. */
function isWithin({ startedAt, endedAt = startedAt }: Payment, span: Span | undefined): boolean {
  return span === undefined || (startedAt >= span.from && endedAt < span.until);
}

type Books = {
  readonly inLedger: readonly BookedPayment[];
  readonly credits: readonly CreditMovement[];
};

function differenceOf(movement: Movement, books: Books): BookDifference | undefined {
  switch (movement.kind) {
    case "payment":
      return paymentDifference(movement, books.inLedger);
    case "refund":
      return refundDifference(movement.report, books.inLedger);
    case "dispute":
      return disputeDifference(movement.report, books.inLedger);
    case "cash":
      return cashDifference(movement.report, books);
  }
}

function rowsOf(inLedger: readonly BookedPayment[], reference: Reference): readonly Payment[] {
  return inLedger
    .filter(({ payment }) => payment.id === reference.paymentId)
    .map(({ payment }) => payment);
}

function sumOf(amounts: readonly number[]): number {
  return addAmounts(0, ...amounts);
}

function receivedBy(payment: Payment): number {
  return payment.amountReceived ?? payment.amount;
}

function paymentDifference(
  movement: Extract<Movement, { readonly kind: "payment" }>,
  inLedger: readonly BookedPayment[],
): BookDifference | undefined {
  const { reference, amount, currency } = movement;
  const rows = rowsOf(inLedger, reference);
  if (rows.some((row) => row.anomaly !== undefined)) return undefined;
  const booked = rows.filter(({ status }) => status === "succeeded");
  if (booked.length === 0) {
    return difference("missing-in-ledger", reference.paymentId, {
      ...reference,
      atProcessor: amount,
      currency,
    });
  }
  const own = sumOf(booked.map(receivedBy));
  if (own === amount && booked.every((row) => row.currency === currency)) return undefined;
  return difference("amount-differs", reference.paymentId, {
    ...reference,
    atProcessor: amount,
    inLedger: own,
    currency,
  });
}

function refundDifference(
  report: Referred<RefundReport>,
  inLedger: readonly BookedPayment[],
): BookDifference | undefined {
  const { reference, processorRefundId, refundId, currency } = report;
  if (reference === undefined) return undefined;
  const rows = rowsOf(inLedger, reference);
  if (rows.some(wasNeverBooked)) return undefined;
  const known = rows
    .flatMap(({ refunds }) => refunds ?? [])
    .filter(
      (refund) =>
        refund.processorRefundId === processorRefundId ||
        refund.id === processorRefundId ||
        refund.id === refundId,
    );
  const hasLeft = report.status === "pending" || report.status === "succeeded";
  const atProcessor = hasLeft ? report.amount : 0;
  const own = sumOf(known.filter(holdsMoney).map(({ amount }) => amount));
  if (own === atProcessor) return undefined;
  const facts = { ...reference, atProcessor, inLedger: own, currency };
  const kind = known.length === 0 ? "refund-missing" : "refund-differs";
  return difference(kind, processorRefundId, facts);
}

function disputeDifference(
  report: Referred<DisputeReport>,
  inLedger: readonly BookedPayment[],
): BookDifference | undefined {
  const { reference, disputeId, withdrawn, currency } = report;
  if (reference === undefined) return undefined;
  const rows = rowsOf(inLedger, reference);
  if (rows.some(wasNeverBooked)) return undefined;
  const known = rows.flatMap(({ disputes }) => disputes ?? []).filter(({ id }) => id === disputeId);
  const own = sumOf(known.map((dispute) => dispute.withdrawn));
  const facts = { ...reference, atProcessor: withdrawn, inLedger: own, currency };
  // An inquiry moves no money, and needs no row before it does.
  if (known.length === 0) {
    const isQuiet = report.status === "inquiry" && withdrawn === 0;
    return isQuiet ? undefined : difference("dispute-missing", disputeId, facts);
  }
  return own === withdrawn ? undefined : difference("dispute-differs", disputeId, facts);
}

function cashDifference(
  report: Extract<Movement, { readonly kind: "cash" }>["report"],
  { inLedger, credits }: Books,
): BookDifference | undefined {
  if (report.clientId === undefined || report.kind === "other") return undefined;
  const { transactionId, currency } = report;
  const isFunding = report.kind === "funded";
  const shares = inLedger.filter(({ payment }) =>
    isFunding
      ? payment.method === "bank_transfer" && payment.requestKey === transactionId
      : payment.disputes?.some(({ id }) => id === transactionId) === true,
  );
  const creditId = `${isFunding ? "surplus" : "taken-back"}.${transactionId}`;
  const credit = credits.find(({ id }) => id === creditId);
  const own = sumOf([
    ...shares.map(({ payment }) =>
      isFunding ? receivedBy(payment) : withdrawnBy(payment, transactionId),
    ),
    Math.abs(credit?.amount ?? 0),
  ]);
  const atProcessor = Math.abs(report.amount);
  if (own === atProcessor) return undefined;
  const [share] = shares;
  const facts = {
    ...(share === undefined ? {} : { paymentId: share.payment.id, invoiceId: share.invoiceId }),
    atProcessor,
    inLedger: own,
    currency,
  };
  if (own > 0) return difference("amount-differs", transactionId, facts);
  return difference(isFunding ? "transfer-missing" : "reversal-missing", transactionId, facts);
}

function withdrawnBy({ disputes }: Payment, id: string): number {
  return sumOf(
    (disputes ?? []).filter((dispute) => dispute.id === id).map(({ withdrawn }) => withdrawn),
  );
}

function missingAtProcessor(
  inLedger: readonly BookedPayment[],
  seen: ReadonlySet<string>,
): readonly BookDifference[] {
  const lonely = new Map<string, BookedPayment[]>();
  for (const row of inLedger) {
    const { id, status, method } = row.payment;
    if (status !== "succeeded" || !isCheckoutMethod(method) || seen.has(id)) continue;
    lonely.set(id, [...(lonely.get(id) ?? []), row]);
  }
  return [...lonely].flatMap(([paymentId, rows]) => {
    const [lead] = rows;
    if (lead === undefined) return [];
    return difference("missing-at-processor", paymentId, {
      paymentId,
      invoiceId: lead.invoiceId,
      inLedger: sumOf(rows.map(({ payment }) => receivedBy(payment))),
      currency: lead.payment.currency,
    });
  });
}

function difference(
  kind: BookDifference["kind"],
  cause: string,
  facts: Omit<BookDifference, "id" | "kind">,
): BookDifference {
  return { id: `${kind}.${cause}`, kind, ...facts };
}

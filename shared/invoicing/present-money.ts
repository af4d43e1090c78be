import type { PaymentView } from "../contract/invoice-view.ts";
import type {
  CreditNoteView,
  DeclaredPaymentView,
  WithholdingView,
} from "../contract/payment-schema.ts";
import type { DeclaredPayment } from "../payments/declared-payment.ts";
import type { Payment } from "../payments/payment.ts";
import { policyOf } from "../payments/payment-options.ts";
import { holdsMoney } from "../payments/refund.ts";
import type { Withholding } from "../payments/withholding.ts";
import { withholdingAllowed } from "../payments/withholding-share.ts";
import { mutable } from "../values/mutable.ts";
import type { CreditNote } from "./credit-note.ts";
import type { IssuedInvoice } from "./invoice.ts";

/** What clients have declared of an invoice. */
export type Declared = {
  readonly declarations: readonly DeclaredPayment[];
  readonly withholdings: readonly Withholding[];
};

/** A payment as the payer sees it. */
export function presentPayment(payment: Payment): PaymentView {
  const { refunds = [], disputes = [] } = payment;
  return {
    id: payment.id,
    status: payment.status,
    method: payment.method,
    amount: payment.amountReceived ?? payment.amount,
    ...whatGoesAlong(payment),
    isUnfinished: payment.status === "requires_action",
    ...howItWent(payment),
    ...(refunds.length === 0 ? {} : presentRefunds(payment)),
    ...(disputes.length === 0 ? {} : { disputes: presentDisputes(payment) }),
    at: payment.endedAt ?? payment.startedAt,
  };
}

function whatGoesAlong({ discount, withheld, surplus = 0, shares }: Payment) {
  return {
    ...(discount === undefined ? {} : { discount }),
    ...(withheld === undefined ? {} : { withheld }),
    ...(surplus > 0 ? { surplus } : {}),
    ...(shares === undefined ? {} : { together: togetherOf(shares) }),
  };
}

function howItWent({ status, declineCode, paidWith, expectedAt, reversal, reference }: Payment) {
  return {
    ...(declineCode === undefined ? {} : { declineCode }),
    ...(paidWith === undefined ? {} : { paidWith }),
    ...(status === "processing" && expectedAt !== undefined ? { expectedAt } : {}),
    ...(reversal === undefined ? {} : { isReversed: true }),
    ...(reference === undefined ? {} : { reference }),
  };
}

function presentRefunds({ refunds = [] }: Payment) {
  const refunded = refunds.filter(holdsMoney).reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...(refunded === 0 ? {} : { refunded }),
    refunds: refunds.map(({ id, amount, status, endedAt, requestedAt }) => ({
      id,
      amount,
      status,
      at: endedAt ?? requestedAt,
    })),
  };
}

function presentDisputes({ disputes = [] }: Payment) {
  return disputes.map(({ id, status, amount, isBankReturn, openedAt, closedAt }) => ({
    id,
    status,
    amount,
    isBankReturn,
    at: closedAt ?? openedAt,
  }));
}

function togetherOf(shares: NonNullable<Payment["shares"]>) {
  const amount = shares.reduce((sum, share) => sum + share.amount, 0);
  return { invoiceCount: shares.length, amount };
}

/** What a client sees of money beside payments: the vendor's account, tax withheld, credit. */
export function presentMoney(invoice: IssuedInvoice, declared: Declared | undefined) {
  const { ownAccount, withholdingPercent } = policyOf(invoice);
  const { creditNotes = [], balances } = invoice;
  const { declarations = [], withholdings = [] } = declared ?? {};
  const creditApplied = -(balances.receivableByKind.storeCredit ?? 0);
  return {
    ...(ownAccount === undefined ? {} : { ownAccount: presentOwnAccount(ownAccount) }),
    ...(withholdingPercent === undefined
      ? {}
      : { withholding: { percent: withholdingPercent, allowed: withholdingAllowed(invoice) } }),
    ...(withholdings.length === 0 ? {} : { withholdings: withholdings.map(presentWithholding) }),
    ...(declarations.length === 0 ? {} : { declarations: declarations.map(presentDeclaration) }),
    ...(creditNotes.length === 0 ? {} : { creditNotes: creditNotes.map(presentCreditNote) }),
    ...(creditApplied > 0 ? { creditApplied } : {}),
  };
}

function presentOwnAccount(account: NonNullable<ReturnType<typeof policyOf>["ownAccount"]>) {
  const { currency: _, ...shown } = account;
  return mutable(shown);
}

/** A credit note as both sides see it. */
export function presentCreditNote(note: CreditNote): CreditNoteView {
  const { requestKey: _, ...shown } = note;
  return shown;
}

/** A declared payment as both sides see it. */
export function presentDeclaration(declaration: DeclaredPayment): DeclaredPaymentView {
  const { id, status, method, amount, paidDate, reference, slip, message } = declaration;
  return {
    id,
    status,
    method,
    amount,
    paidDate,
    ...(reference === undefined ? {} : { reference }),
    ...(slip === undefined ? {} : { slipId: slip.id }),
    ...(message === undefined ? {} : { message }),
    at: declaration.endedAt ?? declaration.declaredAt,
  };
}

/** Tax withheld at source as both sides see it. */
export function presentWithholding(withholding: Withholding): WithholdingView {
  const { id, status, amount, allowed, declaredAt, certificate } = withholding;
  const { slip, ...rest } = certificate;
  return {
    id,
    status,
    amount,
    allowed,
    certificate: { ...rest, ...(slip === undefined ? {} : { slipId: slip.id }) },
    at: declaredAt,
  };
}

import type {
  CreditNoteView,
  DeclaredPaymentView,
  WithholdingView,
} from "../contract/payment-schema.ts";
import type { DeclaredPayment } from "../payments/declared-payment.ts";
import type { Withholding } from "../payments/withholding.ts";
import type { CreditNote } from "./credit-note.ts";

/** What clients have declared of an invoice. */
export type Declared = {
  readonly declarations: readonly DeclaredPayment[];
  readonly withholdings: readonly Withholding[];
};

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
  const { id, status, amount, allowed, declaredAt, certificate, message } = withholding;
  const { slip, ...rest } = certificate;
  return {
    id,
    status,
    amount,
    allowed,
    certificate: { ...rest, ...(slip === undefined ? {} : { slipId: slip.id }) },
    ...(message === undefined ? {} : { message }),
    at: declaredAt,
  };
}

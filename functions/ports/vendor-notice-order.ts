/** News for the vendor's member who owns the invoice. */
export type VendorNoticeOrder =
  | { readonly kind: "seen"; readonly contactId: string }
  | { readonly kind: "paid"; readonly paymentId: string; readonly credited?: number }
  | {
      readonly kind:
        | "payment-failed"
        | "payment-processing"
        | "payment-returned"
        | "payment-anomaly"
        | "payment-on-closed-invoice";
      readonly paymentId: string;
    }
  | {
      readonly kind: "refunded" | "refund-failed" | "refund-question";
      readonly paymentId: string;
      readonly refundId: string;
    }
  | {
      readonly kind: "dispute-opened" | "dispute-won" | "dispute-lost";
      readonly paymentId: string;
      readonly disputeId: string;
    }
  | { readonly kind: "declared-payment"; readonly declarationId: string }
  | { readonly kind: "withholding"; readonly withholdingId: string }
  | { readonly kind: "reconciliation-difference"; readonly count: number }
  | {
      readonly kind: "agreement-made" | "agreement-taken-back";
      readonly agreementId: string;
    }
  | {
      readonly kind: "request-asked" | "request-accepted" | "request-withdrawn" | "request-expired";
      readonly requestId: string;
    }
  | { readonly kind: "installment-failed"; readonly planId: string; readonly number: number }
  | {
      readonly kind:
        | "plan-past-due"
        | "plan-ended"
        | "plan-stopped"
        | "plan-paused"
        | "plan-finished";
      readonly planId: string;
    }
  | {
      readonly kind: "promise-made" | "promise-kept" | "promise-partly-kept" | "promise-broken";
      readonly promiseId: string;
    }
  | {
      readonly kind: "question-asked" | "question-message" | "question-withdrawn" | "hardship-told";
      readonly questionId: string;
    }
  | { readonly kind: "bill-shared"; readonly contactId: string }
  | { readonly kind: "unsubscribed"; readonly contactId: string }
  /** A person at the vendor has something to do. */
  | {
      readonly kind: "call-due" | "letter-due" | "visit-due";
      /** Whoever is asked first at the client. */
      readonly contactId: string;
    }
  | { readonly kind: "hand-over-due" }
  | { readonly kind: "terms-for-later"; readonly agreementId: string }
  | { readonly kind: "pause-taken"; readonly contactId: string }
  | { readonly kind: "bounced" | "complained"; readonly contactId: string; readonly reason: string }
  | {
      readonly kind: "wrong-person";
      readonly contactId: string;
      readonly message?: string;
      readonly rightPerson?: { readonly name?: string; readonly email: string };
    }
  | {
      readonly kind: "forwarded";
      readonly contactId: string;
      readonly to: { readonly name?: string; readonly email: string };
    };

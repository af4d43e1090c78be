import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { PlanEnd } from "./payment-plan.ts";

/** Something that came about with an arrangement, for whoever tells people and keeps the timeline. */
export type ArrangementNews =
  /** Its first payment came, or its method was authorized: it is in force. */
  | { readonly kind: "plan-started" | "plan-finished" | "plan-past-due"; readonly planId: string }
  | { readonly kind: "plan-ended"; readonly planId: string; readonly end: PlanEnd }
  | {
      readonly kind: "plan-paused" | "autopay-stopped" | "plan-stopped" | "method-changed";
      readonly planId: string;
    }
  | {
      readonly kind:
        | "installment-coming"
        | "installment-due"
        | "installment-failed"
        | "installment-missed"
        | "installment-moved"
        /** It has to be charged now, by a job. */
        | "charge-installment";
      readonly planId: string;
      readonly number: number;
    }
  | {
      readonly kind: "promise-made" | "promise-kept" | "promise-partly-kept" | "promise-broken";
      readonly promiseId: string;
    }
  | { readonly kind: "share-paid" | "share-ended"; readonly shareId: string }
  | { readonly kind: "request-expired"; readonly requestId: string }
  | { readonly kind: "pause-taken"; readonly contactId: string }
  | { readonly kind: "pause-ended" }
  /** The notice of a hand-over has run out. */
  | { readonly kind: "hand-over-due" };

/** An invoice after something happened to its arrangements, with what there is to tell. */
export type Arranged = {
  readonly invoice: IssuedInvoice;
  readonly news: readonly ArrangementNews[];
};

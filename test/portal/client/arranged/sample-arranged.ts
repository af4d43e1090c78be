import type {
  ArrangementsView,
  InstallmentView,
  PlanView,
  RequestView,
} from "../../../../shared/contract/arrangement-view.ts";
import type { TermsView } from "../../../../shared/contract/proposal-schema.ts";
import type { InvoiceView } from "../../../../shared/contract/invoice-view.ts";
import { sampleInvoice } from "../sample-invoice.ts";
import { usualOptions } from "../ways/open-ways.tsx";

const installments: InstallmentView[] = [
  { number: 1, date: "2026-12-01", amount: 41_334, paid: 41_334, state: "paid" },
  { number: 2, date: "2027-01-03", amount: 41_333, paid: 0, state: "next" },
  { number: 3, date: "2027-02-03", amount: 41_333, paid: 0, state: "later" },
];

/** A plan of three on a card whose first part is paid, unless the change says else. */
export function aPlanView(change: Partial<PlanView> = {}): PlanView {
  return {
    id: "plan_8xk2m4qaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    status: "active",
    cadence: "monthly",
    collection: "autopay",
    method: "card",
    paidWith: { brand: "visa", lastDigits: "4242" },
    installments,
    acceptedAt: "2026-12-01T17:00:00.000Z",
    canTakeBack: false,
    canPause: true,
    movable: { number: 2, earliest: "2026-12-15", latest: "2027-01-17" },
    ...change,
  };
}

const monthsTerms: TermsView = {
  currency: "USD",
  total: 124_000,
  payNow: 0,
  parts: [
    { date: "2027-01-03", amount: 62_000 },
    { date: "2027-02-03", amount: 62_000 },
  ],
  lastDate: "2027-02-03",
  collection: "reminder",
};

/** A request for two parts by reminder, which waits, unless the change says else. */
export function aRequestView(change: Partial<RequestView> = {}): RequestView {
  return {
    id: "req_8xk2m4qaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    status: "pending",
    proposal: {
      plan: {
        installments: 2,
        cadence: "monthly",
        firstDate: "2027-01-03",
        collection: "reminder",
      },
    },
    terms: monthsTerms,
    breaches: [],
    words: "A slow winter.",
    askedAt: "2026-12-13T17:00:00.000Z",
    expiresAt: "2026-12-18T17:00:00.000Z",
    ...change,
  };
}

/** An invoice of $1,240 with these arrangements, and a payment of what a plan has paid. */
export function arrangedInvoice(
  arrangements: ArrangementsView,
  change: Parameters<typeof sampleInvoice>[0] = {},
): InvoiceView {
  return sampleInvoice({ options: usualOptions, arrangements, ...change });
}

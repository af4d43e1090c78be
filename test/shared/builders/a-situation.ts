import type { FlexibilitySituation } from "../../../shared/contract/arrangement-schema.ts";
import { defaultFlexibility } from "../../../shared/flexibility/default-flexibility.ts";
import type {
  FlexibilityPolicy,
  ResolvedPolicy,
} from "../../../shared/flexibility/flexibility-policy.ts";
import { situationOf } from "../../../shared/flexibility/situation.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { aPolicy } from "./a-policy.ts";
import { anIssuedInvoice } from "./an-issued-invoice.ts";

/** The day on which the usual situation is looked at, twenty days before the usual due date. */
export const usualToday = "2026-12-01";

/** Cards and bank debits, as a vendor in the United States takes them. */
export const cardAndDebit = aPolicy({ enabledAtStripe: ["card", "us_bank_account", "cashapp"] });

/** What a business may arrange by default, says only what differs. */
export function aFlexibility(change: Partial<FlexibilityPolicy> = {}): ResolvedPolicy {
  return { ...defaultFlexibility("business", "US"), ...change, version: "v1.c0.i0" };
}

/** The usual invoice with card and bank debit, under a policy that says only what differs. */
export function aFlexibleInvoice(
  policy: Partial<FlexibilityPolicy> = {},
  change: Parameters<typeof anIssuedInvoice>[0] = {},
): IssuedInvoice {
  return anIssuedInvoice({
    paymentPolicy: cardAndDebit,
    flexibility: aFlexibility(policy),
    ...change,
  });
}

/** The situation of that invoice on 1 December; says only what differs in it. */
export function aSituation(
  change: Partial<FlexibilitySituation> = {},
  policy: Partial<FlexibilityPolicy> = {},
): FlexibilitySituation {
  return { ...situationOf(aFlexibleInvoice(policy), { today: usualToday }), ...change };
}

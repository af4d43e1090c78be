import { policyOf } from "../payments/payment-policy.ts";
import { withholdingAllowed } from "../payments/withholding-share.ts";
import { mutable } from "../values/mutable.ts";
import type { IssuedInvoice } from "./invoice.ts";
import { presentCreditNote, presentDeclaration, presentWithholding } from "./present-declared.ts";
import type { Declared } from "./present-declared.ts";

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

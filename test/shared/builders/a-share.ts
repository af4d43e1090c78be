import type { PayerShare } from "../../../shared/flexibility/payer-share.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { anId } from "./an-id.ts";

/** Noor's share of $400.00, on which nothing has moved; says only what differs. */
export function aShare(change: Partial<PayerShare> = {}): PayerShare {
  return {
    id: anId("shr", "a"),
    payerId: anId("con", "p"),
    name: "Noor Haddad",
    email: "noor@eastwind.example",
    amount: 40_000,
    paid: 0,
    sharedBy: anId("con", "a"),
    sharedAt: "2026-12-01T10:00:00.000Z",
    ...change,
  };
}

/** An invoice that is shared like this. */
export function shared(invoice: IssuedInvoice, ...shares: readonly PayerShare[]): IssuedInvoice {
  return { ...invoice, arrangements: { ...invoice.arrangements, shares } };
}

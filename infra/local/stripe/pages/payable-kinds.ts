import type Stripe from "stripe";
import { html } from "hono/html";
import { isDebitKind } from "../debits/test-bank-accounts.ts";
import { redirectKinds } from "../payments/redirect-kinds.ts";
import { bankShapes } from "./bank-entry.ts";
import type { Markup } from "./page-frame.ts";

function label(kind: string): string {
  if (isDebitKind(kind)) return bankShapes[kind].title;
  return kind === "card" ? "Card" : (redirectKinds[kind]?.label ?? kind);
}

/** The kinds of a session for which this place has a page, cards first. */
export function payableKinds({ payment_method_types: kinds }: Stripe.Checkout.Session): string[] {
  return [
    ...kinds.filter((kind) => kind === "card"),
    ...kinds.filter(isDebitKind),
    ...kinds.filter((kind) => redirectKinds[kind] !== undefined),
  ];
}

/** Links to the pages of the other kinds that a session offers. */
export function otherWaysMarkup(session: Stripe.Checkout.Session, shown: string): Markup | string {
  const others = payableKinds(session).filter((kind) => kind !== shown);
  if (others.length === 0) return "";
  const links = others.map((kind) => html`<li><a href="?kind=${kind}">${label(kind)}</a></li>`);
  return html`<nav aria-label="Other ways to pay">
    <h2>Other ways to pay</h2>
    <ul>
      ${links}
    </ul>
  </nav>`;
}

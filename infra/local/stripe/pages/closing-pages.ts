import type Stripe from "stripe";
import { html } from "hono/html";
import { formatAmount } from "../payments/currency-rules.ts";
import type { Markup, Page } from "./page-frame.ts";

/** Where a paid session leads, with its id put in. */
export const successAddress = ({ id, success_url: url }: Stripe.Checkout.Session): string =>
  (url ?? "").replaceAll("{CHECKOUT_SESSION_ID}", id);

export const unknownPage: Page = {
  status: 404,
  title: "No such payment page",
  leadsTo: [],
  content: html`<h1>No such payment page</h1>
    <p>The simulator has no payment at this address. It may have been reset since.</p>`,
};

export function closedPage(session: Stripe.Checkout.Session): Page {
  return session.status === "complete" ? completePage(session) : expiredPage(session);
}

function completePage(session: Stripe.Checkout.Session): Page {
  const amount = formatAmount(session.currency ?? "usd", session.amount_total ?? 0);
  const isPaid = session.payment_status === "paid";
  const title = isPaid ? "Already paid" : "Payment under way";
  const said = isPaid
    ? `${amount} was paid on this page. It can't be paid again.`
    : `The bank was asked to pay ${amount}, and answers in some banking days.`;
  return {
    status: 200,
    title,
    leadsTo: [],
    content: html`<h1>${title}</h1>
      <p>${said}</p>
      <p><a class="button" href="${successAddress(session)}">Continue</a></p>`,
  };
}

function expiredPage(session: Stripe.Checkout.Session): Page {
  const back =
    session.cancel_url === null
      ? ""
      : html`<p><a class="button second" href="${session.cancel_url}">Back</a></p>`;
  return {
    status: 200,
    title: "Payment page expired",
    leadsTo: [],
    content: html`<h1>This payment page has expired</h1>
      <p>Nothing was charged. Go back to start the payment anew.</p>
      ${back}`,
  };
}

/** A session that offers nothing for which this place has a page. */
export const noWayPage = (session: Stripe.Checkout.Session): Page => ({
  status: 200,
  title: "Not payable here",
  leadsTo: [],
  content: html`<h1>Not payable on this page</h1>
    <p>
      This page takes cards, bank debits and payments by redirect, and this payment offers
      ${session.payment_method_types.join(", ")}.
    </p>`,
});

/** The step in between: what the payer's bank would show. */
export function authenticationPage(
  intent: Stripe.PaymentIntent,
  means: Markup,
  leadsTo: Page["leadsTo"],
): Page {
  const amount = formatAmount(intent.currency, intent.amount);
  return {
    status: 200,
    title: "Authenticate the payment",
    leadsTo,
    content: html`<h1>Authenticate the payment</h1>
      <p>
        Here the bank would ask its customer to confirm ${amount} with ${means}.
      </p>
      <form method="post">
        <div class="actions">
          <button name="action" value="authenticate">Complete authentication</button>
          <button class="second" name="action" value="fail">Fail authentication</button>
        </div>
      </form>`,
  };
}

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

function completed(session: Stripe.Checkout.Session): { title: string; said: string } {
  if (session.mode === "setup") {
    return { title: "Already saved", said: "A payment method was saved on this page." };
  }
  const amount = formatAmount(session.currency ?? "usd", session.amount_total ?? 0);
  return session.payment_status === "paid"
    ? { title: "Already paid", said: `${amount} was paid on this page. It can't be paid again.` }
    : {
        title: "Payment under way",
        said: `The bank was asked to pay ${amount}, and answers in some banking days.`,
      };
}

function completePage(session: Stripe.Checkout.Session): Page {
  const { title, said } = completed(session);
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
  return confirmationPage("Authenticate the payment", html`${amount} with ${means}`, leadsTo);
}

/** The same where a method is saved. */
export function setupAuthenticationPage(means: Markup, leadsTo: Page["leadsTo"]): Page {
  return confirmationPage("Authenticate", html`later payments with ${means}`, leadsTo);
}

function confirmationPage(title: string, what: Markup, leadsTo: Page["leadsTo"]): Page {
  return {
    status: 200,
    title,
    leadsTo,
    content: html`<h1>${title}</h1>
      <p>
        Here the bank would ask its customer to confirm ${what}.
      </p>
      <form method="post">
        <div class="actions">
          <button name="action" value="authenticate">Complete authentication</button>
          <button class="second" name="action" value="fail">Fail authentication</button>
        </div>
      </form>`,
  };
}

import { html } from "hono/html";
import { authenticateCheckout, payCheckout } from "../checkout/checkout-payment.ts";
import type { CheckoutResult } from "../checkout/checkout-result.ts";
import { findSession } from "../checkout/session-record.ts";
import type { StoredSession } from "../collections.ts";
import { formatAmount } from "../payments/currency-rules.ts";
import { redirectKinds } from "../payments/redirect-kinds.ts";
import { createKindMethod } from "../resources/kind-methods.ts";
import type { Scene } from "../scene.ts";
import type { Markup, Page } from "./page-frame.ts";
import { linesMarkup } from "./session-lines.ts";

/** A drawing that looks like a code and can't be paid. */
const pictureMarkup = (label: string): Markup => html`<p>
  <svg
    role="img"
    aria-label="Picture in place of a ${label} code"
    width="176"
    height="176"
    viewBox="0 0 11 11"
    shape-rendering="crispEdges"
  >
    <rect width="11" height="11" fill="#fff" />
    <path
      fill="#1f2328"
      d="M1 1h3v3h-3zM7 1h3v3h-3zM1 7h3v3h-3zM5 1h1v2h-1zM5 4h1v1h1v1h-2zM1 5h2v1h-2zM8 5h2v1h-2zM5 7h1v1h-1zM7 7h1v1h-1zM9 7h1v1h-1zM6 8h1v2h-1zM8 8h1v1h-1zM7 9h1v1h-1zM9 9h1v1h-1z"
    />
  </svg>
</p>`;

const failedMarkup = (message: string): Markup => html`<div class="trouble" role="alert">
  <p><strong>The payment wasn't made.</strong></p>
  <p>${message}</p>
</div>`;

/** The page on which an open session is paid in one step that the payer makes or leaves. */
export function redirectPage(
  stored: StoredSession,
  kind: string,
  { failure, otherWays }: { failure: string | null; otherWays: Markup | string },
): Page {
  const { session } = stored;
  const { label, step, byPicture = false } = redirectKinds[kind] ?? { label: kind, step: "" };
  const amount = formatAmount(session.currency ?? "usd", session.amount_total ?? 0);
  const back =
    session.cancel_url === null
      ? ""
      : html`<button class="second" name="action" value="back">Back</button>`;
  return {
    status: 200,
    title: failure === null ? `Pay ${amount} with ${label}` : `Not paid yet: ${amount}`,
    leadsTo: [session.success_url, session.cancel_url],
    content: html`<h1>Pay ${amount} with ${label}</h1>
      ${linesMarkup(stored)} ${failure === null ? "" : failedMarkup(failure)}
      <p>${step}</p>
      ${byPicture ? pictureMarkup(label) : ""}
      <form method="post">
        <input type="hidden" name="kind" value="${kind}" />
        <div class="actions">
          <button name="action" value="authorize">
            ${byPicture ? "Simulate payment" : "Authorize payment"}
          </button>
          <button class="second" name="action" value="refuse">Fail payment</button>
          ${back}
        </div>
      </form>
      ${otherWays}`,
  };
}

/** Goes the payer's whole way to their bank and back, as it ends. */
export function payByRedirect(
  scene: Scene,
  stored: StoredSession,
  kind: string,
  succeeds: boolean,
): CheckoutResult {
  const { session } = stored;
  const holder = {
    email: session.customer_details?.email ?? null,
    name: session.customer_details?.name ?? null,
  };
  const method = createKindMethod(scene, kind, holder);
  if (method === undefined) throw new Error(`${kind} isn't paid by a redirect.`);
  const first = payCheckout(scene, stored, method);
  if (first.outcome !== "requires-action") return first;
  return authenticateCheckout(scene, findSession(scene, session.id, "id"), succeeds);
}

import { html } from "hono/html";
import type { StoredSession } from "../collections.ts";
import { formatAmount } from "../payments/currency-rules.ts";
import type { Markup } from "./page-frame.ts";

/** What is paid on a page. */
export function linesMarkup({ lineItems }: StoredSession): Markup {
  const lines = lineItems.map(({ currency, name, description, unitAmount, quantity }) => {
    const times = quantity === 1 ? "" : html`<small>Quantity ${quantity}</small>`;
    const more = description === null ? "" : html`<small>${description}</small>`;
    return html`<li>
      <span>${name}${more}${times}</span>
      <span class="amount">${formatAmount(currency, unitAmount * quantity)}</span>
    </li>`;
  });
  return html`<ul class="lines">
    ${lines}
  </ul>`;
}

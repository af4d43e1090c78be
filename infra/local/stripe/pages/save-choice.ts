import type Stripe from "stripe";
import { html } from "hono/html";
import { offersSaving } from "../payments/saving.ts";
import type { Markup } from "./page-frame.ts";

export function saveMarkup(
  session: Stripe.Checkout.Session,
  kind: string,
  isChosen: boolean,
): Markup | string {
  if (!offersSaving(session, kind)) return "";
  return html`<div class="choice">
    <input type="checkbox" id="save" name="save" ${isChosen ? html`checked` : ""} />
    <label for="save">Save my payment information for next time</label>
  </div>`;
}

/** What the payer chose on the page. */
export const readSaveChoice = (sent: URLSearchParams): boolean => sent.get("save") === "on";

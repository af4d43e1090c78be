import { html } from "hono/html";
import type { StoredSession } from "../collections.ts";
import { testCards, type TestCard } from "../payments/test-cards.ts";
import type { CardField, Typed } from "./card-entry.ts";
import {
  backMarkup,
  fieldMarkup,
  troubleMarkup,
  type FieldSettings,
  type FormState,
} from "./form-parts.ts";
import type { Markup, Page } from "./page-frame.ts";
import { authorizationMarkup, purposeOf } from "./page-purpose.ts";
import { otherWaysMarkup } from "./payable-kinds.ts";
import { saveMarkup } from "./save-choice.ts";

export const nothingTyped: Typed = {
  email: "",
  cardNumber: "",
  cardExpiry: "",
  cardCvc: "",
  billingName: "",
};

const fields: Record<CardField, FieldSettings> = {
  email: { label: "Email", type: "email" },
  cardNumber: { label: "Card number", inputMode: "numeric" },
  cardExpiry: { label: "Expiry", hint: "MM / YY", inputMode: "numeric" },
  cardCvc: { label: "CVC", hint: "3 or 4 digits", inputMode: "numeric" },
  billingName: { label: "Name on the card" },
};

const inGroups = (number: string): string => number.replaceAll(/(\d{4})(?=\d)/g, "$1 ");

const cardMarkup = (card: TestCard): Markup =>
  html`<div>
    <dt>${inGroups(card.number)}</dt>
    <dd>${card.shows}</dd>
  </div>`;

const usualNumbers = ["4242424242424242", "4000000000000002", "4000002760003184"];
const usualCards = testCards.filter(({ number }) => usualNumbers.includes(number));
const otherCards = testCards.filter(({ number }) => !usualNumbers.includes(number));

const helpMarkup = (): Markup => html`<section>
  <h2>Numbers to try</h2>
  <p class="quiet">
    With any expiry in the future, any CVC and any name. Please don't enter a real card.
  </p>
  <dl>${usualCards.map(cardMarkup)}</dl>
  <details>
    <summary>More numbers</summary>
    <dl>${otherCards.map(cardMarkup)}</dl>
  </details>
</section>`;

/** The page on which an open session is paid by card, or a card is saved. */
export function paymentFormPage(
  stored: StoredSession,
  state: Pick<FormState<CardField>, "faults" | "typed"> & { saves?: boolean },
): Page {
  const { session } = stored;
  const purpose = purposeOf(stored);
  const { action, subject } = purpose;
  const email = session.customer_details?.email ?? null;
  const form: FormState<CardField> = {
    typed: { ...state.typed, ...(email === null ? {} : { email }) },
    faults: state.faults,
    lockedEmail: email !== null,
  };
  const trouble = state.faults.length > 0;
  const field = (name: CardField): Markup => fieldMarkup(name, fields[name], form);
  return {
    status: 200,
    title: trouble ? purpose.titleInTrouble : action,
    leadsTo: [session.success_url, session.cancel_url],
    content: html`<h1>${action}</h1>
      ${subject} ${troubleMarkup(form.faults, purpose.trouble)}
      <form method="post" novalidate>
        ${field("email")} ${field("cardNumber")}
        <div class="pair">${field("cardExpiry")} ${field("cardCvc")}</div>
        ${field("billingName")} ${saveMarkup(session, "card", state.saves === true)}
        ${authorizationMarkup(purpose)}
        <div class="actions">
          <button name="action" value="pay">${action}</button>
          ${backMarkup(stored)}
        </div>
      </form>
      ${otherWaysMarkup(session, "card")} ${helpMarkup()}`,
  };
}

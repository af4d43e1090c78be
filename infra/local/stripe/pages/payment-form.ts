import { html } from "hono/html";
import type { StoredSession } from "../collections.ts";
import { formatAmount } from "../payments/currency-rules.ts";
import { testCards, type TestCard } from "../payments/test-cards.ts";
import type { CardField, FieldFault, Typed } from "./card-entry.ts";
import type { Markup, Page } from "./page-frame.ts";

export const nothingTyped: Typed = {
  email: "",
  cardNumber: "",
  cardExpiry: "",
  cardCvc: "",
  billingName: "",
};

type FieldSettings = {
  label: string;
  type?: "email";
  hint?: string;
  inputMode?: "numeric";
  readOnly?: boolean;
};

const fields: Record<CardField, FieldSettings> = {
  email: { label: "Email", type: "email" },
  cardNumber: { label: "Card number", inputMode: "numeric" },
  cardExpiry: { label: "Expiry", hint: "MM / YY", inputMode: "numeric" },
  cardCvc: { label: "CVC", hint: "3 or 4 digits", inputMode: "numeric" },
  billingName: { label: "Name on the card" },
};

type FormState = { typed: Typed; faults: readonly FieldFault[]; lockedEmail: boolean };

function fieldMarkup(field: CardField, { typed, faults, lockedEmail }: FormState): Markup {
  const { label, type = "text", hint, inputMode = "text" } = fields[field];
  const fault = faults.find((each) => each.field === field);
  const described = [
    ...(hint === undefined ? [] : [`${field}-hint`]),
    ...(fault === undefined ? [] : [`${field}-fault`]),
  ].join(" ");
  const invalid = fault === undefined ? "" : html`aria-invalid="true"`;
  const describedBy = described === "" ? "" : html`aria-describedby="${described}"`;
  const readOnly = field === "email" && lockedEmail ? html`readonly` : "";
  // Without autocomplete: a browser shouldn't offer a person's real card here.
  return html`<div class="field">
    <label for="${field}">${label}</label>
    <input
      id="${field}"
      name="${field}"
      type="${type}"
      inputmode="${type === "email" ? "email" : inputMode}"
      autocomplete="off"
      required
      maxlength="200"
      value="${field === "cardCvc" ? "" : typed[field]}"
      ${describedBy}
      ${invalid}
      ${readOnly}
    />
    ${hint === undefined ? "" : html`<p class="hint" id="${field}-hint">${hint}</p>`}
    ${fault === undefined ? "" : html`<p class="fault" id="${field}-fault">${fault.message}</p>`}
  </div>`;
}

function troubleMarkup(faults: readonly FieldFault[]): Markup | string {
  if (faults.length === 0) return "";
  const lines = faults.map(
    ({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`,
  );
  return html`<div class="trouble" role="alert">
    <p><strong>The payment wasn't made.</strong></p>
    <ul>
      ${lines}
    </ul>
  </div>`;
}

function linesMarkup({ lineItems }: StoredSession): Markup {
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

/** The page on which an open session is paid. */
export function paymentFormPage(
  stored: StoredSession,
  state: Pick<FormState, "faults" | "typed">,
): Page {
  const { session } = stored;
  const amount = formatAmount(session.currency ?? "usd", session.amount_total ?? 0);
  const email = session.customer_details?.email ?? null;
  const form: FormState = {
    typed: { ...state.typed, ...(email === null ? {} : { email }) },
    faults: state.faults,
    lockedEmail: email !== null,
  };
  const trouble = state.faults.length > 0;
  const back =
    session.cancel_url === null
      ? ""
      : html`<button class="second" name="action" value="back" formnovalidate>Back</button>`;
  return {
    status: 200,
    title: trouble ? `Not paid yet: ${amount}` : `Pay ${amount}`,
    leadsTo: [session.success_url, session.cancel_url],
    content: html`<h1>Pay ${amount}</h1>
      ${linesMarkup(stored)} ${troubleMarkup(form.faults)}
      <form method="post" novalidate>
        ${fieldMarkup("email", form)} ${fieldMarkup("cardNumber", form)}
        <div class="pair">${fieldMarkup("cardExpiry", form)} ${fieldMarkup("cardCvc", form)}</div>
        ${fieldMarkup("billingName", form)}
        <div class="actions">
          <button name="action" value="pay">Pay ${amount}</button>
          ${back}
        </div>
      </form>
      ${helpMarkup()}`,
  };
}

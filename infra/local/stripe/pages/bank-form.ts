import { html } from "hono/html";
import type { StoredSession } from "../collections.ts";
import type { DebitKind, TestBankAccount } from "../debits/test-bank-accounts.ts";
import { formatAmount } from "../payments/currency-rules.ts";
import {
  bankShapes,
  choicesOf,
  type BankFault,
  type BankField,
  type TypedBank,
} from "./bank-entry.ts";
import { backMarkup, fieldMarkup, troubleMarkup, type FormState } from "./form-parts.ts";
import type { Markup, Page } from "./page-frame.ts";
import { otherWaysMarkup } from "./payable-kinds.ts";
import { saveMarkup } from "./save-choice.ts";
import { linesMarkup } from "./session-lines.ts";

export const noBankTyped: TypedBank = {
  email: "",
  billingName: "",
  bankCode: "",
  accountNumber: "",
};

const choiceMarkup = ({ number, shows }: TestBankAccount): Markup =>
  html`<li>
    <button class="second" name="account" value="${number}" formnovalidate>
      ${shows}<small>${number}</small>
    </button>
  </li>`;

/** The test accounts, each paid with by one click. */
const choicesMarkup = (kind: DebitKind): Markup => html`<section>
  <h2>Or pay with a test account</h2>
  <p class="quiet">
    Each button pays at once. What it says happens some banking days later, which pass when the clock
    of the local world is moved. Please don't enter a real account.
  </p>
  <ul class="choices">
    ${choicesOf(kind).map(choiceMarkup)}
  </ul>
</section>`;

/** The page on which an open session is paid by debiting a bank account. */
export function bankFormPage(
  stored: StoredSession,
  kind: DebitKind,
  state: { typed: TypedBank; faults: readonly BankFault[]; saves?: boolean },
): Page {
  const { session } = stored;
  const amount = formatAmount(session.currency ?? "usd", session.amount_total ?? 0);
  const email = session.customer_details?.email ?? null;
  const form: FormState<BankField> = {
    typed: { ...state.typed, ...(email === null ? {} : { email }) },
    faults: state.faults,
    lockedEmail: email !== null,
  };
  const { title, bankCode, accountNumber } = bankShapes[kind];
  const code = bankCode === undefined ? "" : fieldMarkup("bankCode", bankCode, form);
  return {
    status: 200,
    title: state.faults.length > 0 ? `Not paid yet: ${amount}` : `Pay ${amount}`,
    leadsTo: [session.success_url, session.cancel_url],
    content: html`<h1>Pay ${amount}</h1>
      ${linesMarkup(stored)} ${troubleMarkup(form.faults)}
      <p><strong>${title}</strong></p>
      <form method="post" novalidate>
        <input type="hidden" name="kind" value="${kind}" />
        ${fieldMarkup("email", { label: "Email", type: "email" }, form)}
        ${fieldMarkup("billingName", { label: "Name on the account" }, form)} ${code}
        ${fieldMarkup("accountNumber", accountNumber, form)}
        ${saveMarkup(session, kind, state.saves === true)}
        <p class="quiet">
          By paying you allow the vendor to debit this account for what is paid here, and later if
          you have agreed to keep it on file.
        </p>
        <div class="actions">
          <button name="action" value="pay">Pay ${amount}</button>
          ${backMarkup(stored)}
        </div>
        ${choicesMarkup(kind)}
      </form>
      ${otherWaysMarkup(session, kind)}`,
  };
}

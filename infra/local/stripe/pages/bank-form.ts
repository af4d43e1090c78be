import { html } from "hono/html";
import type { StoredSession } from "../collections.ts";
import type { DebitKind, TestBankAccount } from "../debits/test-bank-accounts.ts";
import {
  bankShapes,
  choicesOf,
  type BankFault,
  type BankField,
  type TypedBank,
} from "./bank-entry.ts";
import { backMarkup, fieldMarkup, troubleMarkup, type FormState } from "./form-parts.ts";
import type { Markup, Page } from "./page-frame.ts";
import { authorizationMarkup, purposeOf } from "./page-purpose.ts";
import { otherWaysMarkup } from "./payable-kinds.ts";
import { saveMarkup } from "./save-choice.ts";

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

/** The test accounts, each taken by one click. */
const choicesMarkup = (kind: DebitKind): Markup => html`<section>
  <h2>Or use a test account</h2>
  <p class="quiet">
    Each button acts at once. What it says of a debit happens some banking days later, which pass when the clock
    of the local world is moved. Please don't enter a real account.
  </p>
  <ul class="choices">
    ${choicesOf(kind).map(choiceMarkup)}
  </ul>
</section>`;

const debitMarkup = html`<p class="quiet">
  By paying you allow the vendor to debit this account for what is paid here, and later if you have
  agreed to keep it on file.
</p>`;

/** The page on which an open session is paid by debiting a bank account, or one is saved. */
export function bankFormPage(
  stored: StoredSession,
  kind: DebitKind,
  state: { typed: TypedBank; faults: readonly BankFault[]; saves?: boolean },
): Page {
  const { session } = stored;
  const purpose = purposeOf(stored);
  const { action, subject } = purpose;
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
    title: state.faults.length > 0 ? purpose.titleInTrouble : action,
    leadsTo: [session.success_url, session.cancel_url],
    content: html`<h1>${action}</h1>
      ${subject} ${troubleMarkup(form.faults, purpose.trouble)}
      <p><strong>${title}</strong></p>
      <form method="post" novalidate>
        <input type="hidden" name="kind" value="${kind}" />
        ${fieldMarkup("email", { label: "Email", type: "email" }, form)}
        ${fieldMarkup("billingName", { label: "Name on the account" }, form)} ${code}
        ${fieldMarkup("accountNumber", accountNumber, form)}
        ${saveMarkup(session, kind, state.saves === true)}
        ${session.mode === "setup" ? "" : debitMarkup} ${authorizationMarkup(purpose)}
        <div class="actions">
          <button name="action" value="pay">${action}</button>
          ${backMarkup(stored)}
        </div>
        ${choicesMarkup(kind)}
      </form>
      ${otherWaysMarkup(session, kind)}`,
  };
}

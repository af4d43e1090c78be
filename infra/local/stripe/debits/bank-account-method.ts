import type Stripe from "stripe";
import { paymentMethods, type StoredPaymentMethod } from "../collections.ts";
import { invalidRequest } from "../requests/stripe-error.ts";
import { noAddress } from "../resources/shown-parts.ts";
import type { Scene } from "../scene.ts";
import { failureNamed } from "./debit-failures.ts";
import { testBankAccounts, type DebitOutcome, type TestBankAccount } from "./test-bank-accounts.ts";

type Holder = { name: string | null; email: string | null };

/** One account has one fingerprint, by which its uses can be told to be the same account's. */
const fingerprintOf = ({ kind, number }: TestBankAccount): string =>
  `local${kind.slice(0, 2)}${number.slice(-9)}`;

/** The part of a payment method that is named after its kind. */
function showBankAccount(account: TestBankAccount): Partial<Stripe.PaymentMethod> {
  const { kind, number, bankCode } = account;
  const shared = { fingerprint: fingerprintOf(account), last4: number.slice(-4) };
  switch (kind) {
    case "us_bank_account":
      return {
        us_bank_account: {
          ...shared,
          account_holder_type: "company",
          account_type: "checking",
          bank_name: "STRIPE TEST BANK",
          financial_connections_account: null,
          networks: { preferred: "ach", supported: ["ach"] },
          routing_number: bankCode,
          status_details: {},
        },
      };
    case "sepa_debit":
      return {
        sepa_debit: {
          ...shared,
          bank_code: number.slice(4, number.startsWith("DE") ? 12 : 9),
          branch_code: "",
          country: number.slice(0, 2),
          generated_from: { charge: null, setup_attempt: null },
        },
      };
    case "bacs_debit":
      return { bacs_debit: { ...shared, sort_code: bankCode } };
    case "au_becs_debit":
      return { au_becs_debit: { ...shared, bsb_number: bankCode } };
    case "acss_debit": {
      const [institution = null, transit = null] = bankCode.split("-");
      return {
        acss_debit: {
          ...shared,
          bank_name: "STRIPE TEST BANK",
          institution_number: institution,
          transit_number: transit,
        },
      };
    }
  }
}

/** Makes a payment method of a published test account. */
export function createBankAccountMethod(
  scene: Scene,
  account: TestBankAccount,
  holder: Holder = { name: null, email: null },
): StoredPaymentMethod {
  const stored: StoredPaymentMethod = {
    paymentMethod: {
      id: scene.newId("pm"),
      object: "payment_method",
      allow_redisplay: "unspecified",
      billing_details: { address: noAddress, ...holder, phone: null, tax_id: null },
      ...showBankAccount(account),
      created: scene.now,
      customer: null,
      customer_account: null,
      livemode: false,
      metadata: {},
      type: account.kind,
    },
    cardNumber: null,
    bankAccount: account.tokens[0] ?? null,
    spent: false,
    setUpForOffSession: false,
  };
  scene.records.put(paymentMethods, stored.paymentMethod.id, stored);
  return stored;
}

/** The test account behind a payment method, with what comes of debiting it. */
export function bankAccountOf(method: StoredPaymentMethod): TestBankAccount {
  const { bankAccount, paymentMethod, chargesAs } = method;
  const account = testBankAccounts.find(({ tokens }) => tokens[0] === bankAccount);
  if (account !== undefined)
    return { ...account, outcome: toldOutcome(chargesAs) ?? account.outcome };
  throw invalidRequest(`The PaymentMethod ${paymentMethod.id} has no bank account to debit.`, {
    param: "payment_method",
  });
}

function toldOutcome(chargesAs: string | undefined): DebitOutcome | undefined {
  if (chargesAs === undefined) return undefined;
  const failure = failureNamed(chargesAs);
  return failure === undefined ? { result: "succeeds" } : { result: "fails", failure };
}

type Details = Stripe.Charge.PaymentMethodDetails;

/** What a charge says of the account that it debits. */
export function showDebitDetails(
  method: Stripe.PaymentMethod,
  debit: { mandate: string; expectedDate: string } | null = null,
): Details {
  const { us_bank_account: us, sepa_debit: sepa, bacs_debit: bacs } = method;
  const { acss_debit: acss, au_becs_debit: becs, type } = method;
  const expected = debit === null ? {} : { expected_debit_date: debit.expectedDate };
  const shared = { ...expected, ...(debit === null ? {} : { mandate: debit.mandate }) };
  const details: Details = { type };
  if (us !== undefined) {
    const { financial_connections_account: _, networks: __, status_details: ___, ...account } = us;
    details.us_bank_account = { ...account, ...shared, payment_reference: null };
  }
  if (sepa !== undefined) {
    const { generated_from: _, ...account } = sepa;
    details.sepa_debit = { ...account, mandate: null, ...shared };
  }
  if (bacs !== undefined) details.bacs_debit = { ...bacs, mandate: null, ...shared };
  if (acss !== undefined) details.acss_debit = { ...acss, ...shared };
  if (becs !== undefined) details.au_becs_debit = { ...becs, ...shared };
  return details;
}

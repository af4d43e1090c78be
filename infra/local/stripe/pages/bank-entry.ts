import type { StoredPaymentMethod, StoredSession } from "../collections.ts";
import { createBankAccountMethod } from "../debits/bank-account-method.ts";
import {
  findBankAccount,
  testBankAccounts,
  type DebitKind,
  type TestBankAccount,
} from "../debits/test-bank-accounts.ts";
import type { Scene } from "../scene.ts";
import type { FieldSettings } from "./form-parts.ts";

export const bankFields = ["email", "billingName", "bankCode", "accountNumber"] as const;

export type BankField = (typeof bankFields)[number];

export type TypedBank = Record<BankField, string>;

export type BankFault = { field: BankField; message: string };

type Shape = {
  /** As people know it. */
  title: string;
  /** Absent where the account's number says it all. */
  bankCode?: FieldSettings & { form: RegExp };
  accountNumber: FieldSettings & { form: RegExp };
};

const digits: Pick<FieldSettings, "inputMode"> = { inputMode: "numeric" };

/** How the accounts of each kind are written. */
export const bankShapes: Record<DebitKind, Shape> = {
  us_bank_account: {
    title: "US bank account (ACH)",
    bankCode: { label: "Routing number", hint: "9 digits", form: /^\d{9}$/, ...digits },
    accountNumber: { label: "Account number", form: /^\d{4,17}$/, ...digits },
  },
  sepa_debit: {
    title: "SEPA Direct Debit",
    accountNumber: { label: "IBAN", form: /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/ },
  },
  bacs_debit: {
    title: "Bacs Direct Debit",
    bankCode: { label: "Sort code", hint: "6 digits", form: /^\d{6}$/, ...digits },
    accountNumber: { label: "Account number", hint: "8 digits", form: /^\d{8}$/, ...digits },
  },
  acss_debit: {
    title: "Canadian pre-authorized debit",
    bankCode: {
      label: "Institution and transit number",
      hint: "3 and 5 digits",
      form: /^\d{8}$/,
      ...digits,
    },
    accountNumber: { label: "Account number", form: /^\d{7,12}$/, ...digits },
  },
  au_becs_debit: {
    title: "BECS Direct Debit",
    bankCode: { label: "BSB", hint: "6 digits", form: /^\d{6}$/, ...digits },
    accountNumber: { label: "Account number", form: /^\d{4,9}$/, ...digits },
  },
};

/** The published accounts of a kind, one for each thing that can happen. */
export const choicesOf = (kind: DebitKind): TestBankAccount[] =>
  testBankAccounts.filter(
    (account, position) =>
      account.kind === kind &&
      testBankAccounts.findIndex(
        (other) => other.kind === kind && other.shows === account.shows,
      ) === position,
  );

const bare = (typed: string): string => typed.replaceAll(/[\s-]/g, "").toUpperCase();

/** What was sent: with a chosen test account the rest needn't be typed. */
export function readBank(
  kind: DebitKind,
  { session }: StoredSession,
  sent: URLSearchParams,
): TypedBank {
  const field = (name: BankField): string => (sent.get(name) ?? "").trim();
  const known = session.customer_details?.email ?? null;
  const chosen = choicesOf(kind).find(({ number }) => number === sent.get("account"));
  if (chosen === undefined) {
    return {
      email: known ?? field("email"),
      billingName: field("billingName"),
      bankCode: field("bankCode"),
      accountNumber: field("accountNumber"),
    };
  }
  return {
    email: known ?? (field("email") || "test.payer@example.com"),
    billingName: field("billingName") || "Test Payer",
    bankCode: chosen.bankCode,
    accountNumber: chosen.number,
  };
}

/** What a person has to mend before the account can be debited. */
export function checkBank(kind: DebitKind, typed: TypedBank): BankFault[] {
  const { bankCode, accountNumber } = bankShapes[kind];
  const faults: BankFault[] = [];
  const miss = (field: BankField, message: string) => faults.push({ field, message });
  if (!/^\S+@\S+\.\S+$/.test(typed.email)) miss("email", "Your email is incomplete.");
  if (typed.billingName === "") miss("billingName", "Please enter the name on the account.");
  const codeFits = bankCode?.form.test(bare(typed.bankCode)) ?? true;
  if (!codeFits) miss("bankCode", `Your ${inSentence(bankCode?.label ?? "")} is incomplete.`);
  if (!accountNumber.form.test(bare(typed.accountNumber))) {
    miss("accountNumber", `Your ${inSentence(accountNumber.label)} is incomplete.`);
  } else if (codeFits && findBankAccount(kind, typed.bankCode, typed.accountNumber) === undefined) {
    miss("accountNumber", "In test mode, please use one of the test accounts below.");
  }
  return faults;
}

const inSentence = (label: string): string =>
  /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** The payment method of a person whose entry passed the checks. */
export function methodOfBank(
  scene: Scene,
  kind: DebitKind,
  typed: TypedBank,
): StoredPaymentMethod | undefined {
  const account = findBankAccount(kind, typed.bankCode, typed.accountNumber);
  const { email, billingName: name } = typed;
  return account === undefined
    ? undefined
    : createBankAccountMethod(scene, account, { email, name });
}

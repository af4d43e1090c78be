import type { Decline } from "../payments/declines.ts";

const failures = {
  accountClosed: {
    code: "account_closed",
    message: "The customer's bank account has been closed.",
    endsMandate: true,
  },
  noAccount: {
    code: "no_account",
    message: "The customer's bank account could not be located.",
    endsMandate: true,
  },
  insufficientFunds: {
    code: "insufficient_funds",
    message: "The customer's account has insufficient funds to cover this payment.",
    endsMandate: false,
  },
  debitNotAuthorized: {
    code: "debit_not_authorized",
    message: "The customer has notified their bank that this payment was unauthorized.",
    endsMandate: true,
  },
  invalidCurrency: {
    code: "invalid_currency",
    message: "The bank was unable to process this payment because of its currency.",
    endsMandate: false,
  },
  referToCustomer: {
    code: "refer_to_customer",
    message: "The bank asks to contact the customer about this payment.",
    endsMandate: false,
  },
  couldNotProcess: {
    code: "could_not_process",
    message: "The bank could not process this payment.",
    endsMandate: false,
  },
  weeklyLimit: {
    code: "charge_exceeds_source_limit",
    message: "This payment exceeds the account's weekly payment volume limit.",
    endsMandate: false,
  },
  weeklyTransactionLimit: {
    code: "charge_exceeds_weekly_limit",
    message: "This payment exceeds the account's weekly limit.",
    endsMandate: false,
  },
  transactionLimit: {
    code: "charge_exceeds_transaction_limit",
    message: "This payment exceeds the account's limit for one payment.",
    endsMandate: false,
  },
} as const satisfies Record<string, Decline & { endsMandate: boolean }>;

/** Why a bank sends a debit back, or Stripe doesn't even ask it to. */
export type DebitFailure = keyof typeof failures;

/** The failure that has this code. */
export const failureNamed = (code: string): DebitFailure | undefined =>
  (Object.keys(failures) as DebitFailure[]).find((name) => failures[name].code === code);

/** A failure in words; some of them end the agreement to debit this account. */
export const describeFailure = (failure: DebitFailure): Decline & { endsMandate: boolean } =>
  failures[failure];

import type { DebitFailure } from "./debit-failures.ts";

export const debitKinds = [
  "acss_debit",
  "au_becs_debit",
  "bacs_debit",
  "sepa_debit",
  "us_bank_account",
] as const;

export type DebitKind = (typeof debitKinds)[number];

export const isDebitKind = (kind: string): kind is DebitKind =>
  (debitKinds as readonly string[]).includes(kind);

/** What comes of a debit: known at once, after the bank's days, later still, or never. */
export type DebitOutcome =
  | { result: "succeeds" | "disputed" | "stays" }
  | { result: "fails" | "refused"; failure: DebitFailure };

export type TestBankAccount = {
  kind: DebitKind;
  /** The account's number; for SEPA the IBAN. */
  number: string;
  /** The routing number, sort code, BSB, or institution and transit; empty for SEPA. */
  bankCode: string;
  /** PaymentMethods that Stripe publishes for it. */
  tokens: readonly string[];
  outcome: DebitOutcome;
  /** One line for people who choose a number on the payment page. */
  shows: string;
};

/** What accounts are published to do, by the end of their tokens. */
const scenarios: Record<string, { outcome: DebitOutcome; shows: string }> = {
  success: { outcome: { result: "succeeds" }, shows: "Succeeds" },
  successDelayed: { outcome: { result: "succeeds" }, shows: "Succeeds" },
  dispute: { outcome: { result: "disputed" }, shows: "Succeeds, then is taken back" },
  disputed: { outcome: { result: "disputed" }, shows: "Succeeds, then is taken back" },
  processing: { outcome: { result: "stays" }, shows: "Stays in processing" },
  failed: { outcome: fails("couldNotProcess"), shows: "Fails" },
  failedDelayed: { outcome: fails("couldNotProcess"), shows: "Fails" },
  accountClosed: { outcome: fails("accountClosed"), shows: "Fails, account closed" },
  noAccount: { outcome: fails("noAccount"), shows: "Fails, no such account" },
  insufficientFunds: { outcome: fails("insufficientFunds"), shows: "Fails, insufficient funds" },
  insufficientFundsDelayed: {
    outcome: fails("insufficientFunds"),
    shows: "Fails, insufficient funds",
  },
  debitNotAuthorized: { outcome: fails("debitNotAuthorized"), shows: "Fails, not authorized" },
  debitNotAuthorizedDelayed: {
    outcome: fails("debitNotAuthorized"),
    shows: "Fails, not authorized",
  },
  invalidCurrency: { outcome: fails("invalidCurrency"), shows: "Fails, wrong currency" },
  referToCustomer: { outcome: fails("referToCustomer"), shows: "Fails, refer to customer" },
  referToCustomerDelayed: { outcome: fails("referToCustomer"), shows: "Fails, refer to customer" },
  weeklyLimitExceeded: { outcome: refused("weeklyLimit"), shows: "Refused, weekly limit" },
  exceedsWeeklyLimit: { outcome: refused("weeklyLimit"), shows: "Refused, weekly limit" },
  exceedsWeeklyVolumeLimit: { outcome: refused("weeklyLimit"), shows: "Refused, weekly limit" },
  exceedsWeeklyTransactionLimit: {
    outcome: refused("weeklyTransactionLimit"),
    shows: "Refused, too large for the week",
  },
  exceedsTransactionLimit: {
    outcome: refused("transactionLimit"),
    shows: "Refused, too large at once",
  },
};

function fails(failure: DebitFailure): DebitOutcome {
  return { result: "fails", failure };
}

function refused(failure: DebitFailure): DebitOutcome {
  return { result: "refused", failure };
}

type Row = readonly [number: string, scenario: string];

function accounts(
  of: { kind: DebitKind; bankCode: string; tokens: (scenario: string) => string[] },
  rows: readonly Row[],
): TestBankAccount[] {
  const { kind, bankCode, tokens } = of;
  return rows.flatMap(([number, scenario]) => {
    const known = scenarios[scenario];
    if (known === undefined) return [];
    return [{ kind, number, bankCode, tokens: tokens(scenario), ...known }];
  });
}

const unitedStates = accounts(
  {
    kind: "us_bank_account",
    bankCode: "110000000",
    tokens: (scenario) => [`pm_usBankAccount_${scenario}`],
  },
  [
    ["000123456789", "success"],
    ["000222222227", "insufficientFunds"],
    ["000555555559", "dispute"],
    ["000111111113", "accountClosed"],
    ["000111111116", "noAccount"],
    ["000333333335", "debitNotAuthorized"],
    ["000444444440", "invalidCurrency"],
    ["000777777771", "weeklyLimitExceeded"],
    ["000000000009", "processing"],
  ],
);

const sepa = (country: string, rows: readonly Row[]): TestBankAccount[] =>
  accounts(
    {
      kind: "sepa_debit",
      bankCode: "",
      tokens: (scenario) =>
        ["pm", "pm_sepaDebit"].map((prefix) => `${prefix}_${scenario}_${country}`),
    },
    rows,
  );

const europe = [
  ...sepa("de", [
    ["DE89370400440532013000", "success"],
    ["DE08370400440532013003", "successDelayed"],
    ["DE62370400440532013001", "failed"],
    ["DE78370400440532013004", "failedDelayed"],
    ["DE35370400440532013002", "disputed"],
    ["DE65370400440002222227", "insufficientFunds"],
    ["DE65370400440000343434", "exceedsWeeklyVolumeLimit"],
    ["DE27370400440000121212", "exceedsWeeklyTransactionLimit"],
  ]),
  ...sepa("at", [
    ["AT611904300234573201", "success"],
    ["AT321904300235473204", "successDelayed"],
    ["AT861904300235473202", "failed"],
    ["AT051904300235473205", "failedDelayed"],
    ["AT591904300235473203", "disputed"],
    ["AT981904300002222227", "insufficientFunds"],
    ["AT981904300000343434", "exceedsWeeklyVolumeLimit"],
    ["AT601904300000121212", "exceedsWeeklyTransactionLimit"],
  ]),
];

const britain = accounts(
  {
    kind: "bacs_debit",
    bankCode: "108800",
    tokens: (scenario) => [`pm_bacsDebit_${scenario}`],
  },
  [
    ["00012345", "success"],
    ["90012345", "successDelayed"],
    ["22222227", "insufficientFunds"],
    ["92222227", "insufficientFundsDelayed"],
    ["33333335", "debitNotAuthorized"],
    ["93333335", "debitNotAuthorizedDelayed"],
    ["55555559", "dispute"],
  ],
);

const canada = accounts(
  {
    kind: "acss_debit",
    bankCode: "000-11000",
    tokens: (scenario) => [`pm_acssDebit_${scenario}`],
  },
  [
    ["000123456789", "success"],
    ["900123456789", "successDelayed"],
    ["000222222227", "insufficientFunds"],
    ["900222222227", "insufficientFundsDelayed"],
    ["000777777771", "exceedsWeeklyLimit"],
    ["000888888881", "exceedsTransactionLimit"],
    // Published as tokens alone: these numbers are the simulator's own.
    ["000111111113", "accountClosed"],
    ["000111111116", "noAccount"],
    ["000333333335", "debitNotAuthorized"],
    ["000555555559", "dispute"],
  ],
);

const australia = accounts(
  {
    kind: "au_becs_debit",
    bankCode: "000000",
    tokens: (scenario) => [`pm_auBecsDebit_${scenario}`],
  },
  [
    ["000123456", "success"],
    ["900123456", "successDelayed"],
    ["222222227", "referToCustomer"],
    ["922222227", "referToCustomerDelayed"],
    ["111111113", "accountClosed"],
    ["111111116", "noAccount"],
    ["333333335", "debitNotAuthorized"],
    ["666666660", "dispute"],
    ["343434343", "exceedsWeeklyLimit"],
    ["121212121", "exceedsTransactionLimit"],
  ],
);

/** From the testing sections of https://docs.stripe.com/payments/bank-debits. */
export const testBankAccounts: readonly TestBankAccount[] = [
  ...unitedStates,
  ...europe,
  ...britain,
  ...canada,
  ...australia,
];

export const findBankAccountByToken = (token: string): TestBankAccount | undefined =>
  testBankAccounts.find((candidate) => candidate.tokens.includes(token));

/** By kind, bank and number, with or without spaces and hyphens. */
export function findBankAccount(
  kind: string,
  bankCode: string,
  number: string,
): TestBankAccount | undefined {
  const bare = (typed: string): string => typed.replaceAll(/[\s-]/g, "").toUpperCase();
  return testBankAccounts.find(
    (candidate) =>
      candidate.kind === kind &&
      bare(candidate.bankCode) === bare(bankCode) &&
      candidate.number === bare(number),
  );
}

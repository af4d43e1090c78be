import type { Currency } from "../values/currency.ts";
import type { Decimal } from "../values/decimal.ts";

/** How far apart the installments of a plan lie. */
export type PlanCadence = "weekly" | "everyTwoWeeks" | "monthly";

/** How installments are collected: charged by itself, or asked for each time. */
export type PlanCollection = "autopay" | "reminder";

/**
 * What a client may arrange by itself, each setting a sentence that says what it means for the
 * client. Amounts are minor units by currency; a currency that is absent has no limit of its own.
 */
export type FlexibilityPolicy = {
  /** The smallest part that may be paid on its own; absent currencies: whatever the method can. */
  readonly smallestParts: Readonly<Record<Currency, number>>;
  /** With whom a client may share a bill: people that it names, its own contacts, nobody. */
  readonly sharing: "anyone" | "contacts" | "nobody";
  /** The most parts that are granted at once, 0 (plans are asked for) to 24. */
  readonly planInstallments: number;
  /** The most days from acceptance to the last installment that are granted at once. */
  readonly planDays: number;
  readonly planCadences: readonly PlanCadence[];
  readonly planCollections: readonly PlanCollection[];
  /** The least share of the whole that the first payment is, in percent, "0" to "90". */
  readonly planFirstPercent: Decimal;
  /** By when the first payment is made: on the day of acceptance, or by the due date if it is later. */
  readonly planFirstBy: "today" | "due-date";
  readonly smallestInstallments: Readonly<Record<Currency, number>>;
  /** After how many days past a missed installment the plan ends and the rest is due; 0: never. */
  readonly planEndsAfterDays: number;
  /** The most days that the due date moves at once, 0 to 365. */
  readonly extensionDays: number;
  /** How often it may move by the client's own choice. */
  readonly extensionTimes: number;
  /** How many days overdue an invoice may be for anything to be granted at once. */
  readonly overdueDays: number;
  /** How far ahead a promise to pay may be. */
  readonly promiseDays: number;
  /** How many promises may be made on one invoice; a broken one counts double. */
  readonly promiseTimes: number;
  /** How long the one pause without a reason lasts; 0: there is none. */
  readonly pauseDays: number;
  /** Up to which amount left to pay arrangements are granted at once; absent: any amount. */
  readonly grantedUpTo: Readonly<Record<Currency, number>>;
  /** How long the vendor may take to answer a request before it expires; the clock stops meanwhile. */
  readonly answerDays: number;
  /** Whether what was agreed may become the client's terms for later invoices. */
  readonly forLater: "granted" | "asked" | "never";
};

/** A vendor's, a client's or an invoice's own settings; what is absent comes from further away. */
export type FlexibilitySettings = Partial<FlexibilityPolicy>;

/** Settings of one level with the number of their latest change. */
export type VersionedSettings = {
  readonly version: number;
  readonly settings: FlexibilitySettings;
};

/** A policy as it holds for one invoice, with the versions of the settings that it came of. */
export type ResolvedPolicy = FlexibilityPolicy & {
  /** "v3.c0.i1": the versions of the vendor's, the client's and the invoice's settings. */
  readonly version: string;
};

import type { ClientKind } from "../invoicing/party.ts";
import type { FlexibilityPolicy } from "./flexibility-policy.ts";

// The member states of the European Union, by ISO 3166-1.
const europeanUnion: ReadonlySet<string> = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

// Some twenty dollars' worth, so that what a method costs does not eat up a part. Currencies that
// are absent have no limit but what the method can.
const smallestInstallments = {
  AUD: 3_000,
  BRL: 10_000,
  CAD: 2_500,
  CHF: 2_000,
  EUR: 2_000,
  GBP: 2_000,
  INR: 150_000,
  JPY: 3_000,
  NPR: 250_000,
  NZD: 3_000,
  SGD: 2_500,
  THB: 60_000,
  USD: 2_000,
};

/** What holds for both kinds; each comment says what it means for the client. */
const forEverybody = {
  // Any part may be paid that the method can move.
  smallestParts: {},
  // The bill can be shared with whomever the client names.
  sharing: "anyone",
  // Every rhythm, and both ways to pay: charged by itself or asked for each time.
  planCadences: ["weekly", "everyTwoWeeks", "monthly"],
  planCollections: ["autopay", "reminder"],
  // The first payment is a part like the others, and may wait until the invoice is due.
  planFirstPercent: "0",
  planFirstBy: "due-date",
  smallestInstallments,
  // A missed installment leaves a month to find a way before the rest is due.
  planEndsAfterDays: 30,
  // Two more weeks, once, without being asked why, also up to a month after the due date.
  extensionDays: 14,
  extensionTimes: 1,
  overdueDays: 30,
  // "I'll pay by Friday in two weeks" is believed; so is a second one if the first was kept.
  promiseDays: 14,
  promiseTimes: 2,
  // A week in which nothing is asked, no reason needed.
  pauseDays: 7,
  // Whatever the amount, it is granted at once.
  grantedUpTo: {},
  // The vendor answers within five days; nothing is chased meanwhile.
  answerDays: 5,
  // What was agreed once holds for later invoices when the vendor says so.
  forLater: "asked",
} as const;

/**
 * What clients may arrange by themselves where their vendor has set nothing, fair by kind and
 * country. Persons get up to four parts at once, in the European Union within 50 days, since longer
 * or larger plans are consumer credit there; businesses six monthly parts, the first by a due date
 * of up to two months. Beyond that the vendor confirms. No plan costs anything.
 */
export function defaultFlexibility(
  kind: ClientKind,
  country: string | undefined,
): FlexibilityPolicy {
  if (kind === "business") return { ...forEverybody, planInstallments: 6, planDays: 220 };
  const isInUnion = country !== undefined && europeanUnion.has(country);
  return { ...forEverybody, planInstallments: 4, planDays: isInUnion ? 50 : 130 };
}

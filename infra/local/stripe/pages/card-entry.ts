import type { StoredPaymentMethod } from "../collections.ts";
import { findCardByNumber, hasValidCheckDigit } from "../payments/test-cards.ts";
import { createCardMethod } from "../resources/payment-methods.ts";
import type { Scene } from "../scene.ts";

/** The fields of the payment page, named as Stripe's own page names them. */
export const cardFields = ["email", "cardNumber", "cardExpiry", "cardCvc", "billingName"] as const;

export type CardField = (typeof cardFields)[number];

export type Typed = Record<CardField, string>;

export type FieldFault = { field: CardField; message: string };

const month = /^(?<month>0?[1-9]|1[0-2])\s*\/?\s*(?:20)?(?<year>\d{2})$/;

function readExpiry(typed: string): { month: number; year: number } | undefined {
  const groups = month.exec(typed)?.groups;
  if (groups === undefined) return undefined;
  return { month: Number(groups["month"]), year: 2_000 + Number(groups["year"]) };
}

const digitsOf = (typed: string): string => typed.replaceAll(/[\s-]/g, "");

/** What a person has to mend before the card can be tried. */
export function checkTyped(typed: Typed, now: number): FieldFault[] {
  const faults: FieldFault[] = [];
  const number = digitsOf(typed.cardNumber);
  if (!/^\S+@\S+\.\S+$/.test(typed.email)) {
    faults.push({ field: "email", message: "Your email is incomplete." });
  }
  if (!/^\d{12,19}$/.test(number)) {
    faults.push({ field: "cardNumber", message: "Your card number is incomplete." });
  } else if (!hasValidCheckDigit(number)) {
    faults.push({ field: "cardNumber", message: "Your card number is invalid." });
  }
  faults.push(...checkExpiry(typed.cardExpiry, now));
  if (!/^\d{3,4}$/.test(typed.cardCvc)) {
    faults.push({ field: "cardCvc", message: "Your card's security code is incomplete." });
  }
  if (typed.billingName === "") {
    faults.push({ field: "billingName", message: "Please enter the name on the card." });
  }
  return faults;
}

function checkExpiry(typed: string, now: number): FieldFault[] {
  const expiry = readExpiry(typed);
  if (expiry === undefined) {
    return [{ field: "cardExpiry", message: "Your card's expiration date is incomplete." }];
  }
  const today = new Date(now * 1_000);
  const months = (date: { month: number; year: number }): number => date.year * 12 + date.month;
  const thisMonth = { month: today.getUTCMonth() + 1, year: today.getUTCFullYear() };
  if (months(expiry) >= months(thisMonth)) return [];
  return [{ field: "cardExpiry", message: "Your card's expiration date is in the past." }];
}

/** The payment method of a person whose entry passed the checks. */
export function methodOfTyped(scene: Scene, typed: Typed): StoredPaymentMethod {
  const number = digitsOf(typed.cardNumber);
  const expiry = readExpiry(typed.cardExpiry);
  return createCardMethod(scene, {
    card: findCardByNumber(number),
    lastDigits: number.slice(-4),
    expiryMonth: expiry?.month ?? 12,
    expiryYear: expiry?.year ?? 2_000,
    name: typed.billingName,
    email: typed.email,
  });
}

const fieldsByCode: Readonly<Record<string, CardField>> = {
  expired_card: "cardExpiry",
  incorrect_cvc: "cardCvc",
};

/** The field at which a refusal of the bank is shown. */
export const fieldOfDecline = (code: string | undefined): CardField =>
  fieldsByCode[code ?? ""] ?? "cardNumber";

import type { ShareBill } from "../../../../shared/contract/arrangement-schema.ts";
import type { ShareView } from "../../../../shared/contract/arrangement-view.ts";
import type { Currency } from "../../../../shared/values/currency.ts";
import { isEmail } from "../later/typed-text.ts";
import { readTypedAmount, writeTypedAmount } from "../ways/typed-amount.ts";

/** One person among those who share a bill, as typed. */
export type SharePerson = {
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly amount: string;
  /** What they have paid already; then nothing of it changes any more. */
  readonly paid?: number;
};

/** What may be wrong with one person's fields. */
export type ShareFaults = {
  readonly name?: "missing";
  readonly email?: "not-an-email";
  readonly amount?: "not-an-amount";
};

/** Those who share already as they would stand in the fields; nobody yet: room for one, with half. */
export function usualPeople(
  shares: readonly ShareView[],
  total: number,
  currency: Currency,
): readonly SharePerson[] {
  const standing = shares.filter(({ isEnded }) => isEnded !== true);
  if (standing.length === 0) return [newPerson(Math.floor(total / 2), currency)];
  return standing.map(({ id, name, email, amount, paid }) => ({
    id,
    name,
    email,
    amount: writeTypedAmount(amount, currency),
    paid,
  }));
}

/** Room for somebody more. */
export function newPerson(amount: number, currency: Currency): SharePerson {
  return { name: "", email: "", amount: amount > 0 ? writeTypedAmount(amount, currency) : "" };
}

/** What is wrong with a person's fields. */
export function shareFaults(person: SharePerson, currency: Currency): ShareFaults {
  return {
    ...(person.name.trim() === "" && { name: "missing" as const }),
    ...(!isEmail(person.email.trim()) && { email: "not-an-email" as const }),
    ...(Number.isNaN(readTypedAmount(person.amount, currency)) && {
      amount: "not-an-amount" as const,
    }),
  };
}

/** What people together still have to pay; what is no amount counts nothing. */
export function sharedTotal(people: readonly SharePerson[], currency: Currency): number {
  return people.reduce((sum, { amount, paid = 0 }) => {
    const asked = readTypedAmount(amount, currency);
    return sum + (Number.isNaN(asked) ? 0 : asked - paid);
  }, 0);
}

/** The shares as they are sent. */
export function shareRequest(people: readonly SharePerson[], currency: Currency): ShareBill {
  return {
    shares: people.map(({ id, name, email, amount }) => ({
      ...(id !== undefined && { id }),
      name: name.trim(),
      email: email.trim(),
      amount: readTypedAmount(amount, currency),
    })),
  };
}

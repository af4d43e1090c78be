import type { FieldFault } from "../../shared/contract/problem.ts";

/** Why something can't be arranged, as promises and proposals say it: a name, and its facts. */
export type OutcomeFault = { readonly fault: string };

type Facts = OutcomeFault & Readonly<Record<string, unknown>>;

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  "not-offered": () => "promises are not offered here; give more time instead",
  "promise-open": () => "another promise is open already",
  "used-up": () => "no further promise is offered; give more time instead",
  "nothing-left": () => "nothing is left that could be promised",
  "date-not-later": ({ after }) => `must be later than ${String(after)}`,
  "date-too-far": ({ until }) => `must be ${String(until)} at the latest`,
  "amount-exceeds": ({ largest }) => `must be at most ${String(largest)} minor units`,
  "amount-below-minimum": ({ minimum }) => `must be at least ${String(minimum)} minor units`,
};

/** The place in a note that a fault is about, and what would be right there. */
export function outcomeFault(why: OutcomeFault): FieldFault {
  const facts: Facts = { ...why };
  const isAmount = why.fault.startsWith("amount");
  const pointer = isAmount ? "/outcome/amount" : "/outcome/date";
  const sentence = sentences[why.fault];
  return { pointer, detail: sentence === undefined ? plain(facts) : sentence(facts) };
}

/** A fault that has no sentence here is told by its name and facts. */
function plain({ fault, ...facts }: Facts): string {
  const details = Object.entries(facts).map(([name, value]) => `${name} ${String(value)}`);
  return [fault.replaceAll("-", " "), ...details].join(", ");
}

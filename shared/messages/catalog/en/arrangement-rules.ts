/** What the client's page says of rules that a wish goes beyond, or can't be met by, in English. */
export const arrangementRuleWords = {
  breach: {
    "nothing-granted-over-amount": (amount: string) => `At once up to ${amount} left to pay.`,
    "too-long-overdue": (days: string) => `At once up to ${days} days after the due date.`,
    "extension-used": (times: string) => `The due date moves by itself ${times} times at most.`,
    "extension-too-long": (date: string) => `At once up to ${date}.`,
    "too-many-installments": (count: string) => `At once up to ${count} payments.`,
    "cadence-not-offered": (cadences: string) => `At once ${cadences}.`,
    "collection-not-offered": (ways: string) => `At once so: ${ways}.`,
    "plan-too-long": (date: string) => `At once with the last payment by ${date}.`,
    "first-payment-too-late": (date: string) => `At once with the first payment by ${date}.`,
    "first-payment-too-small": (amount: string) => `At once with a first payment from ${amount}.`,
    "installment-too-small": (amount: string) => `At once with payments from ${amount} each.`,
  },
  fault: {
    "nothing-proposed": "Please choose a later day, or parts.",
    "due-date-and-plan": "Please choose either a later day or parts.",
    "date-not-later": (date: string) => `Please choose a day after ${date}.`,
    "date-too-far": (date: string) => `Please choose a day up to ${date}.`,
    "amount-exceeds": (amount: string) => `At most ${amount} can be paid now.`,
    "amount-off-step": (step: string) => `In this currency, amounts go in steps of ${step}.`,
    "amount-below-minimum": (amount: string) => `A payment has to be at least ${amount}.`,
    "too-many-parts": (count: string) => `At most ${count} payments are possible.`,
    "method-not-offered": "This way to pay isn’t offered here. Please choose another.",
    "method-cannot-be-kept": "This way can’t be charged later. Please choose another.",
    other: "This can’t be arranged at the moment. Reload the page to see where it stands.",
  },
};

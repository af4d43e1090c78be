/** What the timeline of the client's page says of what was arranged, in English. */
export const arrangedEventWords = {
  "plan-agreed": (_amount: string) => `A payment plan was agreed`,
  "plan-ended": (_amount: string) => `The payment plan ended`,
  "agreement-taken-back": (_amount: string) => `An agreement was taken back`,
  "due-date-moved": (_amount: string) => `The due date was moved`,
  "installment-planned": (amount: string) => `${amount}, by the payment plan`,
  "promise-made": (amount: string) => `${amount} was promised`,
  "promise-kept": (_amount: string) => `The promise was kept. Thank you`,
  "promise-broken": (_amount: string) => `The promised payment didn’t come`,
  promised: (amount: string) => `The day until which ${amount} is promised`,
  "request-asked": (_amount: string) => `A request was sent to us`,
  "request-answered": (_amount: string) => `We answered the request`,
  "question-asked": (_amount: string) => `A question was asked`,
  "question-answered": (_amount: string) => `The question was answered`,
  "bill-shared": (_amount: string) => `The bill was shared`,
  paused: (_amount: string) => `Reminders were paused`,
};

/** What every language says of it. */
export type ArrangedEventWords = typeof arrangedEventWords;

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** The words of the state band in English. Imports nothing: the client's page counts its bytes. */
export const stateWords = {
  draft: () => "Draft, not sent yet",
  dueIn: (count: number) => (count === 1 ? "Due tomorrow" : `Due in ${days(count)}`),
  dueToday: () => "Due today",
  daysLate: (count: number) => `${days(count)} late: your options`,
  paymentProcessing: (date?: string) =>
    date === undefined ? "Payment on its way" : `Payment on its way, expected by ${date}`,
  paymentDeclared: () => "We’re checking your payment",
  paid: () => "Paid, thank you",
  nothingDue: () => "Nothing to pay",
  void: () => "Withdrawn, nothing to pay",
  uncollectible: () => "Closed, no payment expected",
  /** What is added to a band of an open invoice on which something was paid. */
  paidSoFar: (band: string, amount: string) => `${band} · ${amount} paid so far`,
};

/** What every language says in the state band. */
export type StateWords = typeof stateWords;

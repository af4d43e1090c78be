/** The words of the state band where something is arranged, asked or promised, in English. */
export const arrangedStateWords = {
  planStarting: "One step left to start your plan",
  planAgreed: (date: string) => `Plan agreed, next payment ${date}`,
  planPastDue: (count: number) =>
    count < 1
      ? "Your plan’s payment didn’t come: your options"
      : `Your plan’s payment is ${count === 1 ? "1 day" : `${count} days`} late: your options`,
  requestPending: "We’re looking at your request",
  requestCountered: "We’ve answered your request",
  promised: (date: string) => `Promised by ${date}, thank you`,
  questionOpen: "We’re looking into your question",
  paused: (date: string) => `Reminders are paused until ${date}`,
};

/** What every language says of it. */
export type ArrangedStateWords = typeof arrangedStateWords;

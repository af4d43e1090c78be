/** The words of the page on which a reader stops reminders, in English. */
export const unsubscribeWords = {
  title: "Reminders",
  ask: (vendor: string) => `Stop reminders about invoices from ${vendor}?`,
  goesOn: "Invoices, receipts and answers to your questions still reach you.",
  stays: "What is open stays open; your page shows it at any time.",
  stop: "Stop reminders",
  stopped: (vendor: string) => `Done: you get no more reminders from ${vendor}.`,
  again: "If you change your mind, you can start them again on the page of your invoice.",
  invalid: "This address stops nothing.",
  invalidNext:
    "Perhaps it was cut off. Your invoice’s page has a button that stops reminders as well.",
};

/** What every language says on that page. */
export type UnsubscribeWords = typeof unsubscribeWords;

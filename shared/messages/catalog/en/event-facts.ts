/** Facts of an event or task as they came, amounts and dates written for people. */
export type EventFacts = Readonly<Record<string, string | undefined>>;

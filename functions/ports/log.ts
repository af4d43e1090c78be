/** Facts of a log line: ids, counts and reasons; never names, addresses, secrets or amounts. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes what an operator needs to know. */
export type Log = {
  note(event: string, facts?: LogFacts): void;
  /** Something that a person must look at; alarms count these. */
  fault(event: string, facts?: LogFacts, error?: unknown): void;
};

/** The functions of the house; each is an entry in functions/entry and a folder of the build. */
export const functionNames = [
  "client-api",
  "vendor-api",
  "stripe-webhook",
  "stream-jobs",
  "scheduled-job",
  "mail-events",
] as const;

/** The name of one function. */
export type FunctionName = (typeof functionNames)[number];

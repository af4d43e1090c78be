/**
 * The world did not answer as it should: a time-out, a throttle, a refusal by a provider.
 * `outcome` says whether what was asked for may have happened all the same.
 */
export class PortFailure extends Error {
  readonly port: string;
  readonly operation: string;
  readonly retryable: boolean;
  readonly outcome: "not-done" | "unknown";

  constructor(
    facts: {
      readonly port: string;
      readonly operation: string;
      readonly retryable: boolean;
      readonly outcome: "not-done" | "unknown";
    },
    cause: unknown,
  ) {
    super(`${facts.port} did not answer ${facts.operation} (${facts.outcome}).`, { cause });
    this.name = "PortFailure";
    this.port = facts.port;
    this.operation = facts.operation;
    this.retryable = facts.retryable;
    this.outcome = facts.outcome;
  }
}

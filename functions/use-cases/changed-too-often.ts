import { PortFailure } from "../ports/port-failure.ts";

/** What is thrown when others changed a client again and again: whoever asked may ask once more. */
export function changedTooOften(clientId: string): PortFailure {
  return new PortFailure(
    { port: "table", operation: "putClient", retryable: true, outcome: "not-done" },
    new Error(`${clientId} changed each time that it was to be written.`),
  );
}

import { PortFailure } from "../ports/port-failure.ts";
import type { InvoiceCommit, InvoiceRecord, Receivables } from "../ports/receivables.ts";

/** What a decision about an invoice answers: nothing to write, or a commit with its answer. */
export type Change<Answer> =
  | { readonly answer: Answer; readonly commit?: undefined }
  | { readonly answer: Answer; readonly commit: Omit<InvoiceCommit, "revision"> };

/** How often a decision is made again when someone else was faster; more than that is no accident. */
const maximumTries = 8;

/**
 * The one way in which an invoice changes: read it, decide, commit what was decided on condition
 * that it is still as it was read; when it isn't, read and decide again. `decide` may be called
 * several times, so it only computes. A record that was just read may be handed in and saves the
 * first read. Undefined when there is no such invoice.
 */
export async function changeInvoice<Answer>(
  receivables: Receivables,
  invoiceId: string,
  decide: (record: InvoiceRecord) => Change<Answer> | Promise<Change<Answer>>,
  known?: InvoiceRecord,
): Promise<Answer | { readonly outcome: "too-large" } | undefined> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const record =
      tries === 0 && known !== undefined ? known : await receivables.readInvoice(invoiceId);
    if (record === undefined) return undefined;
    const change = await decide(record);
    if (change.commit === undefined) return change.answer;
    const result = await receivables.commitInvoice({ ...change.commit, revision: record.revision });
    if (result === "committed" || result === "event-known") return change.answer;
    if (result === "too-large") return { outcome: "too-large" };
  }
  throw new PortFailure(
    { port: "table", operation: "commitInvoice", retryable: true, outcome: "not-done" },
    new Error(`The invoice changed ${maximumTries} times while it was being decided on.`),
  );
}

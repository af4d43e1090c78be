import { PortFailure } from "../ports/port-failure.ts";
import type { Effects, InvoiceCommit, InvoiceRecord, Receivables } from "../ports/receivables.ts";

/** What a decision writes of one invoice; on which revision is the mechanism's business. */
export type InvoiceWrite = Omit<InvoiceCommit, "revision">;

/** What a decision about an invoice answers: nothing to write, or a commit with its answer. */
export type Change<Answer> =
  | { readonly answer: Answer; readonly commit?: undefined }
  | { readonly answer: Answer; readonly commit: InvoiceWrite };

/** What a decision about several invoices answers; what is written of them, and beside them. */
export type Changes<Answer> = {
  readonly answer: Answer;
  readonly commits?: readonly InvoiceWrite[];
  readonly effects?: Effects;
};

type Refused = { readonly outcome: "too-large" };

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
): Promise<Answer | Refused | undefined> {
  return changeInvoices<Answer>(
    receivables,
    [invoiceId],
    async ([record]) => {
      if (record === undefined) throw new Error("One invoice was asked for.");
      const { answer, commit } = await decide(record);
      return commit === undefined ? { answer } : { answer, commits: [commit] };
    },
    known,
  );
}

/** The same for several invoices at once: all of them change, or none does. */
export async function changeInvoices<Answer>(
  receivables: Receivables,
  invoiceIds: readonly string[],
  decide: (records: readonly InvoiceRecord[]) => Changes<Answer> | Promise<Changes<Answer>>,
  known?: InvoiceRecord,
): Promise<Answer | Refused | undefined> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const records = await readAll(receivables, invoiceIds, tries === 0 ? known : undefined);
    if (records === undefined) return undefined;
    const { answer, commits = [], effects } = await decide(records);
    if (commits.length === 0 && effects === undefined) return answer;
    const result = await receivables.commitInvoices(
      (await fitting(commits, effects)).map((commit) => ({
        ...commit,
        revision: revisionOf(records, commit),
      })),
      effects,
    );
    if (result === "committed" || result === "event-known") return answer;
    if (result === "too-large") return { outcome: "too-large" };
  }
  throw new PortFailure(
    { port: "table", operation: "commitInvoices", retryable: true, outcome: "not-done" },
    new Error(`The invoices changed ${maximumTries} times while they were being decided on.`),
  );
}

/** One invoice has room for all that is decided about it. */
async function fitting(
  commits: readonly InvoiceWrite[],
  effects: Effects | undefined,
): Promise<readonly InvoiceWrite[]> {
  if (commits.length < 2) return commits;
  const { makeRoom } = await import("./make-room.ts");
  return makeRoom(commits, effects);
}

async function readAll(
  receivables: Receivables,
  invoiceIds: readonly string[],
  known: InvoiceRecord | undefined,
): Promise<readonly InvoiceRecord[] | undefined> {
  const records = await Promise.all(
    invoiceIds.map(async (id) => (known?.invoice.id === id ? known : receivables.readInvoice(id))),
  );
  const found = records.filter((record) => record !== undefined);
  return found.length === invoiceIds.length ? found : undefined;
}

function revisionOf(records: readonly InvoiceRecord[], { invoice }: InvoiceWrite): number {
  return records.find((record) => record.invoice.id === invoice.id)?.revision ?? 0;
}

import type { LedgerEntry } from "../../../shared/ledger/entry.ts";

/**
 * Every key of the one table, and with them the access patterns:
 *
 * | question | answer |
 * | --- | --- |
 * | an invoice with all that a view needs | Query PK = invoice, SK begins with `V#` |
 * | an invoice's timeline | Query PK = invoice, SK begins with `W#FACT#` |
 * | whether an event has been applied | Put SK = `W#EVENT#…` if absent |
 * | whether a cause has had its effects | Put PK = owner, SK = `W#ONCE#…` if absent |
 * | a slip or certificate | Get PK = invoice, SK = `W#SLIP#…` |
 * | a client's credit and methods on file | Query PK = client, SK begins with `V#5#` |
 * | whether a movement of credit is booked | Put PK = client, SK = `V#5#CREDIT#…` if absent |
 * | whether credit is enough | Update PK = client, SK = `V#5#BALANCE#USD` if it stays above zero |
 * | a task, made once for each cause | Update PK = vendor, SK = `W#TASK#…` |
 * | what a vendor has set for its reminders | Get PK = vendor, SK = `V#1#REMINDERS` |
 * | a job | Get PK = owner, SK = `W#JOB#…` |
 * | a vendor's invoices, newest first | Query byVendor, `ven_…#invoices` |
 * | a vendor's invoices of one status by due date | Query byStatus, `ven_…#open` |
 * | a client's invoices, newest first | Query byClient, `cli_…` |
 * | a vendor's clients, newest first | Query byVendor, `ven_…#clients` |
 * | a vendor's payments, newest first | Query byVendor, `ven_…#payments` |
 * | a vendor's tasks, open or done, newest first | Query byVendor, `ven_…#tasks#open` |
 * | jobs that are due | Query byDue, each of `JOBS#0` to `JOBS#7`, up to an instant |
 * | what a secret opens | Get PK = `HASH#…` of the secret's hash |
 * | a member by address | Query PK = `EMAIL#…` |
 *
 * What a view needs sorts first (`V#`, ordered by its digit), what only work needs after it (`W#`).
 */
export type Key = { readonly PK: string; readonly SK: string };

export const viewPrefix = "V#";
export const linkPrefix = "V#2#LINK#";
export const sessionPrefix = "V#3#SESSION#";
export const paymentPrefix = "V#4#PAYMENT#";
export const declarationPrefix = "V#4#DECLARATION#";
export const withholdingPrefix = "V#4#WITHHOLDING#";
export const questionPrefix = "V#4#QUESTION#";
export const accountPrefix = "V#5#";
export const balancePrefix = `${accountPrefix}BALANCE#`;
export const creditPrefix = `${accountPrefix}CREDIT#`;
export const methodPrefix = `${accountPrefix}METHOD#`;
export const ledgerPrefix = "V#9#LEDGER#";
export const factPrefix = "W#FACT#";
export const jobPrefix = "W#JOB#";

export const stateKey = (ownerId: string): Key => ({ PK: ownerId, SK: "V#0#STATE" });
export const remindersKey = (vendorId: string): Key => ({
  PK: vendorId,
  SK: "V#1#REMINDERS",
});
export const linesKey = (invoiceId: string): Key => ({ PK: invoiceId, SK: "V#1#LINES" });
export const linkKey = (invoiceId: string, linkId: string): Key => ({
  PK: invoiceId,
  SK: linkPrefix + linkId,
});
export const sessionKey = (invoiceId: string, hash: string): Key => ({
  PK: invoiceId,
  SK: sessionPrefix + hash,
});
export const paymentKey = (invoiceId: string, paymentId: string): Key => ({
  PK: invoiceId,
  SK: paymentPrefix + paymentId,
});
export const declarationKey = (invoiceId: string, declarationId: string): Key => ({
  PK: invoiceId,
  SK: declarationPrefix + declarationId,
});
export const withholdingKey = (invoiceId: string, withholdingId: string): Key => ({
  PK: invoiceId,
  SK: withholdingPrefix + withholdingId,
});
export const questionKey = (invoiceId: string, questionId: string): Key => ({
  PK: invoiceId,
  SK: questionPrefix + questionId,
});
export const ledgerKey = (invoiceId: string, entry: LedgerEntry): Key => ({
  PK: invoiceId,
  SK: ledgerPrefix + entry.id,
});
/** Facts of one instant keep the order in which one commit wrote them; the suffix parts commits. */
export const factKey = (ownerId: string, at: string, order: number, suffix: string): Key => ({
  PK: ownerId,
  SK: `${factPrefix}${at}#${String(order).padStart(2, "0")}.${suffix}`,
});
export const eventKey = (invoiceId: string, eventId: string): Key => ({
  PK: invoiceId,
  SK: `W#EVENT#${eventId}`,
});
export const onceKey = (ownerId: string, cause: string): Key => ({
  PK: ownerId,
  SK: `W#ONCE#${cause}`,
});
export const jobKey = (ownerId: string, name: string): Key => ({
  PK: ownerId,
  SK: jobPrefix + name,
});
export const acceptedKey = (ownerId: string, jobName: string): Key => ({
  PK: ownerId,
  SK: `W#ACCEPTED#${jobName}`,
});
export const balanceKey = (clientId: string, currency: string): Key => ({
  PK: clientId,
  SK: balancePrefix + currency,
});
export const creditKey = (clientId: string, movementId: string): Key => ({
  PK: clientId,
  SK: creditPrefix + movementId,
});
export const methodKey = (clientId: string, methodId: string): Key => ({
  PK: clientId,
  SK: methodPrefix + methodId,
});
export const taskKey = (vendorId: string, taskId: string): Key => ({
  PK: vendorId,
  SK: `W#TASK#${taskId}`,
});
export const slipKey = (invoiceId: string, slipId: string): Key => ({
  PK: invoiceId,
  SK: `W#SLIP#${slipId}`,
});
export const counterKey = (vendorId: string): Key => ({ PK: vendorId, SK: "W#COUNTER#invoice" });
export const hashKey = (
  kind: "API-KEY" | "SIGN-IN" | "MEMBER" | "CODE" | "ANSWER",
  hash: string,
): Key => ({
  PK: `HASH#${hash}`,
  SK: kind,
});
export const emailPartition = (email: string) => `EMAIL#${email.toLowerCase()}`;
export const limitKey = (name: string): Key => ({ PK: `LIMIT#${name}`, SK: "LIMIT" });

export const vendorInvoices = (vendorId: string) => `${vendorId}#invoices`;
export const vendorClients = (vendorId: string) => `${vendorId}#clients`;
export const vendorPayments = (vendorId: string) => `${vendorId}#payments`;
export const vendorTasks = (vendorId: string, status: "open" | "done") =>
  `${vendorId}#tasks#${status}`;
export const vendorStatus = (vendorId: string, status: string) => `${vendorId}#${status}`;

/** How many partitions the index of due jobs is spread over. */
export const dueShardCount = 8;

/** The partition of the due index that an owner's jobs are in: always the same one. */
export function dueShard(ownerId: string): string {
  let sum = 0;
  for (const character of ownerId) sum = (sum + character.charCodeAt(0)) % dueShardCount;
  return `JOBS#${sum}`;
}

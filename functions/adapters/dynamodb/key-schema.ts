import type { LedgerEntry } from "../../../shared/ledger/entry.ts";

/**
 * Every key of the one table, and with them the access patterns:
 *
 * | question | answer |
 * | --- | --- |
 * | an invoice with all that a view needs | Query PK = invoice, SK begins with `V#` |
 * | an invoice's timeline | Query PK = invoice, SK begins with `W#FACT#` |
 * | whether an event has been applied | Put SK = `W#EVENT#…` if absent |
 * | a job | Get PK = owner, SK = `W#JOB#…` |
 * | a vendor's invoices, newest first | Query byVendor, `ven_…#invoices` |
 * | a vendor's invoices of one status by due date | Query byStatus, `ven_…#open` |
 * | a client's invoices, newest first | Query byClient, `cli_…` |
 * | a vendor's clients, newest first | Query byVendor, `ven_…#clients` |
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
export const ledgerPrefix = "V#9#LEDGER#";
export const factPrefix = "W#FACT#";
export const jobPrefix = "W#JOB#";

export const stateKey = (ownerId: string): Key => ({ PK: ownerId, SK: "V#0#STATE" });
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
export const ledgerKey = (invoiceId: string, entry: LedgerEntry): Key => ({
  PK: invoiceId,
  SK: ledgerPrefix + entry.id,
});
export const factKey = (ownerId: string, at: string, suffix: string): Key => ({
  PK: ownerId,
  SK: `${factPrefix}${at}#${suffix}`,
});
export const eventKey = (invoiceId: string, eventId: string): Key => ({
  PK: invoiceId,
  SK: `W#EVENT#${eventId}`,
});
export const jobKey = (ownerId: string, name: string): Key => ({
  PK: ownerId,
  SK: jobPrefix + name,
});
export const acceptedKey = (ownerId: string, jobName: string): Key => ({
  PK: ownerId,
  SK: `W#ACCEPTED#${jobName}`,
});
export const creditKey = (clientId: string, paymentId: string): Key => ({
  PK: clientId,
  SK: `V#6#CREDIT#${paymentId}`,
});
export const counterKey = (vendorId: string): Key => ({ PK: vendorId, SK: "W#COUNTER#invoice" });
export const hashKey = (kind: "API-KEY" | "SIGN-IN" | "MEMBER", hash: string): Key => ({
  PK: `HASH#${hash}`,
  SK: kind,
});
export const emailPartition = (email: string) => `EMAIL#${email.toLowerCase()}`;
export const limitKey = (name: string): Key => ({ PK: `LIMIT#${name}`, SK: "LIMIT" });

export const vendorInvoices = (vendorId: string) => `${vendorId}#invoices`;
export const vendorClients = (vendorId: string) => `${vendorId}#clients`;
export const vendorStatus = (vendorId: string, status: string) => `${vendorId}#${status}`;

/** How many partitions the index of due jobs is spread over. */
export const dueShardCount = 8;

/** The partition of the due index that an owner's jobs are in: always the same one. */
export function dueShard(ownerId: string): string {
  let sum = 0;
  for (const character of ownerId) sum = (sum + character.charCodeAt(0)) % dueShardCount;
  return `JOBS#${sum}`;
}

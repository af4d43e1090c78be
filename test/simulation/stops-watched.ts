import type { Client, Contact } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { RowChange } from "./table-book.ts";

/** Since when no reminder may go to an address, of an invoice or of a client. */
export type Stops = {
  see(changes: readonly RowChange[]): void;
  since(ownerId: string, email: string): number | undefined;
};

/** Watches contacts who bounce, complain, or want no more reminders, and those who want them again. */
export function stopsWatched(now: () => number): Stops {
  const stopped = new Map<string, number>();
  const note = (ownerId: string, contacts: readonly Contact[]) => {
    for (const { email, mailStanding, remindersStoppedAt } of contacts) {
      const name = `${ownerId} ${email.toLowerCase()}`;
      const isStopped = mailStanding !== "reachable" || remindersStoppedAt !== undefined;
      if (!isStopped) stopped.delete(name);
      else if (!stopped.has(name)) stopped.set(name, now());
    }
  };
  return {
    see: (changes) => {
      for (const { after } of changes) {
        const invoice = after?.["invoice"] as IssuedInvoice | undefined;
        if (invoice?.stage === "issued") note(invoice.id, invoice.contacts);
        const client = after?.["client"] as Client | undefined;
        if (client !== undefined) note(client.id, client.contacts);
      }
    },
    since: (ownerId, email) => stopped.get(`${ownerId} ${email.toLowerCase()}`),
  };
}

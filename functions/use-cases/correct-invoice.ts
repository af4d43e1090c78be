import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { issueCreditNote } from "../../shared/invoicing/issue-credit-note.ts";
import { writeOffInvoice } from "../../shared/invoicing/write-off-invoice.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { refused } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeMoney } from "./change-money.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { newId } from "./new-id.ts";

/** Who corrects which invoice, and why. */
export type Correction = {
  readonly actorId: string;
  readonly invoiceId: string;
  readonly reason: string;
};

/** Asks for less than the invoice did; what was paid too much is the client's credit. */
export function creditInvoice(
  world: Pick<World, "clock" | "randomness" | "receivables">,
  ask: Correction & { readonly amount: number; readonly requestKey: string },
) {
  const { invoiceId, amount, reason, actorId, requestKey } = ask;
  const id = newId(world.randomness, "crn", vendorOf(invoiceId));
  return changeMoney(world, invoiceId, ({ invoice, at }) => {
    const known = invoice.creditNotes?.find((note) => note.requestKey === requestKey);
    if (known !== undefined) {
      const isSame = known.amount === amount && known.reason === reason;
      return isSame ? { outcome: "nothing" } : refused({ reason: "key-reused" } as const);
    }
    const decided = issueCreditNote(invoice, { id, requestKey, amount, reason, now: at });
    if (decided.outcome === "refused") return decided;
    const { creditNote, ...change } = decided;
    const contactId = invoice.contacts.find(({ mailStanding }) => mailStanding === "reachable")?.id;
    const details = { creditNoteId: id, number: creditNote.number, amount, reason };
    return {
      ...change,
      effects: {
        facts: [fact({ ownerId: invoiceId, at, actor: actorId }, "credit-note", details)],
        jobs:
          contactId === undefined
            ? []
            : [
                mailJob(
                  invoiceId,
                  `credit.${shortId(id)}`,
                  { message: "credit-note", contactId, creditNoteId: id },
                  at,
                ),
              ],
      },
    };
  });
}

/** Gives up what remains of an invoice; it is never asked for again. */
export function giveUpInvoice(world: Pick<World, "clock" | "receivables">, ask: Correction) {
  const { invoiceId, reason, actorId } = ask;
  return changeMoney(world, invoiceId, ({ invoice, at }) => {
    // One that was recovered and is open again is given up anew, whatever the words.
    const isGivenUp = invoiceStatus(invoice) === "uncollectible";
    if (isGivenUp && invoice.writtenOff?.reason === reason) return { outcome: "nothing" };
    const decided = writeOffInvoice(invoice, { reason, now: at });
    if (decided.outcome === "refused") return decided;
    const subject = { ownerId: invoiceId, at, actor: actorId };
    return { ...decided, effects: { facts: [fact(subject, "written-off", { reason })] } };
  });
}

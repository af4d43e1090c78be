import { arrangementOptions } from "../../shared/flexibility/arrangement-options.ts";
import { situationOf } from "../../shared/flexibility/situation.ts";
import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { presentInvoice } from "../../shared/invoicing/present-invoice.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { World } from "../ports/world.ts";

/** A letter as a file, and the number of the invoice that it is about. */
export type FormalLetter = Decided<
  { readonly content: Uint8Array; readonly number: string },
  { readonly reason: "letter-not-available" }
>;

/** The formal letter about an open invoice, dated today. Undefined when there is no such invoice. */
export async function formalLetter(
  world: Pick<World, "clock" | "documents" | "receivables">,
  invoiceId: string,
): Promise<FormalLetter | undefined> {
  const record = await world.receivables.readInvoice(invoiceId);
  if (record === undefined) return undefined;
  const { invoice, lines, payments } = record;
  if (invoice.stage !== "issued" || invoiceStatus(invoice) !== "open") {
    return refused({ reason: "letter-not-available" });
  }
  const now = world.clock.now();
  const reader = invoice.contacts[0];
  const view = presentInvoice(invoice, lines, payments, {
    now,
    lineLimit: lines.length,
    declared: record,
    ...(reader === undefined ? {} : { reader }),
  });
  const today = localDateOf(now, invoice.timeZone);
  const sender = invoice.reminders?.senior;
  const content = await world.documents.letterPdf(view, {
    arrangements: arrangementOptions(situationOf(invoice, { today })),
    ...(sender === undefined ? {} : { sender }),
    ...(reader === undefined ? {} : { contact: reader }),
  });
  return { outcome: "done", content, number: invoice.number };
}

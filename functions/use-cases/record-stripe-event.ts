import type { World } from "../ports/world.ts";
import type { ProcessorEvent } from "../ports/payment-processor.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import { applyReport } from "./settle-payment.ts";

/**
 * Takes an event as a hint: fetches what it is about and books what is true now. Events of other
 * products on the same account change nothing.
 */
export async function recordStripeEvent(
  world: Pick<World, "clock" | "receivables" | "processor" | "log">,
  event: ProcessorEvent,
): Promise<"applied" | "not-ours"> {
  const { reference } = event;
  if (reference === undefined) return "not-ours";
  // Events about the money behind a page name the attempt; its row knows the page.
  const known =
    event.sessionId === undefined
      ? await world.receivables.readInvoice(reference.invoiceId)
      : undefined;
  const sessionId = event.sessionId ?? sessionOf(known, reference.paymentId);
  if (sessionId === undefined) return "not-ours";
  const report = await world.processor.readCheckout(sessionId);
  // What was fetched says whose it is; the event's own word is not enough.
  if (report.reference?.paymentId !== reference.paymentId) return "not-ours";
  if (report.reference.invoiceId !== reference.invoiceId) return "not-ours";
  const applied = await applyReport(world, reference, report, { eventId: event.id, known });
  return applied === undefined ? "not-ours" : "applied";
}

function sessionOf(record: InvoiceRecord | undefined, paymentId: string): string | undefined {
  const payment = record?.payments.find(({ id }) => id === paymentId);
  return payment?.checkout?.sessionId;
}

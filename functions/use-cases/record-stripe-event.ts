import type { World } from "../ports/world.ts";
import type { ProcessorEvent } from "../ports/payment-processor.ts";
import { applyReport } from "./settle-payment.ts";

/**
 * Takes an event as a hint: fetches what it is about and books what is true now. Events of other
 * products on the same account change nothing.
 */
export async function recordStripeEvent(
  world: Pick<World, "clock" | "receivables" | "processor" | "log">,
  event: ProcessorEvent,
): Promise<"applied" | "not-ours"> {
  const sessionId = event.sessionId ?? (await sessionOfAttempt(world, event));
  if (event.reference === undefined || sessionId === undefined) return "not-ours";
  const report = await world.processor.readCheckout(sessionId);
  // What was fetched says whose it is; the event's own word is not enough.
  if (report.reference?.paymentId !== event.reference.paymentId) return "not-ours";
  const applied = await applyReport(world, report.reference, report, event.id);
  return applied === undefined ? "not-ours" : "applied";
}

/** Events about the money behind a page name the attempt; its row knows the page. */
async function sessionOfAttempt(
  world: Pick<World, "receivables">,
  { reference }: ProcessorEvent,
): Promise<string | undefined> {
  if (reference === undefined) return undefined;
  const record = await world.receivables.readInvoice(reference.invoiceId);
  const payment = record?.payments.find(({ id }) => id === reference.paymentId);
  return payment?.checkout?.sessionId;
}

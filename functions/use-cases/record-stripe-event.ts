import type { World } from "../ports/world.ts";
import type {
  AttemptReference,
  ProcessorEvent,
  SetupReference,
} from "../ports/payment-processor.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import { applyReport } from "./settle-payment.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables" | "processor" | "log">;

type Outcome = "applied" | "not-ours";

/**
 * Takes an event as a hint: fetches what it is about and books what is true now. Events of other
 * products on the same account change nothing.
 */
export async function recordStripeEvent(world: Parts, event: ProcessorEvent): Promise<Outcome> {
  const { subject, reference, id: eventId } = event;
  if (subject === undefined) return "not-ours";
  switch (subject.kind) {
    case "session":
      return reference === undefined
        ? "not-ours"
        : recordSession(world, reference, { sessionId: subject.id, eventId });
    case "intent":
      return reference === undefined ? "not-ours" : recordIntent(world, event, reference);
    case "setup":
      return event.setup === undefined ? "not-ours" : recordSetup(world, event.setup);
    default: {
      // Most events are about attempts.
      const { recordMoneyBack } = await import("./record-money-back.ts");
      return recordMoneyBack(world, subject, eventId);
    }
  }
}

/** A repeat finds the method authorized, and nothing to do. */
async function recordSetup(world: Parts, { invoiceId, setupId }: SetupReference): Promise<Outcome> {
  const { applySetup } = await import("./set-up-method.ts");
  const { status } = await applySetup(world, invoiceId, setupId);
  return status === "skipped" ? "not-ours" : "applied";
}

type Session = {
  readonly sessionId: string;
  readonly eventId: string;
  readonly known?: InvoiceRecord;
};

async function recordSession(
  world: Parts,
  reference: AttemptReference,
  { sessionId, eventId, known }: Session,
): Promise<Outcome> {
  const report = await world.processor.readCheckout(sessionId);
  // What was fetched says whose it is; the event's own word is not enough.
  if (!isSame(report.reference, reference)) return "not-ours";
  const applied = await applyReport(world, reference, report, { eventId, known });
  return applied === undefined ? "not-ours" : "applied";
}

/** Events about the money behind an attempt name it; its row knows the page, if there is one. */
async function recordIntent(
  world: Parts,
  { id: eventId, subject }: ProcessorEvent,
  reference: AttemptReference,
): Promise<Outcome> {
  const known = await world.receivables.readInvoice(reference.invoiceId);
  const payment = known?.payments.find(({ id }) => id === reference.paymentId);
  if (known === undefined || payment === undefined) return "not-ours";
  const sessionId = payment.checkout?.sessionId;
  if (sessionId !== undefined)
    return recordSession(world, reference, { sessionId, eventId, known });
  if (payment.request?.kind !== "charge" || subject?.kind !== "intent") return "not-ours";
  const report = await world.processor.readCharge(subject.id);
  if (!isSame(report.reference, reference)) return "not-ours";
  const applied = await applyReport(world, reference, report, { eventId, known });
  return applied === undefined ? "not-ours" : "applied";
}

function isSame(found: AttemptReference | undefined, said: AttemptReference): boolean {
  return found?.paymentId === said.paymentId && found.invoiceId === said.invoiceId;
}

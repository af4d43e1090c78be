import { invariant } from "../../shared/values/invariant.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { leadInvoiceId } from "../../shared/payments/payment.ts";
import type { AttemptReference, AttemptReport } from "../ports/payment-processor.ts";
import type { World } from "../ports/world.ts";
import { cancelCharge } from "./charge-on-file.ts";
import { findReport } from "./look-up-payment.ts";
import { applyReport } from "./settle-payment.ts";

type Parts = Pick<World, "clock" | "receivables" | "processor" | "log">;

/**
 * Makes room for a new payment: the unfinished one is closed at the processor. When it was paid
 * meanwhile, that payment is booked and counts.
 */
export async function takeOverPayment(
  world: Parts,
  invoiceId: string,
  known: Payment,
): Promise<"freed" | "completed"> {
  const reference = { invoiceId: leadInvoiceId(known, invoiceId), paymentId: known.id };
  const payment =
    reference.invoiceId === invoiceId ? known : await leadPayment(world, reference, known);
  const applied = await applyReport(world, reference, await close(world, reference, payment));
  // Money that is not what was asked for is money all the same, until a person has looked at it.
  if (applied?.outcome === "anomaly") return "completed";
  const status = applied?.payment.status;
  return status === "succeeded" || status === "processing" ? "completed" : "freed";
}

async function leadPayment(
  world: Parts,
  reference: AttemptReference,
  known: Payment,
): Promise<Payment> {
  const lead = await world.receivables.readInvoice(reference.invoiceId);
  return lead?.payments.find(({ id }) => id === reference.paymentId) ?? known;
}

/** Without a page there is nothing to close; what is true of such an attempt is booked as well. */
async function close(
  world: Parts,
  reference: AttemptReference,
  payment: Payment,
): Promise<AttemptReport> {
  const { request, checkout } = payment;
  invariant(request !== undefined, "An unfinished attempt was asked of the processor.");
  if (request.kind === "charge") return cancelCharge(world, reference, payment, request);
  if (checkout !== undefined) return world.processor.expireCheckout(checkout.sessionId);
  const report = await findReport(world, reference, payment);
  if (report.page !== "open" || !("sessionId" in report)) return report;
  return world.processor.expireCheckout(String(report.sessionId));
}

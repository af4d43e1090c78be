import type { Payment } from "../../shared/payments/payment.ts";
import type { World } from "../ports/world.ts";
import { findReport } from "./look-up-payment.ts";
import { applyReport } from "./settle-payment.ts";

/**
 * Makes room for a new payment: the unfinished one's page is closed at the processor. When the page
 * was paid meanwhile, that payment is booked and counts.
 */
export async function takeOverPayment(
  world: Pick<World, "clock" | "receivables" | "processor" | "log">,
  invoiceId: string,
  payment: Payment,
): Promise<"freed" | "completed"> {
  const reference = { invoiceId, paymentId: payment.id };
  const page = payment.checkout ?? (await findReport(world, invoiceId, payment));
  // Without a page there is nothing to close; what is true of such an attempt is booked as well.
  const report =
    "page" in page && page.page !== "open"
      ? page
      : await world.processor.expireCheckout(page.sessionId);
  const applied = await applyReport(world, reference, report);
  // Money that is not what was asked for is money all the same, until a person has looked at it.
  if (applied?.outcome === "anomaly") return "completed";
  const status = applied?.payment.status;
  return status === "succeeded" || status === "processing" ? "completed" : "freed";
}

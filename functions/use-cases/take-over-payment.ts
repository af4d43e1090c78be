import type { Payment } from "../../shared/payments/payment.ts";
import type { World } from "../ports/world.ts";
import { neverOpened } from "./look-up-payment.ts";
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
  let page = payment.checkout;
  if (page === undefined) {
    // Its answer was lost or is under way: the identical request under its key is the look-up.
    const opened = await world.processor.openCheckout(reference, payment.request);
    if ("refusedCode" in opened) {
      await applyReport(world, reference, neverOpened(payment));
      return "freed";
    }
    page = opened;
    await world.receivables.rememberCheckout(invoiceId, payment.id, page);
  }
  const report = await world.processor.expireCheckout(page.sessionId);
  await applyReport(world, reference, report);
  return report.page === "complete" ? "completed" : "freed";
}

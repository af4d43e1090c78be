import type { JobOutcome } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { takeOverPayment } from "./take-over-payment.ts";

/** Closes the hosted page of an attempt that must not be paid any more; "completed anyway" is booked. */
export async function expireCheckout(
  world: Pick<World, "clock" | "receivables" | "processor" | "log">,
  invoiceId: string,
  paymentId: string,
): Promise<JobOutcome> {
  const record = await world.receivables.readInvoice(invoiceId);
  const payment = record?.payments.find(({ id }) => id === paymentId);
  if (payment?.status !== "requires_action") return { status: "skipped", reason: "ended" };
  await takeOverPayment(world, invoiceId, payment);
  return { status: "done" };
}

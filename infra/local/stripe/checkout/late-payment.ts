import { checkoutSessions, type StoredIntent } from "../collections.ts";
import { recordEvent } from "../resources/events.ts";
import type { Scene } from "../scene.ts";
import { saveSession } from "./session-record.ts";

/** The Checkout Session, if there is one, has been complete since the payer left it. */
export function tellSession(
  scene: Scene,
  { checkoutSession }: StoredIntent,
  type: "checkout.session.async_payment_failed" | "checkout.session.async_payment_succeeded",
): void {
  const stored = scene.records.get(checkoutSessions, checkoutSession ?? "");
  if (stored?.session.status !== "complete") return;
  const isPaid = type === "checkout.session.async_payment_succeeded";
  const { session } = saveSession(scene, stored, isPaid ? { payment_status: "paid" } : {});
  recordEvent(scene, type, session);
}

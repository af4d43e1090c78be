import type { Hono } from "hono";
import * as v from "valibot";
import { readJsonObject } from "../read-json-object.ts";
import { controlAnswer } from "./control-answer.ts";
import {
  closeInquiry,
  escalateInquiry,
  loseDispute,
  winDispute,
} from "./disputes/dispute-outcome.ts";
import { findDispute, isInquiry, isOpen, type StoredDispute } from "./disputes/dispute-record.ts";
import { openDispute } from "./disputes/open-dispute.ts";
import { formatAmount } from "./payments/currency-rules.ts";
import { refundCharge } from "./refunds/refund-charge.ts";
import { canFail, returnRefund } from "./refunds/refund-record.ts";
import { namedCharge } from "./refunds/refund-request.ts";
import { invalidRequest } from "./requests/stripe-error.ts";
import { findRefund } from "./resources/refunds.ts";
import type { Scene } from "./scene.ts";
import type { Simulation } from "./simulation.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

const amount = v.pipe(v.number(), v.integer(), v.minValue(1));

/** One of them names the charge. */
const named = { payment_intent: v.optional(v.string()), charge: v.optional(v.string()) };

const opening = v.strictObject({
  ...named,
  /** All that is left of the charge, if nothing else is said. */
  amount: v.optional(amount),
  reason: v.optional(
    v.picklist([
      "bank_cannot_process",
      "check_returned",
      "credit_not_processed",
      "customer_initiated",
      "debit_not_authorized",
      "duplicate",
      "fraudulent",
      "general",
      "incorrect_account_details",
      "insufficient_funds",
      "product_not_received",
      "product_unacceptable",
      "subscription_canceled",
      "unrecognized",
    ]),
  ),
  /** The bank only asks, and no money moves. */
  inquiry: v.optional(v.boolean(), false),
});

const closing = v.strictObject({
  status: v.picklist(["won", "lost"]),
  /** What comes back of a dispute that was won; all of it, if nothing else is said. */
  reinstated: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** What a person enters in the dashboard: nothing of the product's is attached to it. */
const dashboardRefund = v.strictObject({
  ...named,
  amount: v.optional(amount),
  reason: v.optional(v.picklist(["duplicate", "fraudulent", "requested_by_customer"])),
});

const failure = v.strictObject({
  reason: v.optional(
    v.picklist([
      "declined",
      "expired_or_canceled_card",
      "insufficient_funds",
      "lost_or_stolen_card",
      "unknown",
    ]),
    "unknown",
  ),
});

/** What a person sends is checked before anything is done, and nothing may be sent at all. */
async function readSent<S extends v.GenericSchema>(request: Request, schema: S) {
  const text = await request.text();
  const body = text.trim() === "" ? "{}" : text;
  return readJsonObject(new Request(request.url, { method: "POST", body }), schema);
}

function closeDispute(
  scene: Scene,
  stored: StoredDispute,
  { status, reinstated }: v.InferOutput<typeof closing>,
): StoredDispute {
  const { dispute } = stored;
  if (!isOpen(dispute)) throw invalidRequest("This dispute is already closed.");
  const most = dispute.amount;
  if (reinstated !== undefined && (status === "lost" || reinstated > most)) {
    throw invalidRequest(
      `Only a dispute that is won gives back, and this one no more than ${formatAmount(dispute.currency, most)}.`,
      { param: "reinstated" },
    );
  }
  if (!isInquiry(dispute)) {
    return status === "won"
      ? winDispute(scene, stored, reinstated ?? most)
      : loseDispute(scene, stored);
  }
  return status === "won"
    ? closeInquiry(scene, stored)
    : loseDispute(scene, escalateInquiry(scene, stored));
}

/** What payers' banks do with money that was paid. */
export function addDisputes(app: Hono, simulation: Simulation, sender: WebhookSender): void {
  app.post("/disputes", async ({ req }) => {
    const read = await readSent(req.raw, opening);
    if ("problem" in read) return read.problem;
    return controlAnswer(
      simulation,
      sender,
      (scene) => openDispute(scene, namedCharge(scene, read.value), read.value).dispute,
    );
  });
  app.post("/disputes/:dispute/close", async ({ req }) => {
    const read = await readSent(req.raw, closing);
    if ("problem" in read) return read.problem;
    return controlAnswer(
      simulation,
      sender,
      (scene) => closeDispute(scene, findDispute(scene, req.param("dispute")), read.value).dispute,
    );
  });
}

/** What people do in Stripe's dashboard, and what banks do with a refund. */
export function addRefunds(app: Hono, simulation: Simulation, sender: WebhookSender): void {
  app.post("/refunds", async ({ req }) => {
    const read = await readSent(req.raw, dashboardRefund);
    if ("problem" in read) return read.problem;
    return controlAnswer(simulation, sender, (scene) =>
      refundCharge(scene, { ...read.value, metadata: {} }),
    );
  });
  app.post("/refunds/:refund/fail", async ({ req }) => {
    const read = await readSent(req.raw, failure);
    if ("problem" in read) return read.problem;
    return controlAnswer(simulation, sender, (scene) => {
      const refund = findRefund(scene, req.param("refund"));
      if (canFail(refund)) {
        return returnRefund(scene, refund, { status: "failed", reason: read.value.reason });
      }
      throw invalidRequest(`A refund with a status of ${refund.status} can't fail.`);
    });
  });
}

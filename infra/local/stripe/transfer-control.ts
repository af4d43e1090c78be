import type { Hono } from "hono";
import * as v from "valibot";
import { readJsonObject } from "../read-json-object.ts";
import { receiveTransfer, reverseTransfer } from "./cash/incoming-transfer.ts";
import { controlAnswer } from "./control-answer.ts";
import { findCustomer } from "./resources/customers.ts";
import type { Simulation } from "./simulation.ts";
import { payVoucher } from "./vouchers/voucher-payment.ts";
import type { WebhookSender } from "./webhooks/webhook-sender.ts";

const transfer = v.strictObject({
  /** Into whose account. */
  customer: v.string(),
  /** In minor units. */
  amount: v.pipe(v.number(), v.integer(), v.minValue(1)),
  currency: v.string(),
  reference: v.optional(v.string()),
  /** The customer's own name, if nothing else is said. */
  sender_name: v.optional(v.string()),
});

/** What happens at banks and stores: money is sent into a customer's account, taken back, paid in. */
export function addTransfers(app: Hono, simulation: Simulation, sender: WebhookSender): void {
  app.post("/transfers", async ({ req }) => {
    const read = await readJsonObject(req.raw, transfer);
    if ("problem" in read) return read.problem;
    const { customer, amount, currency, reference = null, sender_name: named } = read.value;
    return controlAnswer(simulation, sender, (scene) => {
      const senderName = named ?? findCustomer(scene, customer, "customer").name ?? null;
      return receiveTransfer(scene, { customer, amount, currency, reference, senderName });
    });
  });
  app.post("/vouchers/:intent/pay", ({ req }) =>
    controlAnswer(simulation, sender, (scene) => payVoucher(scene, req.param("intent"))),
  );
  app.post("/transfers/:transaction/reverse", ({ req }) =>
    controlAnswer(simulation, sender, (scene) => reverseTransfer(scene, req.param("transaction"))),
  );
}

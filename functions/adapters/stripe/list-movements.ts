import type Stripe from "stripe";
import type { EventSubject, ProcessorMovement } from "../../ports/payment-processor.ts";
import { referenceOf } from "./attempt-reference.ts";
import { eventSubjectOf } from "./event-subject.ts";
import { readCash } from "./read-cash.ts";
import { readDispute } from "./read-dispute.ts";
import { readRefund } from "./refunds.ts";
import { askStripe } from "./stripe-connection.ts";
import { amountOf } from "./stripe-values.ts";

/**
 * What moves money, as Stripe's list of events has it for 30 days. An object's own list knows when
 * it was made: a debit succeeds days after that, a refund comes back, a dispute is won.
 */
const movingTypes = [
  "payment_intent.succeeded",
  "refund.created",
  "refund.updated",
  "refund.failed",
  "charge.dispute.created",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.funds_reinstated",
  "charge.dispute.closed",
  "customer_cash_balance_transaction.created",
];

/** What moved in a span of time, each object once and as it is now, oldest first. */
export async function listMovements(
  stripe: Stripe,
  span: { readonly fromSeconds: number; readonly untilSeconds: number },
): Promise<readonly ProcessorMovement[]> {
  const events = await askStripe("events.list", () =>
    stripe.events
      .list({
        types: movingTypes,
        created: { gte: span.fromSeconds, lt: span.untilSeconds },
        limit: 100,
      })
      .autoPagingToArray({ limit: mostEvents }),
  );
  const subjects = new Map<string, EventSubject>();
  // The list begins with the newest.
  for (const { type, data } of events.toReversed()) {
    const subject = eventSubjectOf(type, data.object);
    if (subject !== undefined) subjects.set(JSON.stringify(subject), subject);
  }
  const movements: ProcessorMovement[] = [];
  for (const subject of subjects.values()) {
    const movement = await movementOf(stripe, subject);
    if (movement !== undefined) movements.push(movement);
  }
  return movements;
}

/** More in one span than any vendor has in a month. */
const mostEvents = 10_000;

async function movementOf(
  stripe: Stripe,
  subject: EventSubject,
): Promise<ProcessorMovement | undefined> {
  switch (subject.kind) {
    case "intent":
      return paymentOf(stripe, subject.id);
    case "refund": {
      const report = await readRefund(stripe, subject.id);
      return report.reference === undefined ? undefined : { kind: "refund", report };
    }
    case "dispute": {
      const report = await readDispute(stripe, subject.id);
      return report.reference === undefined ? undefined : { kind: "dispute", report };
    }
    case "cash": {
      const report = await readCash(stripe, subject.customerId, subject.id);
      return report.clientId === undefined ? undefined : { kind: "cash", report };
    }
    case "charge":
    case "method":
    case "session":
    case "setup":
      return undefined;
  }
}

async function paymentOf(stripe: Stripe, id: string): Promise<ProcessorMovement | undefined> {
  const intent = await askStripe("paymentIntents.retrieve", () =>
    stripe.paymentIntents.retrieve(id),
  );
  const reference = referenceOf(intent.metadata);
  if (reference === undefined || intent.status !== "succeeded") return undefined;
  return {
    kind: "payment",
    reference,
    ...amountOf(intent.amount_received, intent.currency),
    paymentIntentId: id,
  };
}

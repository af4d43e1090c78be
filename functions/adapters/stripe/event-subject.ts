import type { EventSubject } from "../../ports/payment-processor.ts";
import { referenceOf, setupReferenceOf } from "./attempt-reference.ts";
import { idOf } from "./stripe-values.ts";

/** The ids in an event's object, as far as it has them. */
export type EventObject = {
  readonly id?: unknown;
  readonly metadata?: unknown;
  readonly mode?: unknown;
  readonly payment_intent?: unknown;
  readonly payment_method?: unknown;
  readonly customer?: unknown;
};

const methodTypes = [
  "payment_method.detached",
  "payment_method.updated",
  "payment_method.automatically_updated",
];

/** What an event of a type is about; undefined for events that are not ours to handle. */
export function eventSubjectOf(type: string, given: unknown): EventSubject | undefined {
  const object = (given ?? {}) as EventObject;
  const { id } = object;
  if (typeof id !== "string") return undefined;
  if (type.startsWith("checkout.session.")) return ofPage(object, id);
  // What was drawn from a cash balance carries other metadata: its transfer has been booked.
  if (type.startsWith("payment_intent.")) return ofAttempt(object, { kind: "intent", id });
  if (type.startsWith("refund.")) return { kind: "refund", id };
  if (type.startsWith("charge.dispute.")) return { kind: "dispute", id };
  if (type === "charge.refunded" || type === "charge.refund.updated") return ofCharge(object);
  if (type === "customer_cash_balance_transaction.created") return ofCash(object, id);
  if (methodTypes.includes(type)) return { kind: "method", id };
  return type === "mandate.updated" ? ofMandate(object) : undefined;
}

/** A page takes a payment, or only saves a method. */
function ofPage(object: EventObject, id: string): EventSubject | undefined {
  if (object.mode !== "setup") return ofAttempt(object, { kind: "session", id });
  return setupReferenceOf(metadataIn(object)) === undefined ? undefined : { kind: "setup", id };
}

/** Foreign pages and payments are told by their metadata, before anything is fetched. */
function ofAttempt(object: EventObject, subject: EventSubject): EventSubject | undefined {
  return referenceOf(metadataIn(object)) === undefined ? undefined : subject;
}

/** The metadata of an event's object, where it is some. */
export function metadataIn({ metadata }: EventObject): Record<string, string> | undefined {
  if (typeof metadata !== "object" || metadata === null) return undefined;
  const texts = Object.entries(metadata).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts) as Record<string, string>;
}

function ofCharge(object: EventObject): EventSubject | undefined {
  const paymentIntentId = linked(object.payment_intent);
  return paymentIntentId === undefined ? undefined : { kind: "charge", paymentIntentId };
}

function ofCash(object: EventObject, id: string): EventSubject | undefined {
  const customerId = linked(object.customer);
  return customerId === undefined ? undefined : { kind: "cash", id, customerId };
}

function ofMandate(object: EventObject): EventSubject | undefined {
  const id = linked(object.payment_method);
  return id === undefined ? undefined : { kind: "method", id };
}

function linked(link: unknown): string | undefined {
  const id = idOf(link as Parameters<typeof idOf>[0]);
  return typeof id === "string" ? id : undefined;
}

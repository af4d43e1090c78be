import type Stripe from "stripe";
import type { AttemptReference, SetupReference } from "../../ports/payment-processor.ts";

/** Whose attempt an object is, by the metadata that we put on it; undefined for foreign objects. */
export function referenceOf(
  metadata: Stripe.Metadata | null | undefined,
): AttemptReference | undefined {
  const invoiceId = metadata?.["kindly_invoice"];
  const paymentId = metadata?.["kindly_payment"];
  if (invoiceId === undefined || paymentId === undefined) return undefined;
  return { invoiceId, paymentId };
}

/** The metadata that every object of an attempt carries. */
export function metadataOf(reference: AttemptReference): Record<string, string> {
  return { kindly_invoice: reference.invoiceId, kindly_payment: reference.paymentId };
}

/** What a page that saves a method belongs to, by its metadata; undefined for foreign ones. */
export function setupReferenceOf(
  metadata: Stripe.Metadata | null | undefined,
): SetupReference | undefined {
  const invoiceId = metadata?.["kindly_invoice"];
  const setupId = metadata?.["kindly_setup"];
  if (invoiceId === undefined || setupId === undefined) return undefined;
  return { invoiceId, setupId };
}

/** The metadata that every object of a setup carries. */
export function setupMetadataOf(reference: SetupReference): Record<string, string> {
  return { kindly_invoice: reference.invoiceId, kindly_setup: reference.setupId };
}

/** Whose attempt the money is that a refund or a dispute moves, where its intent was fetched along. */
export function referenceBehind(
  intent: string | Stripe.PaymentIntent | null,
): AttemptReference | undefined {
  return typeof intent === "object" ? referenceOf(intent?.metadata) : undefined;
}

/** The client whose record a customer is, where it was fetched along; a deleted one has none. */
export function clientBehind(
  customer: string | Stripe.Customer | Stripe.DeletedCustomer | null,
): string | undefined {
  if (typeof customer !== "object" || customer === null || customer.deleted === true) {
    return undefined;
  }
  return customer.metadata["kindly_client"];
}

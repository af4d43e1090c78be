import { invariant } from "../../shared/values/invariant.ts";
import type { MethodOnFile } from "../../shared/payments/method-on-file.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { CheckoutMethodKind } from "../../shared/payments/payment-method.ts";
import { paymentMethodRow } from "../../shared/payments/payment-method.ts";
import type { Payment, PaymentRequest, PaymentShare } from "../../shared/payments/payment.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import { newId } from "./new-id.ts";
import type { DecidedStart, PaymentParts, PaymentWish } from "./payment-wish.ts";

/** A hosted page takes money for 35 minutes: Stripe's shortest is 30, and clocks differ a little. */
const pageLifetimeSeconds = 35 * 60;

/** What is known of an asked payment before it is decided on. */
export type Asked = {
  readonly requestKey: string;
  readonly customerId: string;
  /** The method on file that is charged; without it, a hosted page is opened. */
  readonly onFile?: MethodOnFile;
};

/** A new attempt with the exact request that the processor will get, and the shares that it pays. */
export function newAttempt(
  world: PaymentParts,
  { reader, wish, installment }: PaymentWish,
  asked: Asked,
  { shares, discount, withheld }: DecidedStart,
): { readonly payment: Payment; readonly shares: readonly PaymentShare[] } {
  const { invoice, contact, share } = reader;
  const [lead] = shares;
  invariant(lead !== undefined, "A payment pays something.");
  const id = newId(world.randomness, "pay", invoice.vendorId);
  const startedAt = world.clock.now();
  const amount = shares.reduce((sum, each) => sum + each.amount, 0);
  const { currency, subject } = invoice.content;
  const about =
    shares.length === 1 ? `${invoice.number} – ${subject}` : `${shares.length} invoices`;
  const request = {
    amount,
    currency,
    method: wish.method,
    description: described(`${invoice.vendor.name} – ${about}`),
    customerId: asked.customerId,
    ...whereTo(`${world.place.baseUrl}/i/${invoice.id}?payment=${id}`, asked, startedAt, {
      method: wish.method,
      keepsFor: installment === undefined ? undefined : keptFor(invoice, wish.method),
      isKept: share === undefined,
    }),
  };
  const payment: Payment = {
    id,
    status: "requires_action",
    amount: lead.amount,
    currency,
    method: wish.method,
    contactId: contact.id,
    ...(share === undefined ? {} : { shareId: share.id }),
    requestKey: asked.requestKey,
    request,
    ...(shares.length === 1 ? {} : { shares }),
    ...(discount === 0 ? {} : { discount }),
    ...(withheld === 0 ? {} : { withheld }),
    ...(installment === undefined ? {} : { installment }),
    startedAt,
  };
  return { payment, shares };
}

type Keeping = {
  readonly method: CheckoutMethodKind;
  readonly keepsFor: "installments" | undefined;
  /** What the payer of a share pays with is nobody's to keep. */
  readonly isKept: boolean;
};

/** A plan on autopay without its method yet is authorized by the payment that comes first. */
function keptFor(
  { arrangements }: IssuedInvoice,
  method: CheckoutMethodKind,
): "installments" | undefined {
  const plan = arrangements?.plan;
  const isWanted =
    plan?.collection === "autopay" && plan.method === method && plan.methodId === undefined;
  return isWanted ? "installments" : undefined;
}

type WhereTo =
  | Pick<
      Extract<PaymentRequest, { readonly expiresAt: string }>,
      "kind" | "offersToKeep" | "keepsFor" | "successUrl" | "cancelUrl" | "expiresAt"
    >
  | Pick<
      Extract<PaymentRequest, { readonly kind: "charge" }>,
      "kind" | "paymentMethodId" | "returnUrl"
    >;

function whereTo(
  page: string,
  { onFile }: Asked,
  startedAt: string,
  { method, keepsFor, isKept }: Keeping,
): WhereTo {
  if (onFile !== undefined) {
    return { kind: "charge", paymentMethodId: onFile.id, returnUrl: `${page}&returned=1` };
  }
  return {
    kind: "checkout",
    ...(keepsFor === undefined
      ? { offersToKeep: isKept && paymentMethodRow(method).canBeKept }
      : { keepsFor }),
    successUrl: `${page}&returned=1`,
    cancelUrl: `${page}&canceled=1`,
    expiresAt: addSeconds(startedAt, pageLifetimeSeconds),
  };
}

/** As much as the processor takes, in whole characters: half of one could not be sent. */
function described(text: string): string {
  return Array.from(text).slice(0, 250).join("");
}

import * as v from "valibot";
import { email, id, positiveAmount, text } from "./fields.ts";
import { checkoutMethod, paymentViewSchema } from "./payment-schema.ts";

/** The secret of a magic link: 32 bytes as base64url. */
export const secret = v.pipe(
  v.string(),
  v.regex(/^[\w-]{43}$/u, "must be the part behind # of the link"),
);

/** What opens a magic link. */
export const openLinkSchema = v.strictObject({ secret });

/**
 * Without an amount, everything that can still be started is paid. A method on file and other
 * invoices need the one-time code.
 */
export const startPaymentSchema = v.strictObject({
  method: checkoutMethod,
  amount: v.exactOptional(positiveAmount),
  /** Tax that the payer keeps back at source with this payment. */
  withheld: v.exactOptional(positiveAmount),
  /** A method on file, charged in one click. */
  methodOnFileId: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\w{1,100}$/u, "must be the id of a method on file")),
  ),
  /** Other invoices of the client that are paid along; this one is always among them. */
  otherInvoices: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ id: id("inv"), amount: v.exactOptional(positiveAmount) })),
      v.maxLength(14, "must be at most 14 other invoices"),
      v.check(
        (others) => new Set(others.map((other) => other.id)).size === others.length,
        "must name each invoice once",
      ),
    ),
  ),
});

/** A payment that was started, and where it goes on. */
export const startedPaymentSchema = v.strictObject({
  payment: paymentViewSchema,
  /** The payment page, or the bank's; the browser goes there as a whole page. Absent: it is done. */
  redirectUrl: v.exactOptional(v.string()),
});

/** What a reader says who is not the right person, and who would be. */
export const wrongPersonSchema = v.strictObject({
  message: v.exactOptional(text(1_000)),
  rightPerson: v.exactOptional(v.strictObject({ name: v.exactOptional(text(200)), email })),
});

/** The person to whom a reader passes the invoice on. */
export const forwardSchema = v.strictObject({ name: v.exactOptional(text(200)), email });

/** The dead link's secret, when the reader still has one, says whose address is meant. */
export const freshLinkSchema = v.strictObject({ secret: v.exactOptional(v.string()) });

/** Where a payment stands now. */
export const paymentStateSchema = v.strictObject({ payment: paymentViewSchema });

export type StartPayment = v.InferOutput<typeof startPaymentSchema>;
export type StartedPayment = v.InferOutput<typeof startedPaymentSchema>;
export type WrongPerson = v.InferOutput<typeof wrongPersonSchema>;
export type Forward = v.InferOutput<typeof forwardSchema>;
export type FreshLink = v.InferOutput<typeof freshLinkSchema>;
export type PaymentState = v.InferOutput<typeof paymentStateSchema>;

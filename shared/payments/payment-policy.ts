import type { Currency } from "../values/currency.ts";
import type { Instant } from "../values/instant.ts";
import type { Decimal } from "../values/decimal.ts";
import type { PaymentMethodKind } from "./payment-method.ts";
import { paymentMethods } from "./payment-method.ts";

/** The vendor's own account outside Stripe, as its clients see it. */
export type OwnAccount = {
  /** Line by line as a bank's app asks for it: "Account number", "123-4-56789-0". */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** A PromptPay proxy (phone, tax id or e-wallet number), from which a QR code is made. */
  readonly promptPayId?: string;
  readonly currency: Currency;
  readonly changedAt: Instant;
};

/** What a vendor allows and prefers when it is paid; fixed on an invoice and refreshed by a job. */
export type PaymentPolicy = {
  /** The country of the vendor's Stripe account, ISO 3166-1. */
  readonly accountCountry: string;
  /** The methods that the vendor takes; `enabledAtStripe` still has to agree. */
  readonly methods: readonly PaymentMethodKind[];
  /** What the Stripe account has switched on; absent until Stripe was asked. */
  readonly enabledAtStripe?: readonly PaymentMethodKind[];
  /** The method that suits the vendor best, with what it lets off for it. */
  readonly preferred?: {
    readonly method: PaymentMethodKind;
    /** Percent of what is settled, "0.5" to "20"; absent: no discount. */
    readonly discountPercent?: Decimal;
  };
  /** The smallest part of an invoice that may be paid, by currency; absent: what the method can. */
  readonly smallestParts: Readonly<Record<Currency, number>>;
  /** Up to which rest an invoice is closed by rule, by currency; absent: below Stripe's minimum. */
  readonly smallDifferences: Readonly<Record<Currency, number>>;
  /** The share of the net amount that the law lets clients withhold, in percent; absent: none. */
  readonly withholdingPercent?: Decimal;
  readonly ownAccount?: OwnAccount;
};

/** What holds for a vendor that has set nothing: every method but those that are off by default. */
export function defaultPaymentPolicy(accountCountry: string): PaymentPolicy {
  return {
    accountCountry,
    methods: paymentMethods.filter((row) => row.isOnByDefault).map((row) => row.method),
    smallestParts: {},
    smallDifferences: {},
  };
}

/** What the vendor of an invoice allows and prefers; a vendor that has set nothing takes the usual. */
export function policyOf(invoice: {
  readonly paymentPolicy?: PaymentPolicy;
  readonly vendor: { readonly address: { readonly country: string } };
}): PaymentPolicy {
  return invoice.paymentPolicy ?? defaultPaymentPolicy(invoice.vendor.address.country);
}

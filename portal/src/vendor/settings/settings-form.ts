import type { PaymentSettingsAnswer } from "../../../../shared/contract/money-schema.ts";
import type { PaymentMethodKind } from "../../../../shared/payments/payment-method.ts";
import { typedAmount } from "../forms/typed-amount.ts";

/** What holds in one currency, as it is typed; empty leaves it to Stripe's own minimum. */
export type LimitsForm = { readonly currency: string; smallest: string; difference: string };

/** How a vendor is paid, as it is typed. */
export type SettingsForm = {
  accountCountry: string;
  methods: PaymentMethodKind[];
  preferred: PaymentMethodKind | "";
  discountPercent: string;
  limits: LimitsForm[];
  withholdingPercent: string;
};

/** The form in which settings are changed; the vendor's own currency is always in it. */
export function formFromSettings(
  settings: PaymentSettingsAnswer,
  ownCurrency: string,
): SettingsForm {
  const { smallestParts, smallDifferences } = settings;
  const currencies = [ownCurrency, ...Object.keys(smallestParts), ...Object.keys(smallDifferences)];
  const typed = (amounts: Readonly<Record<string, number>>, currency: string) => {
    const amount = amounts[currency];
    return amount === undefined ? "" : typedAmount({ amount, currency });
  };
  return {
    accountCountry: settings.accountCountry,
    methods: [...settings.methods],
    preferred: settings.preferred?.method ?? "",
    discountPercent: settings.preferred?.discountPercent ?? "",
    limits: [...new Set(currencies)].map((currency) => ({
      currency,
      smallest: typed(smallestParts, currency),
      difference: typed(smallDifferences, currency),
    })),
    withholdingPercent: settings.withholdingPercent ?? "",
  };
}

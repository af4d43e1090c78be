import type Stripe from "stripe";
import { isPaidOnline, paymentMethods } from "../../../shared/payments/payment-method.ts";
import type { PaymentMethodKind } from "../../../shared/payments/payment-method.ts";
import { askStripe, isUnavailable } from "./stripe-connection.ts";

/** The account's country, and the kinds of methods that it has switched on. */
export async function readAccount(stripe: Stripe): Promise<{
  readonly country: string;
  readonly enabled: readonly PaymentMethodKind[];
}> {
  const [account, configuration] = await Promise.all([
    askStripe("accounts.retrieveCurrent", () => stripe.accounts.retrieveCurrent()),
    readConfiguration(stripe),
  ]);
  const isOn = (kind: PaymentMethodKind) =>
    configuration === undefined ? isCapable(account, kind) : isShown(configuration, kind);
  return {
    country: account.country ?? "",
    enabled: paymentMethods
      .map(({ method }) => method)
      .filter((kind) => isPaidOnline(kind) && isOn(kind)),
  };
}

/** What the dashboard's switches say for payments of our own; undefined where they can't be read. */
async function readConfiguration(
  stripe: Stripe,
): Promise<Stripe.PaymentMethodConfiguration | undefined> {
  try {
    const all = await askStripe("paymentMethodConfigurations.list", () =>
      stripe.paymentMethodConfigurations.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 }),
    );
    return all.find((each) => each.active && each.is_default && each.application === null);
  } catch (error) {
    // A restricted key may not read them; what the account is capable of says nearly as much.
    if (isUnavailable(error)) return undefined;
    throw error;
  }
}

type Switch = {
  readonly available?: boolean;
  readonly display_preference?: { readonly value?: string };
};

function isShown(configuration: Stripe.PaymentMethodConfiguration, kind: PaymentMethodKind) {
  const name = kind === "bank_transfer" ? "customer_balance" : kind;
  const switches = configuration as unknown as Readonly<Record<string, Switch | undefined>>;
  const { available, display_preference: preference } = switches[name] ?? {};
  return available === true && preference?.value === "on";
}

/** Capabilities that are not named after their kind. */
const capabilities: Readonly<Record<string, readonly string[]>> = {
  us_bank_account: ["us_bank_account_ach_payments"],
  bank_transfer: [
    "us_bank_transfer_payments",
    "gb_bank_transfer_payments",
    "sepa_bank_transfer_payments",
    "jp_bank_transfer_payments",
    "mx_bank_transfer_payments",
  ],
};

function isCapable(account: Stripe.Account, kind: PaymentMethodKind): boolean {
  const held = (account.capabilities ?? {}) as Readonly<Record<string, string>>;
  return (capabilities[kind] ?? [`${kind}_payments`]).some((name) => held[name] === "active");
}

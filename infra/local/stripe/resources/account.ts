import { endpoint, type Endpoint } from "../requests/endpoint.ts";
import type { Scene } from "../scene.ts";

const capabilityNames: Readonly<Record<string, string>> = {
  us_bank_account: "us_bank_account_ach_payments",
  customer_balance: "us_bank_transfer_payments",
};

const capabilityOf = (kind: string): string => capabilityNames[kind] ?? `${kind}_payments`;

function showAccount({ account }: Scene) {
  return {
    id: account.id,
    object: "account" as const,
    business_profile: { mcc: null, name: "Local test account", url: null },
    business_type: "company",
    capabilities: Object.fromEntries(
      account.enabledPaymentMethods.map((kind) => [capabilityOf(kind), "active"]),
    ),
    charges_enabled: true,
    country: account.country,
    created: 0,
    default_currency: account.defaultCurrency,
    details_submitted: true,
    email: "owner@vendor.example",
    metadata: {},
    payouts_enabled: true,
    settings: {
      branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
      card_payments: {
        statement_descriptor_prefix: "LOCAL TEST",
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      dashboard: { display_name: "Local test account", timezone: "Etc/UTC" },
      payments: {
        statement_descriptor: "LOCAL TEST",
        statement_descriptor_kana: null,
        statement_descriptor_kanji: null,
      },
    },
    type: "standard",
  };
}

export const accountEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/account",
    parameters: {},
    answer: (scene) => showAccount(scene),
  }),
];

import { usualKinds } from "./payments/kind-rules.ts";
import { collection, type Records } from "./records.ts";
import type { Scene, SimulatedAccount } from "./scene.ts";

/** What the vendor's account is set to. */
export type AccountSettings = {
  /** ISO 3166-1, such as "US". */
  country: string;
  /** Kinds that are switched on; those that are usual in the country where it isn't said. */
  enabledPaymentMethods: readonly string[] | undefined;
};

const changes = collection<AccountSettings>("account-settings");
const changesId = "account";

const currencies: Readonly<Record<string, string>> = {
  AU: "aud",
  BR: "brl",
  CA: "cad",
  CH: "chf",
  GB: "gbp",
  IN: "inr",
  JP: "jpy",
  MX: "mxn",
  MY: "myr",
  NZ: "nzd",
  PL: "pln",
  SG: "sgd",
  TH: "thb",
  US: "usd",
};

/** The account as it is now: as it was started, except for what was changed since. */
export function currentAccount(
  records: Pick<Records, "get">,
  started: AccountSettings,
): SimulatedAccount {
  const { country, enabledPaymentMethods } = records.get(changes, changesId) ?? started;
  return {
    id: "acct_1LocalSimulator",
    country,
    defaultCurrency: currencies[country] ?? "eur",
    enabledPaymentMethods: enabledPaymentMethods ?? usualKinds(country),
  };
}

/** Changes the account for good, as its owner would in Stripe's dashboard. */
export const changeAccount = (scene: Scene, settings: AccountSettings): void =>
  scene.records.put(changes, changesId, settings);

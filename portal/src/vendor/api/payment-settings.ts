import { action, query } from "@solidjs/router";
import type {
  ChangeOwnAccount,
  PaymentSettingsAnswer,
  PaymentSettingsChange,
} from "../../../../shared/contract/money-schema.ts";
import { read } from "./read.ts";
import { send } from "./send.ts";

const path = "/api/v1/payment-settings";

export const readPaymentSettings = query(
  () => read<PaymentSettingsAnswer>(path),
  "payment-settings",
);

/** The same, where a page can do without it. */
export const readPaymentSettingsIfAny = query(async () => {
  const answer = await send<PaymentSettingsAnswer>({ method: "GET", path });
  return answer.outcome === "answered" ? answer.content : undefined;
}, "payment-settings-if-any");

export const changePaymentSettings = action(
  (version: number, body: PaymentSettingsChange) =>
    send<PaymentSettingsAnswer>({ method: "PATCH", path, version, body }),
  "change-payment-settings",
);

/** Asks Stripe again what the account has switched on. */
export const checkAtStripe = action(
  () => send<PaymentSettingsAnswer>({ method: "POST", path: `${path}/check` }),
  "check-at-stripe",
);

/** Has a code mailed to whoever is signed in. */
export const askAccountCode = action(
  () => send<void>({ method: "POST", path: `${path}/own-account/code` }),
  "ask-account-code",
);

export const changeOwnAccount = action(
  (body: ChangeOwnAccount) =>
    send<PaymentSettingsAnswer>({ method: "POST", path: `${path}/own-account`, body }),
  "change-own-account",
);

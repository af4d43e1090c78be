import { paymentSettingsChangeSchema, paymentSettingsSchema } from "./money-schema.ts";
import type { Operation } from "./operation.ts";

/** What can be asked about how a vendor is paid; its own account is changed by members alone. */
export const settingsOperations: readonly Operation[] = [
  {
    id: "readPaymentSettings",
    method: "get",
    path: "/payment-settings",
    summary: "How the vendor is paid: methods, preferences, limits, and its own account.",
    status: 200,
    response: paymentSettingsSchema,
    problems: [],
  },
  {
    id: "changePaymentSettings",
    method: "patch",
    path: "/payment-settings",
    summary: "Changes how the vendor is paid; open invoices follow.",
    request: paymentSettingsChangeSchema,
    status: 200,
    response: paymentSettingsSchema,
    needsVersion: true,
    problems: ["invalid-request", "version-required", "version-outdated", "settings-not-valid"],
  },
  {
    id: "checkPaymentMethods",
    method: "post",
    path: "/payment-settings/check",
    summary: "Asks Stripe which methods the account has switched on.",
    status: 200,
    response: paymentSettingsSchema,
    problems: ["too-many-requests", "changed-meanwhile"],
  },
];

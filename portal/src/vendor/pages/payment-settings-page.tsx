import { createAsync } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import type { PaymentSettingsAnswer } from "../../../../shared/contract/money-schema.ts";
import { readPaymentSettings } from "../api/payment-settings.ts";
import { SettingsEditor } from "../settings/settings-editor.tsx";

/** How the vendor is paid. */
export default function PaymentSettingsPage() {
  const settings = createAsync(() => readPaymentSettings());
  // The form starts once; what is read again must not take away what is typed.
  const start = createMemo<PaymentSettingsAnswer | undefined>((before) => before ?? settings());
  return <Show when={start()}>{(first) => <SettingsEditor start={first()} />}</Show>;
}

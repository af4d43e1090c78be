import { createAsync } from "@solidjs/router";
import { createMemo, Show } from "solid-js";
import type { PaymentSettingsAnswer } from "../../../../shared/contract/money-schema.ts";
import { readPaymentSettings } from "../api/payment-settings.ts";
import { useLanguage } from "../language/language.tsx";
import { LevelSettings } from "../policy/level-part.tsx";
import { SettingsEditor } from "../settings/settings-editor.tsx";
import { ReadBoundary } from "../shell/read-boundary.tsx";

/** How the vendor is paid, and what its clients may arrange by themselves. */
export default function PaymentSettingsPage() {
  const language = useLanguage();
  const settings = createAsync(() => readPaymentSettings());
  // The form starts once; what is read again must not take away what is typed.
  const start = createMemo<PaymentSettingsAnswer | undefined>((before) => before ?? settings());
  return (
    <>
      <Show when={start()}>{(first) => <SettingsEditor start={first()} />}</Show>
      <section class="settings policy" id="flexibility" aria-labelledby="policy-title">
        <h2 id="policy-title">{language.words().policy.title}</h2>
        <ReadBoundary>
          <LevelSettings level={{ kind: "vendor" }} />
        </ReadBoundary>
      </section>
    </>
  );
}

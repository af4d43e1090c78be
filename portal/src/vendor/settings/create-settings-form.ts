import { useAction, useSubmission } from "@solidjs/router";
import type {
  PaymentSettingsAnswer,
  PaymentSettingsChange,
} from "../../../../shared/contract/money-schema.ts";
import { changePaymentSettings } from "../api/payment-settings.ts";
import { createSavedForm } from "../forms/create-saved-form.ts";
import { useSession } from "../shell/session-context.tsx";
import { readSettings } from "./read-settings.ts";
import { formFromSettings, type SettingsForm } from "./settings-form.ts";

/** The form in which a vendor says how it is paid. */
export function createSettingsForm(start: PaymentSettingsAnswer) {
  const session = useSession();
  const change = useAction(changePaymentSettings);
  const changing = useSubmission(changePaymentSettings);
  const typed = createSavedForm<SettingsForm, PaymentSettingsAnswer, PaymentSettingsChange>({
    keyOf: () => "payment-settings",
    start,
    formOf: (saved) => formFromSettings(saved ?? start, session().vendor.defaultCurrency),
    read: readSettings,
    submit: (request, saved) => change((saved ?? start).version, request),
  });
  return {
    ...typed,
    settings: () => typed.saved() ?? start,
    isSaving: () => changing.pending === true,
    /** Takes settings that were changed beside the form: asked of Stripe, or the account. */
    take(content: PaymentSettingsAnswer): void {
      if (!typed.isChanged()) return typed.startOver(content);
      typed.noteBeside(content);
      typed.setForm("accountCountry", content.accountCountry);
    },
  };
}

export type SettingsFormState = ReturnType<typeof createSettingsForm>;

import { useAction } from "@solidjs/router";
import { createSignal, Match, Switch } from "solid-js";
import { paymentMethods } from "../../../../shared/payments/payment-method.ts";
import { checkAtStripe } from "../api/payment-settings.ts";
import { useLanguage } from "../language/language.tsx";
import { FaultNotice } from "../shell/fault-notice.tsx";
import { problemText } from "../shell/problem-text.ts";
import { notEnabled } from "./method-text.ts";
import { useSettings } from "./settings-context.tsx";

/** What the Stripe account has switched on, against what the vendor takes. */
export function StripeStanding() {
  const language = useLanguage();
  const { form, settings, take } = useSettings();
  const check = useAction(checkAtStripe);
  const [isChecking, setChecking] = createSignal(false);
  const [message, setMessage] = createSignal<string>();
  const words = () => language.words().settings;
  const missing = () =>
    notEnabled(paymentMethods, form.methods, {
      country: form.accountCountry,
      enabled: settings().enabledAtStripe,
    });
  const names = () => missing().map((method) => language.words().methods.name(method));
  const onCheck = async () => {
    if (isChecking()) return;
    setMessage(undefined);
    setChecking(true);
    const answer = await check();
    setChecking(false);
    if (answer.outcome === "answered") take(answer.content);
    else setMessage(problemText(answer, language.words().problems));
  };
  return (
    <div class="notice" classList={{ attention: missing().length > 0 }}>
      <div role="status">
        <Switch fallback={<p>{words().allEnabled}</p>}>
          <Match when={settings().enabledAtStripe === undefined}>
            <p>{words().neverChecked}</p>
          </Match>
          <Match when={missing().length > 0}>
            <p>
              <strong>{words().notEnabledTitle(names().join(", "))}</strong>
            </p>
            <p>{words().notEnabledMore}</p>
          </Match>
        </Switch>
      </div>
      <button type="button" class="button" disabled={isChecking()} onClick={() => void onCheck()}>
        {isChecking() ? words().checking : words().check}
      </button>
      <FaultNotice message={message()} />
    </div>
  );
}

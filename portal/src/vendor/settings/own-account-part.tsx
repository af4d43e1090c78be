import { createSignal, Match, Show, Switch } from "solid-js";
import type { PaymentSettingsAnswer } from "../../../../shared/contract/money-schema.ts";
import { localDateOf } from "../../../../shared/values/time-zone.ts";
import { useLanguage } from "../language/language.tsx";
import { useSession } from "../shell/session-context.tsx";
import { ToldNotice } from "../shell/told-notice.tsx";
import { AccountLines } from "./account-lines.tsx";
import { OwnAccountForm } from "./own-account-form.tsx";

type PartProps = {
  readonly settings: PaymentSettingsAnswer;
  readonly onChanged: (settings: PaymentSettingsAnswer) => void;
};

/** The vendor's own account: what clients see now, what they see from tomorrow, and how it changes. */
export function OwnAccountPart(props: PartProps) {
  const language = useLanguage();
  const session = useSession();
  const [asked, setAsked] = createSignal<"change" | "remove">();
  const [told, setTold] = createSignal<string>();
  const words = () => language.words().settings;
  const when = (at: string) => language.instant(at, session().vendor.timeZone);
  const onChanged = (settings: PaymentSettingsAnswer) => {
    setAsked(undefined);
    const effectiveAt = settings.pendingOwnAccount?.effectiveAt;
    setTold(effectiveAt && words().changed(when(effectiveAt)));
    props.onChanged(settings);
  };
  return (
    <section class="part" aria-labelledby="account-title">
      <h2 id="account-title">{words().account}</h2>
      <p class="hint">{words().accountHint}</p>
      <ToldNotice text={told()} />
      <AccountStanding {...props} />
      <Show
        when={asked()}
        keyed
        fallback={
          <div class="actions">
            <button type="button" class="button" onClick={() => setAsked("change")}>
              {props.settings.ownAccount ? words().change : words().give}
            </button>
            <Show when={props.settings.ownAccount}>
              <button type="button" class="button" onClick={() => setAsked("remove")}>
                {words().remove}
              </button>
            </Show>
          </div>
        }
      >
        {(question) => (
          <OwnAccountForm
            account={props.settings.ownAccount}
            isRemoval={question === "remove"}
            onChanged={onChanged}
            onClose={() => setAsked(undefined)}
          />
        )}
      </Show>
    </section>
  );
}

function AccountStanding(props: Pick<PartProps, "settings">) {
  const language = useLanguage();
  const session = useSession();
  const words = () => language.words().settings;
  const zone = () => session().vendor.timeZone;
  return (
    <>
      <Show when={props.settings.ownAccount} fallback={<p class="quiet">{words().noAccount}</p>}>
        {(account) => (
          <>
            <AccountLines account={account()} />
            <p class="quiet small">
              {words().shownSince(language.date(localDateOf(account().changedAt, zone())))}
            </p>
          </>
        )}
      </Show>
      <Show when={props.settings.pendingOwnAccount}>
        {(pending) => {
          const when = () => language.instant(pending().effectiveAt, zone());
          return (
            <div class="notice attention">
              <Switch fallback={<p>{words().pendingNone(when())}</p>}>
                <Match when={pending().account}>
                  {(account) => (
                    <>
                      <p>{words().pending(when())}</p>
                      <AccountLines account={account()} />
                    </>
                  )}
                </Match>
              </Switch>
              <p>{words().pendingUntil}</p>
            </div>
          );
        }}
      </Show>
    </>
  );
}

import { revalidate, useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, Match, onCleanup, onMount, Switch } from "solid-js";
import { useLanguage } from "../language/language.tsx";
import { pathAfterSignIn } from "../paths.ts";
import { LanguageChoice } from "../shell/language-choice.tsx";
import { AskForLink } from "../sign-in/ask-for-link.tsx";
import { LinkAsked } from "../sign-in/link-asked.tsx";
import { OpenLink } from "../sign-in/open-link.tsx";
import { takeSecret } from "../sign-in/take-secret.ts";

/** The way in: ask for a link by mail, open it, or type the code that another browser shows. */
export default function SignInPage() {
  const language = useLanguage();
  const [search] = useSearchParams<{ then: string; bye: string }>();
  const [secret, setSecret] = createSignal(takeSecret());
  const [askedEmail, setAskedEmail] = createSignal<string>();
  const navigate = useNavigate();
  // A link that is pasted while this page is open changes the address, and loads nothing anew.
  const onNewAddress = () => setSecret((known) => takeSecret() ?? known);
  onMount(() => addEventListener("hashchange", onNewAddress));
  onCleanup(() => removeEventListener("hashchange", onNewAddress));
  const enter = async () => {
    // What was refused before is asked anew.
    await revalidate();
    navigate(pathAfterSignIn(search.then), { replace: true });
  };
  return (
    <div class="sign-in">
      <main class="sign-in-card" id="content">
        <p class="product-name" aria-hidden="true">
          {language.words().shell.title}
        </p>
        <Switch
          fallback={<AskForLink hasLeft={search.bye !== undefined} onAsked={setAskedEmail} />}
        >
          <Match when={secret()} keyed>
            {(found) => (
              <OpenLink
                secret={found}
                onSignedIn={() => void enter()}
                onAskAgain={() => setSecret(undefined)}
              />
            )}
          </Match>
          <Match when={askedEmail()}>
            {(email) => (
              <LinkAsked
                email={email()}
                onSignedIn={() => void enter()}
                onOtherAddress={() => setAskedEmail(undefined)}
              />
            )}
          </Match>
        </Switch>
      </main>
      <footer class="sign-in-foot">
        <LanguageChoice />
      </footer>
    </div>
  );
}

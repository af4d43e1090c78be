import { createAsync, type RouteSectionProps, useIsRouting } from "@solidjs/router";
import { createEffect, Show } from "solid-js";
import { readSession } from "../api/session.ts";
import { startKeeping } from "../forms/kept-form.ts";
import { useLanguage } from "../language/language.tsx";
import { isLocaleChosen } from "../language/words.ts";
import { AccountMenu } from "./account-menu.tsx";
import { MainNavigation } from "./main-navigation.tsx";
import { ReadBoundary } from "./read-boundary.tsx";
import { SessionProvider } from "./session-context.tsx";
import { StaleBanner } from "./stale-banner.tsx";

/** What stands around every page of somebody who is signed in. */
export function VendorLayout(props: RouteSectionProps) {
  return (
    <ReadBoundary>
      <SignedIn>{props.children}</SignedIn>
    </ReadBoundary>
  );
}

function SignedIn(props: Pick<RouteSectionProps, "children">) {
  const language = useLanguage();
  const isRouting = useIsRouting();
  const session = createAsync(() => readSession());
  createEffect(() => {
    const signedIn = session();
    if (signedIn) startKeeping();
    if (signedIn && !isLocaleChosen()) void language.choose(signedIn.member.locale);
  });
  return (
    <Show when={session()}>
      {(signedIn) => (
        <SessionProvider session={signedIn()}>
          <a class="skip" href="#content">
            {language.words().shell.skip}
          </a>
          <header class="top">
            <div class="top-row">
              <MainNavigation />
              <AccountMenu />
            </div>
          </header>
          <StaleBanner />
          <main id="content" tabindex="-1" classList={{ awaited: isRouting() }}>
            <ReadBoundary>{props.children}</ReadBoundary>
          </main>
        </SessionProvider>
      )}
    </Show>
  );
}

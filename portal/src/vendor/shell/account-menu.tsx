import { useAction, useNavigate, useSubmission } from "@solidjs/router";
import { createUniqueId, For } from "solid-js";
import { signOut } from "../api/session.ts";
import { startKeeping, stopKeeping } from "../forms/kept-form.ts";
import { useLanguage } from "../language/language.tsx";
import { paths } from "../paths.ts";
import { initialsOf } from "./initials.ts";
import { LanguageChoice } from "./language-choice.tsx";
import { useSession } from "./session-context.tsx";

/** Who is signed in, the language, and the way out. */
export function AccountMenu() {
  const language = useLanguage();
  const session = useSession();
  const navigate = useNavigate();
  const leave = useAction(signOut);
  const leaving = useSubmission(signOut);
  const id = createUniqueId();
  let menu: HTMLDivElement | undefined;
  const words = () => language.words().shell;
  const onSignOut = async () => {
    stopKeeping();
    const answer = await leave();
    if (answer.outcome !== "answered") return startKeeping();
    navigate(`${paths.signIn()}?bye`, { replace: true });
  };
  return (
    <div class="account">
      <button type="button" class="account-button" popovertarget={id}>
        <span class="initials" aria-hidden="true">
          {initialsOf(session().member.name)}
        </span>
        <span class="account-word">{words().account}</span>
      </button>
      <div id={id} popover ref={menu} class="account-menu">
        <p>
          {words().signedInAs(session().member.name, session().vendor.name)}
          <br />
          <span class="quiet">{session().member.email}</span>
        </p>
        <ul class="account-pages narrow-menu">
          <For each={["outgoing", "followUps"] as const}>
            {(page) => (
              <li>
                <a class="row-link" href={paths[page]} onClick={() => menu?.hidePopover()}>
                  {words()[page]}
                </a>
              </li>
            )}
          </For>
        </ul>
        <a class="row-link" href={paths.cadences} onClick={() => menu?.hidePopover()}>
          {words().reminderSettings}
        </a>
        <a class="row-link" href={paths.paymentSettings} onClick={() => menu?.hidePopover()}>
          {words().settings}
        </a>
        <LanguageChoice />
        <button
          type="button"
          class="button"
          disabled={leaving.pending}
          onClick={() => void onSignOut()}
        >
          {words().signOut}
        </button>
      </div>
    </div>
  );
}

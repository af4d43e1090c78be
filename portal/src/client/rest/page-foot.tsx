import { Show } from "solid-js";
import type { PageLaterWords } from "../../../../shared/messages/catalog/en/page-later.ts";
import { languageNames } from "../../../../shared/messages/language-names.ts";
import { locales } from "../../../../shared/messages/locale.ts";
import { Icon } from "../../components/icon.tsx";
import { useInvoice } from "../invoice-context.tsx";
import { phoneAddress } from "./phone-address.ts";

/** Whom to talk to, in which language, and what the page does with the reader's visit. */
export function PageFoot(props: { words: PageLaterWords["foot"] }) {
  const invoice = useInvoice();
  const sender = () => invoice.view.sender;
  return (
    <footer class="foot">
      <p>{props.words.questions(invoice.words.page.person(sender().name), sender().role)}</p>
      <p class="reach">
        <a class="row-link" href={`mailto:${sender().email}`}>
          <Icon name="mail" />
          {sender().email}
        </a>
        <Show when={sender().phone ?? invoice.view.vendor.phone}>
          {(phone) => (
            <a class="row-link" href={phoneAddress(phone())}>
              <Icon name="phone" />
              {phone()}
            </a>
          )}
        </Show>
      </p>
      <div class="languages" role="group" aria-label={props.words.language}>
        {locales.map((locale) => (
          <button
            type="button"
            lang={locale}
            aria-pressed={invoice.words.locale === locale}
            onClick={() => invoice.actions?.chooseLocale(locale)}
          >
            {languageNames[locale]}
          </button>
        ))}
      </div>
      <p class="quiet small">{props.words.privacy}</p>
    </footer>
  );
}

import { createUniqueId, For } from "solid-js";
import { isLocale, locales } from "../../../../shared/messages/locale.ts";
import { useLanguage } from "../language/language.tsx";

export function LanguageChoice() {
  const language = useLanguage();
  const id = createUniqueId();
  const words = () => language.words().shell;
  return (
    <div class="field">
      <label for={id}>{words().language}</label>
      <select
        id={id}
        onChange={(event) => {
          const wish = event.currentTarget.value;
          if (isLocale(wish)) void language.choose(wish);
        }}
      >
        <For each={locales}>
          {(locale) => (
            <option value={locale} lang={locale} selected={locale === language.locale()}>
              {words().languages[locale]}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

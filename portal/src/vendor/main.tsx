import { render } from "solid-js/web";
import "../styles/tokens.css";
import "../styles/paper.css";
import "../styles/controls.css";
import "./styles/frame.css";
import "./styles/forms.css";
import "./styles/lists.css";
import "./styles/editor.css";
import "./styles/detail.css";
import "./styles/money.css";
import "./styles/arranged.css";
import "./styles/reminders.css";
import { LanguageProvider } from "./language/language.tsx";
import { loadWords, startLocale } from "./language/words.ts";
import { VendorPortal } from "./vendor-portal.tsx";

const root = document.getElementById("page");

async function start(page: HTMLElement): Promise<void> {
  const locale = startLocale();
  const words = await loadWords(locale);
  document.documentElement.lang = locale;
  page.replaceChildren();
  render(
    () => (
      <LanguageProvider start={{ locale, words }}>
        <VendorPortal />
      </LanguageProvider>
    ),
    page,
  );
}

if (root) void start(root);

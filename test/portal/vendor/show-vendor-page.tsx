import { createMemoryHistory, MemoryRouter, query, revalidate } from "@solidjs/router";
import { configure, render } from "@solidjs/testing-library";
import { onTestFinished, vi } from "vitest";
import { vendorWords as english } from "../../../shared/messages/catalog/en/vendor.ts";
import type { VendorWords } from "../../../shared/messages/catalog/en/vendor.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import { forgetReadings } from "../../../portal/src/vendor/api/read.ts";
import { LanguageProvider } from "../../../portal/src/vendor/language/language.tsx";
import { VendorRoutes } from "../../../portal/src/vendor/vendor-portal.tsx";
import { stubApi } from "./stub-api.ts";
import { aBusyWorld, type StubWorld } from "./stub-world.ts";

// The pages are loaded when they are gone to; here they are here already.
import "../../../portal/src/vendor/pages/client-list-page.tsx";
import "../../../portal/src/vendor/pages/client-page.tsx";
import "../../../portal/src/vendor/pages/cadence-page.tsx";
import "../../../portal/src/vendor/pages/follow-up-page.tsx";
import "../../../portal/src/vendor/pages/outgoing-page.tsx";
import "../../../portal/src/vendor/pages/reminder-page.tsx";
import "../../../portal/src/vendor/pages/wording-page.tsx";
import "../../../portal/src/vendor/pages/invoice-list-page.tsx";
import "../../../portal/src/vendor/pages/invoice-page.tsx";
import "../../../portal/src/vendor/pages/payment-list-page.tsx";
import "../../../portal/src/vendor/pages/payment-settings-page.tsx";
import "../../../portal/src/vendor/pages/answer-page.tsx";
import "../../../portal/src/vendor/pages/request-list-page.tsx";
import "../../../portal/src/vendor/pages/sign-in-page.tsx";
import "../../../portal/src/vendor/pages/task-list-page.tsx";

// The router scrolls where it goes; jsdom has nothing to scroll, and says so.
window.scrollTo = () => undefined;
configure({ asyncUtilTimeout: 4_000 });

/** What browsers do with a dialog, as far as the pages count on it; jsdom does nothing. */
function teachDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute("open", "");
  };
  HTMLDialogElement.prototype.close = function close() {
    if (!this.hasAttribute("open")) return;
    this.removeAttribute("open");
    this.dispatchEvent(new Event("close"));
  };
}

const inEnglish = { locale: "en", words: english } as const;

/** Shows one of the vendor's pages over a stub of the API, in English unless told otherwise. */
export function showVendorPage(
  path: string,
  world: StubWorld = aBusyWorld(),
  start: { readonly locale: Locale; readonly words: VendorWords } = inEnglish,
) {
  const api = stubApi(world);
  teachDialogs();
  vi.stubGlobal("fetch", api.fetch);
  localStorage.setItem("kindly-vendor-language", start.locale);
  const history = createMemoryHistory();
  history.set({ value: path, scroll: false, replace: true });
  const page = render(() => (
    <LanguageProvider start={start}>
      <MemoryRouter history={history}>{VendorRoutes()}</MemoryRouter>
    </LanguageProvider>
  ));
  onTestFinished(async () => {
    page.unmount();
    query.clear();
    await revalidate();
    forgetReadings();
    sessionStorage.clear();
    vi.unstubAllGlobals();
  });
  return { ...page, ...api, world, history };
}

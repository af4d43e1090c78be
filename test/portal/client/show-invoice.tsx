import { cleanup, configure, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, vi } from "vitest";
import type { StartPayment } from "../../../shared/contract/portal-schema.ts";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import type { InvoiceActions } from "../../../portal/src/client/invoice-context.tsx";
import { InvoicePage } from "../../../portal/src/client/invoice-page.tsx";
import { samplePayment } from "./sample-invoice.ts";

// How long a busy machine may take; what comes sooner is seen sooner.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** What a test of the page may want to decide, and to look at afterwards. */
export type ShownInvoice = {
  readonly left: string[];
  readonly keys: string[];
  /** What was asked for with each key. */
  readonly wishes: StartPayment[];
  readonly reloads: () => number;
  /** Shows another view, as after a reload. */
  readonly setView: (view: InvoiceView) => void;
};

type Settings = Partial<InvoiceActions> & { mode?: "live" | "preview" };

/** Shows the page of an invoice with stand-ins for what it can do. */
export function showInvoice(view: InvoiceView, settings: Settings = {}): ShownInvoice {
  const { mode = "live", ...changes } = settings;
  const [shown, setShown] = createSignal(view);
  const [locale, setLocale] = createSignal(view.locale);
  const [isChecking, setIsChecking] = createSignal(location.search.includes("returned="));
  const left: string[] = [];
  const keys: string[] = [];
  const wishes: StartPayment[] = [];
  let reloads = 0;
  const actions: InvoiceActions = {
    async startPayment(requestKey, wish) {
      keys.push(requestKey);
      wishes.push(wish);
      const body = { payment: samplePayment(), redirectUrl: "https://pay.example/session" };
      return { outcome: "answered", body, answeredAt: 0 };
    },
    async reload() {
      reloads += 1;
    },
    leave: (url) => void left.push(url),
    isChecking,
    stopChecking: () => void setIsChecking(false),
    chooseLocale: (wanted) => void setLocale(wanted),
    ...changes,
  };
  render(() => <InvoicePage view={shown()} mode={mode} locale={locale()} actions={actions} />);
  return { left, keys, wishes, reloads: () => reloads, setView: setShown };
}

// Of style sheets made by scripts jsdom knows only the name.
CSSStyleSheet.prototype.replaceSync = () => undefined;
Object.defineProperty(Document.prototype, "adoptedStyleSheets", { value: [], writable: true });

/** Lets everything be in sight, so that the rest of the page loads as if the reader came near. */
export function letEverythingBeInSight(): void {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly #notify: IntersectionObserverCallback;
      constructor(notify: IntersectionObserverCallback) {
        this.#notify = notify;
      }
      observe(): void {
        queueMicrotask(() => {
          const entry = { isIntersecting: true } as IntersectionObserverEntry;
          this.#notify([entry], this as unknown as IntersectionObserver);
        });
      }
      disconnect(): void {}
    },
  );
}

/** Fails unless the page shows the text once. */
export function expectText(text: string | RegExp): void {
  screen.getByText(text);
}

/** Fails unless the page comes to show the text. */
export async function expectTextSoon(text: string | RegExp): Promise<void> {
  await screen.findByText(text);
}

/** Gives jsdom the part of modal dialogs that the page uses. */
export function letDialogsOpen(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
}

/** What a request of the page was, and what it is answered. */
export type SentRequest = {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
};

/** Answers the page's requests, and keeps them; that it asks for the line of time is told apart. */
export function answerRequests(
  answer: (request: SentRequest) => { status: number; body?: unknown },
): SentRequest[] {
  const sent: SentRequest[] = [];
  vi.stubGlobal("fetch", async (path: string, { method = "GET", body }: RequestInit = {}) => {
    if (path.endsWith("/timeline")) return new Response(null, { status: 404 });
    const request = {
      method,
      path,
      body: typeof body === "string" ? (JSON.parse(body) as unknown) : undefined,
    };
    sent.push(request);
    const { status, body: value } = answer(request);
    if (status === 0) throw new TypeError("Failed to fetch");
    const headers = { date: "Mon, 14 Dec 2026 07:02:00 GMT" };
    return new Response(value === undefined ? null : JSON.stringify(value), { status, headers });
  });
  return sent;
}

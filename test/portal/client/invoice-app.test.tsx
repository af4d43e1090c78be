import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { invoiceRequests } from "../../../portal/src/client/api/invoice-requests.ts";
import { InvoiceApp } from "../../../portal/src/client/invoice-app.tsx";
import type { Locale } from "../../../shared/messages/locale.ts";
import { problemOf } from "../../../shared/contract/problem.ts";
import { sampleStates } from "./sample-states.ts";
import { answerRequests, letEverythingBeInSight } from "./show-invoice.tsx";
import type { SentRequest } from "./show-invoice.tsx";

const view = sampleStates["due-in"];
type Answered = { status: number; body?: unknown };

/** Opens the page on a link, as the inline script does, and lets a test decide each answer. */
function openPage(answer: (request: SentRequest) => Answered, chosenLocale?: Locale) {
  const sent = answerRequests(answer);
  const ask = () => fetch("/api/portal/invoices/inv_1/open", { method: "POST", body: "{}" });
  const requests = invoiceRequests("inv_1", { answer: ask(), askAgain: ask, secret: "s" });
  const page = document.createElement("main");
  document.body.append(page);
  render(
    () => (
      <InvoiceApp
        page={page}
        requests={requests}
        invoiceId="inv_1"
        secret="s"
        chosenLocale={chosenLocale}
      />
    ),
    { container: page },
  );
  return { sent, page };
}

const comeOnline = () => dispatchEvent(new Event("online"));

beforeEach(() => {
  letEverythingBeInSight();
  return () => {
    cleanup();
    document.body.replaceChildren();
  };
});

describe("the client's page", () => {
  it("is busy until the invoice is here, then bears its name", async () => {
    const { page } = openPage(() => ({ status: 200, body: view }));
    expect(page.getAttribute("aria-busy")).toBe("true");

    await screen.findByRole("article");

    expect(page.getAttribute("aria-busy")).toBe("false");
    expect(document.title).toBe("Invoice ST-104 from Studio Thonglor");
    expect(document.documentElement.lang).toBe("en");
  });

  it("comes in the language of the link, at once", async () => {
    openPage(() => ({ status: 200, body: view }), "th");

    await screen.findByRole("article");

    expect(screen.getByText("ครบกำหนดในอีก 7 วัน")).toBeDefined();
    expect(document.documentElement.lang).toBe("th");
  });

  it("tells the server once that a person reads it", async () => {
    const { sent } = openPage(() => ({ status: 200, body: view }));
    await screen.findByRole("article");

    dispatchEvent(new Event("pointerdown"));
    dispatchEvent(new Event("keydown"));

    expect(sent.filter(({ path }) => path.endsWith("/seen"))).toEqual([
      { method: "POST", path: "/api/portal/invoices/inv_1/seen", body: {} },
    ]);
  });

  it("keeps what it shows while the server is away, and says from when that is", async () => {
    let isDown = false;
    openPage(() => (isDown ? { status: 0 } : { status: 200, body: view }));
    await screen.findByRole("article");

    isDown = true;
    comeOnline();
    await screen.findByText(/What you see is from \d\d:\d\d/u);
    expect(screen.getByRole("button", { name: "Pay $1,240.00" })).toBeDefined();

    isDown = false;
    comeOnline();
    await expect.poll(() => screen.queryByText(/What you see is from/u)).toBeNull();
  });

  it("asks by the session once the link has been opened", async () => {
    const { sent } = openPage(() => ({ status: 200, body: view }));
    await screen.findByRole("article");

    comeOnline();

    await expect.poll(() => sent.length).toBe(2);
    expect(sent[1]).toEqual({ method: "GET", path: "/api/portal/invoices/inv_1", body: undefined });
  });

  it.each([0, 500, 503])(
    "opens the link again after it could not be reached (%d)",
    async (status) => {
      let isDown = true;
      const { sent } = openPage(() => (isDown ? { status } : { status: 200, body: view }));
      const retry = await screen.findByRole("button", { name: "Try again" });
      expect(screen.getByRole("heading", { name: /can’t be shown/u })).toBeDefined();

      isDown = false;
      fireEvent.click(retry);

      await screen.findByRole("article");
      expect(sent.map(({ method }) => method)).toEqual(["POST", "POST"]);
    },
  );

  it("tries again by itself, with growing pauses", async () => {
    vi.useFakeTimers();
    const { sent } = openPage(() => ({ status: 503 }));

    await vi.advanceTimersByTimeAsync(4_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(60_000 * 5);
    expect(sent.length).toBeLessThan(12);
    vi.useRealTimers();
  });

  it("tells a dead link's reader nothing, and offers a fresh one", async () => {
    const { sent } = openPage(({ path }) =>
      path.endsWith("/fresh-link")
        ? { status: 202 }
        : { status: 404, body: problemOf("link-not-valid") },
    );
    const button = await screen.findByRole("button", { name: "Mail me a fresh link" });
    expect(document.body.textContent).not.toMatch(/ST-104|Studio|Harbour/u);

    fireEvent.click(button);

    await screen.findByText(/If this link once opened an invoice/u);
    expect(sent.at(-1)).toEqual({
      method: "POST",
      path: "/api/portal/invoices/inv_1/fresh-link",
      body: { secret: "s" },
    });
  });
});

import { AxeBuilder } from "@axe-core/playwright";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { samplePayment } from "../portal/client/sample-invoice.ts";
import { sampleStates } from "../portal/client/sample-states.ts";
import type { SampleState } from "../portal/client/sample-states.ts";
import { startStubServer, stateAt } from "../portal/client/stub-server.ts";
import type { StubServer } from "../portal/client/stub-server.ts";
import { launchBrowser } from "./launch-browser.ts";

const portalFolder = fileURLToPath(new URL("../../dist/portal", import.meta.url));
const secret = "Qm9va2tlZXBpbmctaXMta2luZC1hbmQtZXhhY3Qtc28";
const states = Object.keys(sampleStates) as SampleState[];

let browser: Browser;
let stub: StubServer;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [browser, stub] = await Promise.all([launchBrowser(), startStubServer(portalFolder)]);
});

afterEach(async () => {
  await context?.close();
  context = undefined;
  stub.script = () => undefined;
  stub.requests.length = 0;
});

afterAll(async () => {
  await browser.close();
  await stub.close();
});

type Look = { width?: number; height?: number; colorScheme?: "light" | "dark"; search?: string };
type OpenPage = { readonly page: Page; readonly complaints: string[] };

/** Opens an invoice's link, and keeps every complaint of the browser: errors and broken policies. */
async function openInvoice(name: string, look: Look = {}): Promise<OpenPage> {
  const { width = 360, height = 740, colorScheme = "light", search = "" } = look;
  context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    // Colours that are on their way to others can't be judged.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(`${stub.origin}/i/${name}${search}#${secret}`);
  await page.locator("#page[aria-busy=false]").waitFor();
  return { page, complaints };
}

/** Scrolls a little, as readers do, and waits for all of the page. */
async function readOn(page: Page): Promise<void> {
  await page.mouse.wheel(0, 50);
  await page.locator(".foot").waitFor();
}

const findingsOf = async (page: Page, rules?: string[]) => {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

const actionsAsked = () =>
  stub.requests.map(({ method, path }) => `${method} ${path.split("/").slice(5).join("/")}`);

describe.each(states)("the page of an invoice that is %s", (state) => {
  it("has nothing that axe finds, wide and narrow, by day and by night", async () => {
    const { page, complaints } = await openInvoice(state);
    await readOn(page);

    for (const width of [360, 1280]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.emulateMedia({ colorScheme });
        // What isn't colour is the same by night.
        const rules = colorScheme === "light" ? undefined : ["color-contrast"];
        expect({ width, colorScheme, found: await findingsOf(page, rules) }).toEqual({
          width,
          colorScheme,
          found: [],
        });
      }
    }
    expect(complaints).toEqual([]);
  });

  it("fits 320 pixels without scrolling sideways", async () => {
    const { page } = await openInvoice(state, { width: 320 });
    await readOn(page);

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe("the link", () => {
  it("opens with one POST and leaves no trace of its secret", async () => {
    const asked: string[] = [];
    const { page } = await openInvoice("due-in");
    page.on("request", (request) => asked.push(request.url() + JSON.stringify(request.headers())));
    await readOn(page);

    expect(stub.requests[0]).toMatchObject({
      method: "POST",
      path: "/api/portal/invoices/due-in/open",
      body: JSON.stringify({ secret }),
    });
    expect(page.url()).toBe(`${stub.origin}/i/due-in`);
    expect(asked.filter((line) => line.includes(secret))).toEqual([]);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(kept).toBe(0);
  });

  it("asks only our own host, and four times at most before the page can be read", async () => {
    const urls: string[] = [];
    context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    page.on("request", (request) => urls.push(request.url()));
    await page.goto(`${stub.origin}/i/thai?lang=th#${secret}`);
    await page.locator("#page[aria-busy=false]").waitFor();
    await page.waitForLoadState("networkidle");

    const requested = urls.filter((url) => !url.startsWith("data:"));
    expect(requested.length).toBeLessThanOrEqual(4);
    expect(requested.filter((url) => !url.startsWith(stub.origin))).toEqual([]);
  });

  it("moves nothing around once it is painted", async () => {
    for (const state of ["due-in", "paid", "thai", "long-list"]) {
      const { page } = await openInvoice(state, { width: 1280 });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as unknown as { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      );
      expect(shift).toBe(0);
      await context?.close();
    }
  });

  it("that is dead tells nothing and is accessible", async () => {
    const { page } = await openInvoice("no-such-invoice");
    await page.getByRole("button", { name: "Mail me a fresh link" }).waitFor();

    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole("button").click();
    await page.getByText("If this link once opened an invoice").waitFor();
    expect(stub.requests.at(-1)).toMatchObject({ body: JSON.stringify({ secret }) });
  });

  it("that can't be reached keeps its secret for a reload", async () => {
    stub.script = () => ({ status: 503 });
    const { page } = await openInvoice("due-in");
    await page.getByRole("button", { name: "Try again" }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(page.url()).toContain(`#${secret}`);

    stub.script = () => undefined;
    await page.reload();

    await page.getByRole("button", { name: "Pay $1,240.00" }).waitFor();
    expect(page.url()).not.toContain("#");
  });

  it("shows nothing for a moment and then a quiet skeleton while the answer is slow", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    stub.script = async () => {
      await held;
      return undefined;
    };
    context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${stub.origin}/i/due-in#${secret}`);

    await page.waitForFunction(() => {
      const skeleton = document.querySelector(".skeleton");
      return skeleton !== null && getComputedStyle(skeleton).opacity === "1";
    });
    release();

    await page.getByRole("article").waitFor();
    expect(await page.locator(".skeleton").isVisible()).toBe(false);
  });
});

describe("paying", () => {
  it("goes to the hosted page, and starts nothing twice", async () => {
    stub.script = ({ path }) =>
      path.endsWith("/payments")
        ? { status: 201, body: { payment: samplePayment(), redirectUrl: `${stub.origin}/i/paid` } }
        : undefined;
    const { page } = await openInvoice("due-in");

    await page.getByRole("button", { name: "Pay $1,240.00" }).dblclick();
    await page.waitForURL(`${stub.origin}/i/paid`);

    const starts = stub.requests.filter(({ path }) => path.endsWith("/payments"));
    expect(starts.map(({ body }) => body)).toEqual([JSON.stringify({ method: "card" })]);
    expect(starts[0]?.headers["idempotency-key"]).toMatch(/^[0-9a-f]{32}$/u);
  });

  it("comes back to a page that believes the invoice, and turns to thanks by itself", async () => {
    const payment = samplePayment({ status: "requires_action", isUnfinished: true });
    let refreshes = 0;
    stub.script = ({ path }) => {
      if (path.endsWith("/refresh")) {
        refreshes += 1;
        return { status: 200, body: { payment: refreshes > 1 ? samplePayment() : payment } };
      }
      const isView = /\/due-in(?:\/open)?$/u.test(path);
      const view = stateAt(refreshes > 1 ? "/api/portal/invoices/paid" : path);
      return isView
        ? { status: 200, body: { ...view, payments: [refreshes > 1 ? samplePayment() : payment] } }
        : undefined;
    };
    const search = `?payment=${payment.id}&returned=1`;
    const { page, complaints } = await openInvoice("due-in", { search });

    await page.getByText("Checking how your payment went").waitFor();
    expect(await page.getByRole("button", { name: /^Pay/u }).count()).toBe(0);
    await page.getByText("Your payment of $1,240.00 has arrived").waitFor();

    expect(await page.getByText("Paid, thank you").isVisible()).toBe(true);
    expect(page.url()).toBe(`${stub.origin}/i/due-in`);
    expect(await findingsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(["failed", "canceled"] as const)("that %s is told calmly and accessibly", async (end) => {
    const payment = samplePayment({ status: end, declineCode: "expired_card" });
    stub.script = ({ path }) =>
      path.endsWith("/open")
        ? { status: 200, body: { ...stateAt(path), payments: [payment] } }
        : { status: 200, body: { payment } };
    const search = `?payment=${payment.id}&${end === "failed" ? "returned" : "canceled"}=1`;
    const { page } = await openInvoice("due-in", { search });

    await page.getByText("The card has expired.").waitFor();

    expect(await page.getByText(/No money has moved/u).isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: /^Pay/u }).isVisible()).toBe(true);
    expect(await findingsOf(page)).toEqual([]);
  });
});

describe("reading by keyboard", () => {
  it("reaches the button, unfolds the lines, opens and leaves a dialog", async () => {
    const { page, complaints } = await openInvoice("long-list");
    await readOn(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Is this real?");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Pay $4,012.50");

    await page.getByRole("button", { name: "Show all 300 lines" }).focus();
    await page.keyboard.press("Enter");
    expect(await focused()).toContain("Photograph 7:");
    await page.getByText("300 of 300 lines shown").waitFor();

    const opener = page.getByRole("button", { name: "Send this to accounts payable" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel("Their e-mail address").fill("ap@harbourpine.example");
    await page.keyboard.press("Enter");
    await page.getByText("It is on its way to ap@harbourpine.example.").waitFor();
    expect(await focused()).toBe("Close");
    await page.keyboard.press("Escape");

    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused()).toBe("Send this to accounts payable");
    expect(complaints).toEqual([]);
    expect(actionsAsked()).toContain("POST forward");
  });

  it("meets no target lower than 44 pixels", async () => {
    const { page } = await openInvoice("partly-paid");
    await readOn(page);

    const low = await page.evaluate(() =>
      [...document.querySelectorAll("button, summary, a:not(address a)")]
        .filter((element) => element.getBoundingClientRect().height < 44)
        .map((element) => element.textContent),
    );

    expect(low).toEqual([]);
  });
});

describe("ten thousand lines", () => {
  it("all come, none of them wider than the page", async () => {
    const { page, complaints } = await openInvoice("ten-thousand");

    await page.getByRole("button", { name: "Show all 10,000 lines" }).click();
    await page.getByText("10,000 of 10,000 lines shown").waitFor({ timeout: 120_000 });

    expect(await page.locator("tbody tr").count()).toBe(10_000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(complaints).toEqual([]);
  });
});

describe("on paper", () => {
  it("the document is all there is", async () => {
    const { page } = await openInvoice("due-in", { width: 1280 });
    await readOn(page);
    await page.emulateMedia({ media: "print" });

    for (const hidden of [".button", ".events", ".documents", ".pass-on", ".foot", ".band"]) {
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    }
    for (const shown of [".lines", ".totals", ".details", ".figure"]) {
      expect(await page.locator(shown).isVisible()).toBe(true);
    }
  });
});

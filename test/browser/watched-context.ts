import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** What a browser sent and complained about, over all windows of a test file. */
export type Watch = {
  /** Each request line with its Referer, as it went over the wire: without the part behind #. */
  requests(): Promise<readonly WatchedRequest[]>;
  /** Answers of 400 and above, as `401 GET /api/v1/session`. */
  readonly refusals: readonly string[];
  /** Errors of scripts and broken policies, as the console has them. */
  readonly complaints: readonly string[];
  /** Every cookie that any window has kept. */
  cookies(): Promise<readonly WatchedCookie[]>;
  /** The pages that are open now. */
  pages(): readonly Page[];
};

export type WatchedRequest = {
  readonly line: string;
  readonly origin: string;
  readonly referer: string;
};

type WatchedCookie = Awaited<ReturnType<BrowserContext["cookies"]>>[number];

export type WatchedBrowser = Watch & {
  /** A window of its own, with its own cookies, without the bar that deployed pages don't have. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** A window with the bar of the local world. */
  openLocal(options?: BrowserContextOptions): Promise<Page>;
};

/** A phone in one hand. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

const examined = new WeakSet<Page>();

/** Looks into a page by means that its own policy would forbid; what it says of that isn't kept. */
export async function examine<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  examined.add(page);
  try {
    return await look();
  } finally {
    examined.delete(page);
  }
}

/** Longer than any step takes on a slow machine; what isn't there by then won't come. */
const patienceMilliseconds = 15_000;

/** Every browser says so in its console when an answer is a refusal; the refusals are kept apart. */
const refusalComplaint = /^Failed to load resource: the server responded with a status of 4\d\d/u;

/** Opens windows and keeps account of all that goes out of them. */
export function watchedBrowser(browser: Browser): WatchedBrowser {
  const sent: Promise<WatchedRequest>[] = [];
  const contexts: BrowserContext[] = [];
  const refusals: string[] = [];
  const complaints: string[] = [];

  const openLocal = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ locale: "en-US", ...options });
    contexts.push(context);
    context.setDefaultTimeout(patienceMilliseconds);
    context.on("request", (request) => {
      const url = new URL(request.url());
      const line = `${request.method()} ${url.pathname}${url.search}`;
      const watched = (headers: Readonly<Record<string, string>>) => ({
        line,
        origin: url.protocol === "http:" ? url.origin : url.protocol,
        referer: headers["referer"] ?? "",
      });
      // A request whose window was closed meanwhile has only the headers that were known at first.
      sent.push(
        request
          .allHeaders()
          .catch(() => request.headers())
          .then(watched),
      );
    });
    context.on("response", (response) => {
      if (response.status() < 400) return;
      const { pathname } = new URL(response.url());
      refusals.push(`${response.status()} ${response.request().method()} ${pathname}`);
    });
    context.on("console", (message) => {
      if (!["error", "warning"].includes(message.type())) return;
      const page = message.page();
      if (page !== null && examined.has(page)) return;
      if (!refusalComplaint.test(message.text())) complaints.push(message.text());
    });
    context.on("weberror", (fault) => complaints.push(fault.error().message));
    return context.newPage();
  };
  const open = async (options?: BrowserContextOptions) => {
    const page = await openLocal(options);
    const nothing = { contentType: "text/javascript", body: "" };
    await page.context().route("**/local/bar.js", (route) => route.fulfill(nothing));
    return page;
  };
  return {
    open,
    openLocal,
    requests: () => Promise.all(sent),
    refusals,
    complaints,
    cookies: async () => (await Promise.all(contexts.map((context) => context.cookies()))).flat(),
    pages: () => contexts.flatMap((context) => context.pages()),
  };
}

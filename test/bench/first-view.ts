import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, Response } from "playwright-core";
import { launchBrowser } from "../browser/launch-browser.ts";
import { type Figure, type Measurement, verdictOf } from "./figure.ts";
import { recordedPages } from "./recorded-pages.ts";
import type { SampleWorld } from "./sample-world.ts";

/** One answer that the browser got for a page that nobody touched. */
type Part = {
  readonly address: URL;
  readonly kind: string;
  readonly bytes: number;
};

type Window = { readonly name: string; readonly width: number; readonly height: number };

const windows: readonly Window[] = [
  { name: "telephone", width: 390, height: 844 },
  { name: "desk", width: 1280, height: 800 },
];

const goal = { bytes: 20_000, requests: 4 };
const stretch = { bytes: 13_500, requests: 4 };

/** How long the page is left alone after its first view, to see what it loads by itself. */
const quietMilliseconds = 1500;

/** P1: all that a browser fetches for an invoice of twelve lines as long as nobody touches it. */
export async function measureFirstView(sample: SampleWorld): Promise<Measurement> {
  const browser = await launchBrowser();
  try {
    const measurements: Measurement[] = [];
    for (const window of windows) {
      const { link } = await sample.send();
      const parts = await openUntouched(browser, link, window);
      measurements.push({
        figures: figuresOf(parts, link, window),
        notes: [noteOf(parts, window)],
      });
    }
    return {
      figures: measurements.flatMap(({ figures }) => figures),
      notes: measurements.flatMap(({ notes }) => notes),
    };
  } finally {
    await browser.close();
  }
}

async function openUntouched(browser: Browser, link: string, window: Window): Promise<Part[]> {
  const { width, height } = window;
  const context = await browser.newContext({ viewport: { width, height }, locale: "en-US" });
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.goto(link);
  await page.getByRole("button", { name: /pay/i }).first().waitFor();
  await page.waitForTimeout(quietMilliseconds);
  const parts = await Promise.all(responses.map(partOf));
  await context.close();
  return parts;
}

async function partOf(response: Response): Promise<Part> {
  const body = await response.body();
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return {
    address: new URL(response.url()),
    kind: response.request().resourceType(),
    bytes: brotliCompressSync(body, { params }).length,
  };
}

function figuresOf(parts: readonly Part[], link: string, { name }: Window): Figure[] {
  const bytes = parts.reduce((total, part) => total + part.bytes, 0);
  const foreign = parts.filter(({ address }) => address.origin !== new URL(link).origin);
  const others = recordedPages.map(({ name: page, size }) => `${page} ${size}`).join(", ");
  return [
    {
      id: "P1",
      what: `first view, ${name}: HTML, CSS, JS and data in brotli 11, KB of 1,000 bytes`,
      goal: String(goal.bytes / 1000),
      stretch: String(stretch.bytes / 1000),
      measured: kilobytes(bytes),
      baseline: `${others} (recorded)`,
      verdict: verdictOf(bytes, { goal: goal.bytes, stretch: stretch.bytes }),
    },
    {
      id: "P1",
      what: `first view, ${name}: requests, and those to third parties`,
      goal: `${goal.requests}, 0`,
      stretch: `${stretch.requests}, 0`,
      measured: `${parts.length}, ${foreign.length}`,
      baseline: "–",
      verdict: verdictOf(foreign.length > 0 ? Number.POSITIVE_INFINITY : parts.length, {
        goal: goal.requests,
        stretch: stretch.requests,
      }),
    },
  ];
}

function noteOf(parts: readonly Part[], { name, width, height }: Window): string {
  const named = parts.map(
    ({ kind, address, bytes }) => `${kind} ${shown(address)} ${kilobytes(bytes)}`,
  );
  return `P1: ${name} (${width} × ${height}): ${named.join(", ")} KB.`;
}

/** An id or a hash in an address says nothing here. */
function shown({ pathname }: URL): string {
  return pathname.replace(/inv_\w+/u, "{id}").replace(/-[\w-]{8}\./u, ".");
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(2);
}

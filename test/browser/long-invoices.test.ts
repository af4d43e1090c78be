import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { canTravel, journeyStand, keepSecret, statesWhatHoldsAllAlong } from "./journey-stand.ts";
import { findingsOf } from "./page-findings.ts";
import { sendInvoice } from "./sent-invoice.ts";
import { phone } from "./watched-context.ts";

// Invoices with more lines than anybody reads: folded at first, then in pages, and never in one go.

const { lines } = pageWords;
const rows = (page: Page) => page.locator("tr").count();
/** Looks now and then: a look at each frame would be most of the page's work. */
const untilRows = (page: Page, count: number) =>
  page.waitForFunction((wanted) => document.querySelectorAll("tr").length === wanted, count, {
    polling: 300,
    timeout: 60_000,
  });
const headings = 1;
const folded = 6;

describe.skipIf(!canTravel)("a long invoice", () => {
  const stand = journeyStand();

  test("of 300 lines shows a few with their sum, and all of them when asked", async () => {
    const { invoices } = stand.program.state.portal;
    const page = await stand.browser.open(phone);
    let link = "";
    for (const each of invoices) {
      await page.goto(each.link);
      keepSecret(stand, each.link);
      await page.getByRole("table").waitFor();
      if (await page.getByRole("button", { name: lines.showAll("300") }).isVisible()) {
        link = each.link;
        break;
      }
    }
    expect(link).not.toBe("");
    expect(await rows(page)).toBe(headings + folded);
    await page.getByText(/300 lines, KWD\s[\d,.]+ together/u).waitFor();
    expect(await findingsOf(page)).toEqual([]);

    await page.getByRole("button", { name: lines.showAll("300") }).tap();

    await untilRows(page, headings + 300);
    await page.getByText("Sensor bracket 300: milling and fitting").waitFor();
  });

  test("of 10,000 lines opens at once, grows in slices, and stops when told to", async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      description: `Part ${index + 1}`,
      quantity: "1",
      unitPrice: "0.25",
      taxRate: "0",
    }));
    const invoice = await sendInvoice(stand, { invoice: { lines: many } });
    const page = await stand.browser.open(phone);
    await page.goto(invoice.link);
    await page.getByRole("button", { name: pageWords.ask.pay("$2,500.00") }).waitFor();
    expect(await rows(page)).toBe(headings + folded);

    await page.getByRole("button", { name: lines.showAll("10,000") }).tap();
    // The page answers a tap while it draws: it never draws more than a slice in one go.
    await page.getByRole("button", { name: pageLaterWords.lines.stop }).tap();
    await page.getByRole("button", { name: pageLaterWords.lines.more }).waitFor();
    const stoppedAt = await rows(page);
    expect(stoppedAt).toBeLessThan(headings + 10_000);
    expect(stoppedAt).toBeGreaterThan(headings + folded);

    // By its key: rows that come into sight for the first time still find their height.
    await page.getByRole("button", { name: pageLaterWords.lines.more }).press("Enter");
    await untilRows(page, headings + 10_000);
    await page.getByRole("button", { name: pageWords.ask.pay("$2,500.00") }).tap();
    await page.getByLabel("Card number").waitFor();
  });

  statesWhatHoldsAllAlong(stand, /^$/u);
});

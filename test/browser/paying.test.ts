import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { pageLaterWords as thaiLater } from "../../shared/messages/catalog/th/page-later.ts";
import { stateWords as thaiState } from "../../shared/messages/catalog/th/state.ts";
import { jobKindOf, lastMailTo, mailCounts } from "../infra/program/mailbox.ts";
import { outcomeOf } from "../infra/program/outcome.ts";
import { canTravel, journeyStand, statesWhatHoldsAllAlong } from "./journey-stand.ts";
import { latinWords } from "./latin-words.ts";
import { findingsOf } from "./page-findings.ts";
import { cards, payByCard } from "./payment-page.ts";
import { sendInvoice, thaiInvoice } from "./sent-invoice.ts";
import { phone } from "./watched-context.ts";

// Ways to a paid invoice that are not the straight one. Each has a client and a phone of its own.

const { outcome } = pageLaterWords;
const total = "$1,240.00";
const payButton = (page: Page) => page.getByRole("button", { name: pageWords.ask.pay(total) });
const paidOnce = { status: "paid", charges: [124_000], openPages: 0, schedules: [] };

describe.skipIf(!canTravel)("paying", () => {
  const stand = journeyStand();

  /** Opens a new invoice's link on a phone. */
  async function openNewInvoice() {
    const invoice = await sendInvoice(stand);
    const page = await stand.browser.open(phone);
    await page.goto(invoice.link);
    await payButton(page).waitFor();
    return { invoice, page };
  }

  test.concurrent("a declined card is told on the payment page, and another one works there", async () => {
    const { invoice, page } = await openNewInvoice();
    await payButton(page).tap();
    await payByCard(page, cards.declined);

    await page.getByRole("alert").waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await stand.program.idle();
    await payByCard(page);

    await page.getByText(outcome.succeeded(total)).waitFor();
    await stand.program.idle();
    // The vendor hears once that a card was declined, and then that all is paid.
    expect(await mailCounts(stand.program, invoice.id)).toMatchObject({
      failed: 1,
      paid: 1,
      receipt: 1,
    });
    expect(await outcomeOf(stand.program, invoice.id)).toMatchObject(paidOnce);
  });

  test.concurrent("whoever turns back on the payment page finds all as it was, and can pay", async () => {
    const { invoice, page } = await openNewInvoice();
    await payButton(page).tap();
    await page.getByRole("button", { name: "Back" }).tap();

    await page.getByText(outcome.canceled).waitFor();
    expect(page.url()).toBe(`${stand.program.origin}/i/${invoice.id}`);
    expect(await findingsOf(page)).toEqual([]);
    await payButton(page).tap();
    await payByCard(page);

    await page.getByText(outcome.succeeded(total)).waitFor();
    expect(await outcomeOf(stand.program, invoice.id)).toMatchObject(paidOnce);
  });

  test.concurrent("the browser's own Back button leads to an invoice that can be paid", async () => {
    const { invoice, page } = await openNewInvoice();
    await payButton(page).tap();
    await page.getByLabel("Card number").waitFor();
    await page.goBack();
    await payButton(page).tap();
    await payByCard(page);

    await page.getByText(outcome.succeeded(total)).waitFor();
    expect(await outcomeOf(stand.program, invoice.id)).toMatchObject(paidOnce);
  });

  test.concurrent("two tabs that pay one after the other make one charge", async () => {
    const { invoice, page } = await openNewInvoice();
    const other = await page.context().newPage();
    await other.goto(invoice.link);
    await payButton(page).tap();
    await page.getByLabel("Card number").waitFor();
    await payButton(other).tap();
    await other.getByLabel("Card number").waitFor();

    // The first page was closed when the second was opened.
    await payByCard(page);
    await page.getByLabel("Card number").waitFor({ state: "detached" });
    expect(await findingsOf(page)).toEqual([]);
    await payByCard(other);

    await other.getByText(outcome.succeeded(total)).waitFor();
    await page.goto(`${stand.program.origin}/i/${invoice.id}`);
    await page.getByText(stateWords.paid()).waitFor();
    expect(await outcomeOf(stand.program, invoice.id)).toMatchObject(paidOnce);
  });

  test.concurrent("two tabs that press Pay at the same moment make one charge", async () => {
    const { invoice, page } = await openNewInvoice();
    const other = await page.context().newPage();
    await other.goto(invoice.link);
    await payButton(other).waitFor();
    await Promise.all([payButton(page).tap(), payButton(other).tap()]);

    // Each tab goes on to a payment page, or says that another one has just done so. A page that the
    // other tab's press took over is closed by then, and can't be paid.
    for (const tab of [page, other]) {
      const isAway = tab.waitForURL(/\/stripe\/checkout\//u);
      await Promise.race([isAway, tab.getByRole("alert").filter({ hasText: /\w/u }).waitFor()]);
    }
    const isOpen = (tab: Page) => tab.getByLabel("Card number").isVisible();
    await page.reload();
    await other.reload();
    const open = (await isOpen(page)) ? page : other;
    await payByCard(open);
    await open.getByText(outcome.succeeded(total)).waitFor();
    await stand.program.idle();

    expect(await outcomeOf(stand.program, invoice.id)).toMatchObject(paidOnce);
  });

  test.concurrent("from mail to receipt, all is in Thai for who reads Thai", async () => {
    const invoice = await sendInvoice(stand, thaiInvoice);
    const page = await stand.browser.open({ ...phone, locale: "de-DE" });
    await page.goto(invoice.link);
    await page.getByText(thaiState.dueIn(14)).waitFor();
    await page.mouse.wheel(0, 400);
    await page.getByRole("heading", { name: thaiLater.events.heading }).waitFor();
    const address = `${stand.program.origin}/api/portal/invoices/${invoice.id}`;
    const readView = async (): Promise<unknown> => (await page.request.get(address)).json();
    const view = await readView();

    expect(await page.locator("html").getAttribute("lang")).toBe("th");
    const text = await page.locator("#page").innerText();
    expect(text).toMatch(/พ\.ศ\. 25\d\d/u);
    expect(latinWords(text, view)).toEqual([]);
    expect(latinWords(invoice.mail.subject + invoice.mail.text, view)).toEqual([]);
    expect(invoice.mail.text).toMatch(/25\d\d/u);
    expect(await findingsOf(page)).toEqual([]);

    await page.getByRole("button", { name: /^ชำระ/u }).tap();
    await payByCard(page);
    await page.getByText(thaiState.paid()).waitFor();
    const paidView = await readView();
    const paidText = await page.locator("#page").innerText();
    expect(latinWords(paidText, paidView)).toEqual([]);
    const receipt = await lastMailTo(stand.program, invoice.email);
    expect(jobKindOf(receipt)).toBe("receipt");
    expect(latinWords(receipt.subject + receipt.text, paidView)).toEqual([]);
  });

  statesWhatHoldsAllAlong(stand, /^409 POST \/api\/portal\/invoices\/inv_\w+\/payments$/u);
});

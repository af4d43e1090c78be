import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import { lastMailTo, linkIn, mailsTo } from "../infra/program/mailbox.ts";
import { canTravel, journeyStand, keepSecret, statesWhatHoldsAllAlong } from "./journey-stand.ts";
import { findingsOf } from "./page-findings.ts";
import { sendInvoice, type SentInvoice } from "./sent-invoice.ts";
import { askForLink, owner } from "./sign-in.ts";
import { phone } from "./watched-context.ts";

// Links that no longer open, people whom an invoice doesn't concern, and browsers that didn't ask.

const { dead, details, wrongPerson, forward } = pageLaterWords;
const { signIn, list } = vendorWords;
const payButton = (page: Page) =>
  page.getByRole("button", { name: pageWords.ask.pay("$1,240.00") });

describe.skipIf(!canTravel)("a link", () => {
  const stand = journeyStand();

  test.concurrent("that was revoked offers a fresh one, which comes by mail and opens", async () => {
    const invoice = await sendInvoice(stand);
    const { items } = await stand.program.asVendor("GET", `/invoices/${invoice.id}/links`);
    for (const { id } of items as readonly { id: string }[]) {
      await stand.program.asVendor("DELETE", `/invoices/${invoice.id}/links/${id}`);
    }
    const page = await stand.browser.open(phone);
    await page.goto(invoice.link);
    await page.getByRole("heading", { name: dead.title }).waitFor();
    expect(page.url()).toBe(`${stand.program.origin}/i/${invoice.id}`);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole("button", { name: dead.send }).tap();
    await page.getByText(dead.sent).waitFor();

    const fresh = linkIn(await lastMailTo(stand.program, invoice.email));
    keepSecret(stand, fresh);
    expect(fresh).not.toBe(invoice.link);
    // Pasted where the dead link was: nothing but the part behind # changes.
    await page.goto(fresh);

    await payButton(page).waitFor();
  });

  test.concurrent("that is made up looks exactly like one that was revoked", async () => {
    const page = await stand.browser.open(phone);
    await page.goto(
      `${stand.program.origin}/i/inv_0000000000000000000000000000000000#${"x".repeat(43)}`,
    );

    await page.getByRole("heading", { name: dead.title }).waitFor();
    await page.getByRole("button", { name: dead.send }).tap();
    await page.getByText(dead.sent).waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  test.concurrent("works in one browser as well as in another, each with a session of its own", async () => {
    const invoice = await sendInvoice(stand);
    const pages = await Promise.all([stand.browser.open(phone), stand.browser.open()]);
    for (const page of pages) {
      await page.goto(invoice.link);
      await payButton(page).waitFor();
    }

    const [one, other] = await Promise.all(pages.map((page) => page.context().cookies()));
    expect(one?.[0]?.name).toBe(`__Host-i-${invoice.id}`);
    expect(one?.[0]?.value).not.toBe(other?.[0]?.value);
  });

  test.concurrent("opened by somebody else leads to the vendor with one dialog", async () => {
    const invoice = await sendInvoice(stand);
    const page = await openWhole(invoice);
    await page.getByRole("button", { name: details.wrongPerson }).tap();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: wrongPerson.heading }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await dialog.getByLabel(wrongPerson.email).fill("sam@lakeside.example");
    await dialog.getByLabel(wrongPerson.message).fill("I left the shop in May.");
    await dialog.getByRole("button", { name: wrongPerson.send("Tamarind Studio") }).tap();
    await page.getByText(wrongPerson.sent("Tamarind Studio")).waitFor();

    const notice = await noticeAbout(invoice);
    expect(notice).toContain("sam@lakeside.example");
    expect(notice).toContain("I left the shop in May.");
  });

  test.concurrent("is passed on to accounts payable, who get one of their own", async () => {
    const invoice = await sendInvoice(stand);
    const page = await openWhole(invoice);
    await page.getByRole("button", { name: details.forward }).tap();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: forward.send }).tap();
    await dialog.getByText(pageLaterWords.required).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    const payer = `payer-of-${invoice.number}@lakeside.example`.toLowerCase();
    await dialog.getByLabel(forward.email).fill(payer);
    await dialog.getByRole("button", { name: forward.send }).tap();
    await page.getByText(forward.sent(payer)).waitFor();

    const mail = await lastMailTo(stand.program, payer);
    expect(mail.attachments).toHaveLength(1);
    expect(await noticeAbout(invoice)).toContain(payer);
    keepSecret(stand, linkIn(mail));
    const theirs = await stand.browser.open(phone);
    await theirs.goto(linkIn(mail));
    await payButton(theirs).waitFor();
  });

  test.concurrent("to sign in, opened in another browser, shows a code for the one that asked", async () => {
    const asking = await stand.browser.open();
    const elsewhere = await stand.browser.open(phone);
    await elsewhere.goto(await askForLink(stand, asking));
    await elsewhere.getByRole("button", { name: signIn.open, exact: true }).tap();
    await elsewhere.getByRole("heading", { name: signIn.elsewhereTitle }).waitFor();
    expect(await findingsOf(elsewhere)).toEqual([]);
    const text = await elsewhere.getByRole("status").innerText();
    const code = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}\b/u.exec(text)?.[0] ?? "";
    await elsewhere.goto(`${stand.program.origin}/vendor`);
    await elsewhere.getByRole("heading", { name: signIn.title }).waitFor();

    await asking.getByLabel(signIn.code, { exact: true }).fill(code.toLowerCase());
    await asking.keyboard.press("Enter");

    await asking.getByRole("heading", { name: list.title }).waitFor();
  });

  statesWhatHoldsAllAlong(
    stand,
    /^404 (?:GET|POST) \/api\/portal\/invoices\/inv_\w+(?:\/open)?$|^401 GET \/api\/v1\/session$/u,
  );

  /** Opens an invoice's link and reads to its end. */
  async function openWhole(invoice: SentInvoice): Promise<Page> {
    const page = await stand.browser.open(phone);
    await page.goto(invoice.link);
    await payButton(page).waitFor();
    await page.mouse.wheel(0, 400);
    await page.getByRole("heading", { name: details.people }).waitFor();
    return page;
  }

  async function noticeAbout({ number }: SentInvoice): Promise<string> {
    await stand.program.idle();
    const notices = await mailsTo(stand.program, owner.email);
    return notices.filter(({ subject }) => subject.includes(number)).at(-1)?.text ?? "";
  }
});

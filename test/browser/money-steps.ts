import type { Page } from "playwright-core";
import { expect } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWaysWords } from "../../shared/messages/catalog/en/page-ways.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import type { PaymentMethodKind } from "../../shared/payments/payment-method.ts";
import { functionEnvironment, installEnvironment } from "../../infra/local/function-environment.ts";
import { expectBooksToAgree } from "../functions/stand/books.ts";
import { jobKindOf, lastMailTo, mailsTo, type Message } from "../infra/program/mailbox.ts";
import type { Json } from "../infra/program/started-program.ts";
import { findingsOf } from "./page-findings.ts";
import type { JourneyStand } from "./journey-stand.ts";
import { payByCard } from "./payment-page.ts";
import { type Deviations, sendInvoice, type SentInvoice } from "./sent-invoice.ts";
import { askForLink } from "./sign-in.ts";
import { phone } from "./watched-context.ts";

// What journeys about money have in common.

/** A client with a phone, on the page of an invoice of their own. */
export type Payer = { readonly invoice: SentInvoice; readonly page: Page };

/** Sends a new invoice and opens its link on a phone. */
export async function openNewInvoice(
  stand: JourneyStand,
  deviations: Deviations = {},
): Promise<Payer> {
  const invoice = await sendInvoice(stand, deviations);
  const page = await stand.browser.open(phone);
  await page.goto(invoice.link);
  await page.locator("#page[aria-busy=false]").waitFor();
  return { invoice, page };
}

/** A client who has paid a new invoice by card, on its page. */
export async function openPaidInvoice(stand: JourneyStand): Promise<Payer> {
  const payer = await openNewInvoice(stand);
  await unfoldMethod(payer.page, "card");
  await payer.page.locator(".way-body").getByRole("button", { name: /^Pay/u }).tap();
  await payByCard(payer.page);
  await payer.page.getByText(stateWords.paid()).waitFor();
  await stand.program.idle();
  return payer;
}

/** Opens the ways to pay, unless they are open, and unfolds the one of a name. */
export async function unfoldWay(
  page: Page,
  name: string,
  otherWays = pageWords.ask.otherWays,
): Promise<void> {
  const opener = page.getByRole("button", { name: otherWays, exact: true });
  await opener.waitFor();
  if ((await opener.getAttribute("aria-expanded")) !== "true") await opener.tap();
  const way = page.locator(".way-name").filter({ hasText: name });
  const more = page.locator(".way-more");
  await way.or(more).first().waitFor();
  if (!(await way.isVisible())) await more.tap();
  await way.waitFor();
  if ((await way.getAttribute("aria-expanded")) !== "true") await way.tap();
}

/** Unfolds a method by its English name. */
export function unfoldMethod(page: Page, method: PaymentMethodKind): Promise<void> {
  return unfoldWay(page, pageLaterWords.methods[method]);
}

/** Opens what is behind the code, typing it where the browser isn't known to be the client's. */
export async function openAccount(stand: JourneyStand, payer: Payer): Promise<void> {
  const { page, invoice } = payer;
  const { account } = pageWaysWords;
  await unfoldWay(page, account.name);
  const mail = page.getByRole("button", { name: account.mail });
  const known = page.getByRole("heading", { name: account.onFile });
  await mail.or(known).first().waitFor();
  if (await known.isVisible()) return;
  await mail.tap();
  await page.getByText(account.mailed).waitFor();
  const code = await mailedCode(stand, invoice.email);
  await page.getByLabel(account.code, { exact: true }).fill(code);
  await page.getByRole("button", { name: account.open, exact: true }).tap();
  await known.waitFor();
}

/** The button that pays an amount in a way, among the ways to pay. */
export function payButton(page: Page, amount: string, method: PaymentMethodKind) {
  const name = pageWaysWords.pay(amount, pageLaterWords.by[method]);
  return page.locator(".way-body").getByRole("button", { name });
}

/** Reads on to the end of the page, where what comes later is loaded. */
export async function readOn(page: Page): Promise<void> {
  await page.mouse.wheel(0, 600);
  await page.locator(".foot").waitFor();
}

/** The page as it is after all that was set off has been done. */
export async function reloaded(stand: JourneyStand, { page, invoice }: Payer): Promise<Page> {
  await stand.program.idle();
  await page.goto(`${stand.program.origin}/i/${invoice.id}`);
  await page.locator("#page[aria-busy=false]").waitFor();
  return page;
}

/** The last mail to a payer, which must be of this kind. */
export async function lastMail(
  { program }: JourneyStand,
  email: string,
  kind: string,
): Promise<Message> {
  const mail = await lastMailTo(program, email);
  expect(jobKindOf(mail)).toBe(kind);
  return mail;
}

/** The one-time code that an address was mailed last. */
export async function mailedCode({ program }: JourneyStand, email: string): Promise<string> {
  const mail = await lastMailTo(program, email);
  expect(jobKindOf(mail)).toBe("code");
  return /\b(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}\b/u.exec(mail.text)?.[0] ?? "";
}

/** The kinds of all mails to an address, oldest first. */
export async function mailKinds({ program }: JourneyStand, email: string) {
  await program.idle();
  return (await mailsTo(program, email)).map(jobKindOf);
}

/** A window at a desk in which the vendor's owner is signed in. */
export async function signedInDesk(stand: JourneyStand): Promise<Page> {
  const page = await stand.browser.open({ viewport: { width: 1280, height: 900 } });
  await signIn(stand, page);
  return page;
}

async function signIn(stand: JourneyStand, page: Page): Promise<void> {
  await page.goto(await askForLink(stand, page));
  const { open } = vendorWords.signIn;
  await page.getByRole("button", { name: open, exact: true }).press("Enter");
  await page.getByRole("heading", { name: vendorWords.list.title }).waitFor();
}

/** Opens one of the vendor's pages as it is now; whoever was away for long signs in again. */
export async function openVendorPage(stand: JourneyStand, desk: Page, path: string): Promise<void> {
  await stand.program.idle();
  await desk.goto(`${stand.program.origin}${path}`);
  const email = desk.getByLabel(vendorWords.signIn.email);
  await desk.getByRole("main").or(email).first().waitFor();
  await desk.waitForLoadState("networkidle");
  if (!(await email.isVisible())) return;
  await signIn(stand, desk);
  await openVendorPage(stand, desk, path);
}

/** Moves Stripe's account to a country, as if the vendor had always been there. */
export async function settleIn({ program }: JourneyStand, country: string): Promise<void> {
  await program.local("POST", "/stripe/account", { country });
  await program.asVendor("POST", "/payment-settings/check", {});
  await program.idle();
}

/** Changes how the vendor is paid, with the version that the interface wants to hear. */
export async function changeSettings({ program }: JourneyStand, change: object): Promise<void> {
  const { version }: Json = await program.asVendor("GET", "/payment-settings");
  const { api, origin } = { ...program.state, origin: program.origin };
  const answer = await fetch(`${origin}/api/v1/payment-settings`, {
    method: "PATCH",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${api.key ?? ""}`,
      "if-match": `"${version}"`,
    },
    body: JSON.stringify(change),
  });
  expect(answer.status).toBe(200);
  await program.idle();
}

/** Stripe's own book must say what all ledgers say together. */
export async function expectProgramsBooksToAgree({ program }: JourneyStand): Promise<void> {
  await program.idle();
  const port = Number(new URL(program.origin).port);
  const environment = functionEnvironment({
    origin: program.origin,
    port,
    originSecret: "",
    stripeOrigin: program.origin,
  });
  const restore = installEnvironment(environment);
  try {
    await expectBooksToAgree(program);
  } finally {
    restore();
  }
}

/** The charge by which an invoice was paid last, under Stripe's own id. */
export async function lastCharge({ program }: JourneyStand, invoiceId: string): Promise<string> {
  await program.idle();
  const { movements }: Json = await program.local("GET", "/stripe/book");
  const captures = (movements as readonly Json[]).filter(
    ({ kind, metadata }) => kind === "capture" && JSON.stringify(metadata).includes(invoiceId),
  );
  return captures.at(-1)?.charge as string;
}

/** A page on which neither axe nor a ruler finds anything. */
export async function expectFaultless(page: Page): Promise<void> {
  expect(await findingsOf(page)).toEqual([]);
}

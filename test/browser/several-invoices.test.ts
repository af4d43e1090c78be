import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { mailWords } from "../../shared/messages/catalog/en/mail.ts";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWaysWords } from "../../shared/messages/catalog/en/page-ways.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import { arrives } from "./bank-steps.ts";
import {
  canTravel,
  journeyStand,
  statesWhatHoldsAllAlong,
  stopsAtFirstFailure,
} from "./journey-stand.ts";
import {
  expectFaultless,
  expectProgramsBooksToAgree,
  lastMail,
  openAccount,
  openNewInvoice,
  openVendorPage,
  type Payer,
  reloaded,
  settleIn,
  signedInDesk,
} from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";
import { sendInvoiceTo } from "./sent-invoice.ts";

// A client with more than one invoice: paid at once, from credit, asked for less, given up.

const { account } = pageWaysWords;
const { money } = vendorWords;
const words = pageLaterWords.money;
const together = "$2,480.00";

describe.skipIf(!canTravel)("a client with several invoices", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let desk: Page;
  let payer: Payer;
  beforeAll(async () => {
    await settleIn(stand, "US");
    desk = await signedInDesk(stand);
    payer = await openNewInvoice(stand);
  });

  test("sees them behind the code, none but this one ticked", async () => {
    const other = await sendInvoiceTo(stand, payer.invoice);
    const { page } = payer;
    await openAccount(stand, payer);
    const choice = page.getByRole("checkbox", { name: new RegExp(other.number, "u") });
    expect(await choice.isChecked()).toBe(false);
    await choice.check();

    await page.getByText(account.total("2", together)).waitFor();
    await expectFaultless(page);
  });

  test("pays both with one payment, and each page and the receipt say so", async () => {
    const { page } = payer;
    const label = account.payTogether(together, "2", pageLaterWords.by.card);
    await page.getByRole("button", { name: label }).tap();
    await payByCard(page);

    await page.getByText(stateWords.paid()).waitFor();
    await expectFaultless(page);
    const receipt = await lastMail(stand, payer.invoice.email, "receipt");
    expect(receipt.text).toContain(mailWords.receipt.together(together, 2));
    await openVendorPage(stand, desk, "/vendor/payments");
    await expectFaultless(desk);
    await expectProgramsBooksToAgree(stand);
  });

  test("sets credit from a transfer that came ahead against the next invoice", async () => {
    await arrives(stand, payer.invoice, 6_000);
    payer = { ...payer, invoice: await sendInvoiceTo(stand, payer.invoice) };
    const { page } = payer;
    await page.goto(payer.invoice.link);
    await openAccount(stand, payer);
    await page.getByText(account.credit("$60.00")).waitFor();
    await expectFaultless(page);
    await page.getByRole("button", { name: account.useCredit("$60.00") }).tap();

    await page.getByText(account.creditUsed("$60.00")).waitFor();
    await page.locator(".figure").getByText("$1,180.00").waitFor();
    await expectFaultless(page);
    await expectProgramsBooksToAgree(stand);
  });

  test("is asked for less by a credit note, with its reason", async () => {
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);
    await desk.getByRole("button", { name: money.creditNote, exact: true }).click();
    const dialog = desk.getByRole("dialog", { name: money.crediting.title });
    await dialog.getByLabel(money.amount).fill("180");
    await dialog.getByLabel(money.reason).fill("One sign less than agreed.");
    await dialog.getByText(money.crediting.leaves("$1,000.00")).waitFor();
    await expectFaultless(desk);
    await dialog.getByRole("button", { name: money.crediting.now("$180.00") }).click();
    await desk.getByText(money.crediting.done).waitFor();

    const page = await reloaded(stand, payer);
    await page.getByRole("button", { name: pageWords.ask.pay("$1,000.00") }).waitFor();
    await page.getByText(/One sign less than agreed/u).waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "credit");
    expect(mail.text).toContain("asks for $180.00 less");
    expect(mail.text).toContain("One sign less than agreed.");
    await expectProgramsBooksToAgree(stand);
  });

  test("is asked for nothing any more once the vendor gives the rest up", async () => {
    await desk.getByRole("button", { name: money.writeOff, exact: true }).click();
    const dialog = desk.getByRole("dialog", { name: money.writingOff.title });
    await dialog.getByLabel(money.reason).fill("The shop has closed.");
    await expectFaultless(desk);
    await dialog.getByRole("button", { name: money.writingOff.now("$1,000.00") }).click();
    await desk.getByText(money.writingOff.done).waitFor();
    await expectFaultless(desk);

    const page = await reloaded(stand, payer);
    await page.getByText(stateWords.uncollectible()).waitFor();
    expect(await page.getByRole("button", { name: /^Pay/u }).count()).toBe(0);
    expect(await page.getByText("The shop has closed.").count()).toBe(0);
    expect(await page.getByText(words.ofCredit).count()).toBe(0);
    await expectFaultless(page);
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(
    stand,
    /^(?:401 GET \/api\/v1\/\w+|403 GET \/api\/portal\/invoices\/inv_\w+\/account)$/u,
  );
});

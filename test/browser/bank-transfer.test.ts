import { beforeAll, describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWaysWords } from "../../shared/messages/catalog/en/page-ways.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import {
  canTravel,
  journeyStand,
  statesWhatHoldsAllAlong,
  stopsAtFirstFailure,
} from "./journey-stand.ts";
import { arrives } from "./bank-steps.ts";
import {
  expectFaultless,
  expectProgramsBooksToAgree,
  lastMail,
  openNewInvoice,
  type Payer,
  reloaded,
  settleIn,
  unfoldMethod,
} from "./money-steps.ts";

// A transfer is sent by the client's bank, whenever and however much of it.

const { transfer, copied, copy } = pageWaysWords;
const { lines } = transfer;
const total = "$1,240.00";

describe.skipIf(!canTravel)("a bank transfer", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let payer: Payer;
  beforeAll(async () => {
    await settleIn(stand, "US");
    payer = await openNewInvoice(stand);
  });

  test("shows the account that is this client's alone, and the reference, each with its copy", async () => {
    const { page, invoice } = payer;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await unfoldMethod(page, "bank_transfer");
    await page.getByText(transfer.text(total)).waitFor();

    const shown = page.locator(".copy-line");
    await shown.filter({ hasText: lines["account-number"] }).waitFor();
    await shown.filter({ hasText: lines["routing-number"] }).waitFor();
    const reference = shown.filter({ hasText: lines.reference });
    expect(await reference.innerText()).toContain(invoice.number);
    await reference.getByRole("button", { name: `${copy}: ${lines.reference}` }).tap();
    await reference.getByText(copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(invoice.number);
    await shown.getByRole("button", { name: `${copy}: ${transfer.amount}` }).tap();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("1240.00");
    await expectFaultless(page);
  });

  test("of which half has come leaves the rest to pay, and says so on page and mail", async () => {
    await arrives(stand, payer.invoice, 62_000);
    const page = await reloaded(stand, payer);

    await page.getByText(pageWords.ask.partPaid("$620.00", total)).waitFor();
    await page.locator(".figure").getByText("$620.00").waitFor();
    await unfoldMethod(page, "bank_transfer");
    await page.getByText(transfer.text("$620.00")).waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "receipt");
    expect(mail.text).toContain("$620.00");
    await expectProgramsBooksToAgree(stand);
  });

  test("whose other half is too much pays it, and the rest is told to be credit", async () => {
    await arrives(stand, payer.invoice, 62_500);
    const page = await reloaded(stand, payer);

    await page.getByText(stateWords.paid()).waitFor();
    expect(await page.locator(".how-paid dd").allInnerTexts()).toEqual(["$620.00", "$620.00"]);
    await page
      .locator(".how-paid")
      .getByText(pageLaterWords.methods.bank_transfer)
      .first()
      .waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "receipt");
    expect(mail.text).toContain("$5.00 more came than was left. It is kept as your credit");
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(stand, /^$/u);
});

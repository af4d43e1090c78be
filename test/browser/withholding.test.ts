import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWaysWords } from "../../shared/messages/catalog/en/page-ways.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import { lastMailTo } from "../infra/program/mailbox.ts";
import {
  canTravel,
  journeyStand,
  statesWhatHoldsAllAlong,
  stopsAtFirstFailure,
} from "./journey-stand.ts";
import {
  changeSettings,
  expectFaultless,
  expectProgramsBooksToAgree,
  lastMail,
  openNewInvoice,
  openVendorPage,
  type Payer,
  payButton,
  reloaded,
  signedInDesk,
  unfoldMethod,
  unfoldWay,
} from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";
import { slipPicture } from "./slip-picture.ts";

// Tax that a client keeps back for its tax office, with the certificate that follows.

const { withhold } = pageWaysWords;
const words = pageLaterWords.money;
const { money } = vendorWords;
const vendor = "Tamarind Studio";

describe.skipIf(!canTravel)("tax withheld at source", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let desk: Page;
  let payer: Payer;
  beforeAll(async () => {
    await changeSettings(stand, { withholdingPercent: "3" });
    desk = await signedInDesk(stand);
    payer = await openNewInvoice(stand);
  });

  test("is offered with a payment, unticked, and counted live", async () => {
    const { page } = payer;
    await unfoldMethod(page, "card");
    const keeps = page.getByLabel(withhold.choose("3%"));
    expect(await keeps.isChecked()).toBe(false);
    await keeps.check();

    await page.getByText(withhold.live("$37.20", "$1,202.80")).waitFor();
    await expectFaultless(page);
    await page.getByLabel(withhold.amount).fill("50");
    await page.getByText(withhold.tooMuch("$37.20")).waitFor();
    await expectFaultless(page);
    await page.getByLabel(withhold.amount).fill("37.20");
  });

  test("settles the invoice together with the rest by card, and its certificate is awaited", async () => {
    const { page } = payer;
    await payButton(page, "$1,202.80", "card").tap();
    await payByCard(page);

    await page.getByText(stateWords.paid()).waitFor();
    await page.getByText(words.withheld("$37.20")).waitFor();
    await page.getByText(words.certificateAwaited).waitFor();
    await expectFaultless(page);
    const receipt = await lastMail(stand, payer.invoice.email, "receipt");
    expect(receipt.text).toContain("$37.20 of tax that you withheld");
    await expectProgramsBooksToAgree(stand);
  });

  test("gets its certificate later, on the same page", async () => {
    const page = await reloaded(stand, payer);
    await page.locator("summary").filter({ hasText: words.certificateSend }).tap();
    const send = page.getByRole("button", { name: words.certificateSend });
    await send.tap();
    await page.getByText(words.certificateEmpty).waitFor();
    await page.getByLabel(words.certificateNumber).fill("50TAWI-118");
    await page.getByLabel(words.certificateFile).setInputFiles(await slipPicture(page));
    await send.tap();

    await page.getByText(words.certificateReceived).waitFor();
    await page.getByText("50TAWI-118").waitFor();
    await expectFaultless(page);
  });

  test("has its certificate looked at by the vendor, among the things to do", async () => {
    await openVendorPage(stand, desk, "/vendor/tasks");
    await desk.getByText("50TAWI-118").waitFor();
    await desk.getByRole("img", { name: money.declared.slip }).scrollIntoViewIfNeeded();
    await expectFaultless(desk);
    await desk.getByRole("button", { name: money.withheld.check }).click();

    await desk.getByText(money.withheld.checkDone).waitFor();
    await expectFaultless(desk);
  });

  test("of more than the law's share waits for the vendor", async () => {
    payer = await openNewInvoice(stand);
    const { page } = payer;
    await unfoldWay(page, withhold.only);
    await page.getByLabel(withhold.amount).fill("100");
    await page.getByText(withhold.more).waitFor();
    await expectFaultless(page);
    await page.getByRole("button", { name: withhold.record("$100.00") }).tap();

    await page.getByText(words.withheldProposed(vendor)).waitFor();
    await expectFaultless(page);
  });

  test("that the vendor declines is owed again, with a word", async () => {
    const word = "Our services fall under three percent. Could you correct it, please?";
    await openVendorPage(stand, desk, "/vendor/tasks");
    await desk.getByText(/more than the law’s share of \$37\.20/u).waitFor();
    await desk.getByRole("button", { name: money.withheld.decline }).click();
    const dialog = desk.getByRole("dialog", { name: money.withheld.declineTitle });
    await dialog.getByLabel(money.withheld.declineMessage).fill(word);
    await expectFaultless(desk);
    await dialog.getByRole("button", { name: money.withheld.declineNow }).click();
    await desk.getByText(money.withheld.declineDone).waitFor();

    const page = await reloaded(stand, payer);
    await page.getByText(words.withheldDeclined(vendor)).waitFor();
    await page.getByRole("button", { name: pageWords.ask.pay("$1,240.00") }).waitFor();
    await expectFaultless(page);
    expect((await lastMailTo(stand.program, payer.invoice.email)).text).toContain(word);
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/\w+$/u);
});

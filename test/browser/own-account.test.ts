import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import { pageLaterWords } from "../../shared/messages/catalog/th/page-later.ts";
import { pageWaysWords } from "../../shared/messages/catalog/th/page-ways.ts";
import { pageWords } from "../../shared/messages/catalog/th/page.ts";
import { stateWords } from "../../shared/messages/catalog/th/state.ts";
import {
  canTravel,
  journeyStand,
  statesWhatHoldsAllAlong,
  stopsAtFirstFailure,
} from "./journey-stand.ts";
import { latinWords } from "./latin-words.ts";
import {
  expectFaultless,
  expectProgramsBooksToAgree,
  lastMail,
  mailedCode,
  mailKinds,
  openNewInvoice,
  openVendorPage,
  type Payer,
  reloaded,
  settleIn,
  signedInDesk,
  unfoldWay,
} from "./money-steps.ts";
import { thaiInvoice } from "./sent-invoice.ts";
import { owner } from "./sign-in.ts";
import { slipPicture } from "./slip-picture.ts";

// A vendor in Bangkok is paid on its own account, by a client who reads Thai and sends a slip.

const { settings, money } = vendorWords;
const { own, declare } = pageWaysWords;
const vendor = "Tamarind Studio";
const total = "฿13,375.00";
const accountLines = [
  ["ธนาคาร", "กสิกรไทย"],
  ["เลขที่บัญชี", "012-3-45678-9"],
] as const;

describe.skipIf(!canTravel)("the vendor's own account", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let desk: Page;
  let payer: Payer;
  beforeAll(async () => {
    await settleIn(stand, "TH");
    desk = await signedInDesk(stand);
  });

  test("is given on the settings page, line by line, with what follows said beforehand", async () => {
    await openVendorPage(stand, desk, "/vendor/settings");
    await expectFaultless(desk);
    await desk.getByRole("button", { name: settings.give }).click();
    for (const [index, [label, value]] of accountLines.entries()) {
      if (index > 0) await desk.getByRole("button", { name: settings.addLine }).click();
      const line = settings.line(index + 1);
      await desk.getByLabel(`${line}: ${settings.label}`).fill(label);
      await desk.getByLabel(`${line}: ${settings.value}`).fill(value);
    }
    await desk.getByLabel(settings.promptPayId).fill("0812345678");
    const currency = desk.getByRole("combobox", { name: settings.accountCurrency });
    await currency.fill("THB");
    await desk.keyboard.press("Enter");
    await desk.getByText(settings.happensLater).waitFor();
    await expectFaultless(desk);
    await desk.getByRole("button", { name: settings.sendCode }).click();
    await desk.getByText(settings.codeSent(owner.email)).waitFor();
  });

  test("changes only with the mailed code, and only after a day", async () => {
    await desk
      .getByLabel(settings.code, { exact: true })
      .fill(await mailedCode(stand, owner.email));
    await expectFaultless(desk);
    await desk.getByRole("button", { name: settings.changeNow }).click();
    await desk.getByText(settings.pendingUntil).waitFor();
    expect(await mailKinds(stand, owner.email)).toContain("changing");
    await expectFaultless(desk);

    payer = await openNewInvoice(stand, thaiInvoice);
    await payer.page.getByRole("button", { name: pageWords.ask.otherWays, exact: true }).tap();
    await payer.page.locator(".ways").waitFor();
    const name = pageLaterWords.methods.own_account;
    expect(await payer.page.locator(".way-name").filter({ hasText: name }).count()).toBe(0);
    await stand.program.moveBy("PT25H");
    await reloaded(stand, payer);
  });

  test("shows with its PromptPay code and the amount in it, all in Thai", async () => {
    const { page } = payer;
    await unfoldOwnAccount(page);

    await page.locator(".copy-line").filter({ hasText: "012-3-45678-9" }).waitFor();
    await page.getByRole("img", { name: own.codeName(total) }).waitFor();
    await page
      .getByText(/เปลี่ยนครั้งล่าสุด/u)
      .first()
      .waitFor();
    await expectFaultless(page);
    expect(latinWords(await page.locator("#page").innerText(), await viewOf(payer))).toEqual([]);
  });

  test("was paid, says the client, with a picture of the slip", async () => {
    const { page } = payer;
    await declarePayment(page, "KB-20391");

    await page.getByText(stateWords.paymentDeclared()).waitFor();
    await expectFaultless(page);
    expect(latinWords(await page.locator("#page").innerText(), await viewOf(payer))).toEqual([]);
  });

  test("is looked at by the vendor, who sees the slip among the things to do and confirms", async () => {
    await openVendorPage(stand, desk, "/vendor/tasks");
    const task = ownTask();
    const slip = task.getByRole("img", { name: money.declared.slip });
    await slip.scrollIntoViewIfNeeded();
    await expect
      .poll(() => slip.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(480);
    await expectFaultless(desk);
    await task.getByRole("button", { name: money.declared.confirm }).click();
    const dialog = desk.getByRole("dialog", { name: money.declared.confirmTitle });
    await expectFaultless(desk);
    await dialog.getByRole("button", { name: /^Confirm/u }).click();
    await desk.getByText(money.declared.confirmDone).waitFor();
    await openVendorPage(stand, desk, "/vendor/tasks");
    expect(await task.count()).toBe(0);
  });

  test("paid the invoice then: page and receipt say so in Thai", async () => {
    const page = await reloaded(stand, payer);

    await page.getByText(stateWords.paid()).waitFor();
    await expectFaultless(page);
    const receipt = await lastMail(stand, payer.invoice.email, "receipt");
    const view = await viewOf(payer);
    expect(latinWords(receipt.subject + receipt.text, view)).toEqual([]);
    expect(latinWords(await page.locator("#page").innerText(), view)).toEqual([]);
    await expectProgramsBooksToAgree(stand);
  });

  test("on which nothing was found is told kindly, with the vendor's own word", async () => {
    const word = "ยังไม่พบยอดในบัญชีค่ะ รบกวนตรวจสอบอีกครั้งนะคะ";
    payer = await openNewInvoice(stand, thaiInvoice);
    await unfoldOwnAccount(payer.page);
    await declarePayment(payer.page, "KB-20392");
    await payer.page.getByText(stateWords.paymentDeclared()).waitFor();
    await openVendorPage(stand, desk, "/vendor/tasks");
    await ownTask().getByRole("button", { name: money.declared.decline }).click();
    const dialog = desk.getByRole("dialog", { name: money.declared.declineTitle });
    await dialog.getByLabel(money.declared.declineMessage).fill(word);
    await expectFaultless(desk);
    await dialog.getByRole("button", { name: money.declared.declineNow }).click();
    await desk.getByText(money.declared.declineDone).waitFor();

    const page = await reloaded(stand, payer);
    const { declinedDeclaration, vendorSays } = pageLaterWords.money;
    await page.getByText(declinedDeclaration(vendor, total)).waitFor();
    await page.getByText(vendorSays(word)).waitFor();
    await page.getByRole("button", { name: pageWords.ask.pay(total) }).waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "undeclared");
    expect(mail.text).toContain(word);
    expect(latinWords(mail.subject + mail.text, await viewOf(payer))).toEqual([]);
    await expectProgramsBooksToAgree(stand);
  });

  const ownTask = () => desk.locator(".task").filter({ hasText: thaiInvoice.client.name });
  const unfoldOwnAccount = (page: Page) =>
    unfoldWay(page, pageLaterWords.methods.own_account, pageWords.ask.otherWays);

  async function declarePayment(page: Page, reference: string): Promise<void> {
    await page.getByText(declare.open, { exact: true }).tap();
    await page.getByLabel(declare.reference).fill(reference);
    await page.getByLabel(declare.file).setInputFiles(await slipPicture(page));
    await expectFaultless(page);
    await page.getByRole("button", { name: declare.send(vendor, total) }).tap();
  }

  async function viewOf({ page, invoice }: Payer): Promise<unknown> {
    const address = `${stand.program.origin}/api/portal/invoices/${invoice.id}`;
    return [await (await page.request.get(address)).json(), accountLines];
  }

  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/\w+$/u);
});

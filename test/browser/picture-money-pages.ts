import type { Page } from "playwright-core";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWaysWords } from "../../shared/messages/catalog/en/page-ways.ts";
import { pageWaysWords as thaiWays } from "../../shared/messages/catalog/th/page-ways.ts";
import { pageWords as thaiPage } from "../../shared/messages/catalog/th/page.ts";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import type { Json } from "../infra/program/started-program.ts";
import { arrives } from "./bank-steps.ts";
import type { JourneyStand } from "./journey-stand.ts";
import {
  changeSettings,
  lastCharge,
  mailedCode,
  openAccount,
  openNewInvoice,
  openPaidInvoice,
  openVendorPage,
  type Payer,
  payButton,
  reloaded,
  settleIn,
  unfoldMethod,
  unfoldWay,
} from "./money-steps.ts";
import { payByBankDebit, payByCard } from "./payment-page.ts";
import type { Album, Look } from "./picture-album.ts";
import { sendInvoiceTo, thaiInvoice } from "./sent-invoice.ts";
import { owner } from "./sign-in.ts";
import { slipPicture } from "./slip-picture.ts";

const moneyLooks: readonly Look[] = [
  { width: 320 },
  { width: 768 },
  { width: 1440 },
  { width: 360, dark: true },
];
const phoneLooks: readonly Look[] = [{ width: 320 }, { width: 1280 }];

const { declare, withhold } = pageWaysWords;

/** Every way to pay and every state of money, on the client's pages and the vendor's. */
export async function takeMoneyPages(stand: JourneyStand, desk: Page, album: Album): Promise<void> {
  await settleIn(stand, "US");
  await changeSettings(stand, {
    withholdingPercent: "3",
    preferred: { method: "us_bank_account", discountPercent: "1" },
  });
  await giveAccount(stand, desk, album);
  await takeWays(stand, album);
  await takeThaiWays(stand, album);
  await takeStates(stand, album);
  await takeAccount(stand, album);
  await takeVendor(stand, desk, album);
}

async function giveAccount(stand: JourneyStand, desk: Page, album: Album): Promise<void> {
  const { settings } = vendorWords;
  await openVendorPage(stand, desk, "/vendor/settings");
  await desk.getByRole("button", { name: settings.give }).click();
  const line = settings.line(1);
  await desk.getByLabel(`${line}: ${settings.label}`).fill("กสิกรไทย (Kasikorn)");
  await desk.getByLabel(`${line}: ${settings.value}`).fill("012-3-45678-9");
  await desk.getByLabel(settings.promptPayId).fill("0812345678");
  await desk.getByRole("combobox", { name: settings.accountCurrency }).fill("THB");
  await desk.keyboard.press("Enter");
  await album.take(desk, "money-vendor-settings", moneyLooks);
  await desk.getByRole("button", { name: settings.sendCode }).click();
  await desk.getByText(settings.codeSent(owner.email)).waitFor();
  await desk.getByLabel(settings.code, { exact: true }).fill(await mailedCode(stand, owner.email));
  await desk.getByRole("button", { name: settings.changeNow }).click();
  await desk.getByText(settings.pendingUntil).waitFor();
  await album.take(desk, "money-vendor-settings-pending", phoneLooks);
  await stand.program.moveBy("PT25H");
}

async function takeWays(stand: JourneyStand, album: Album): Promise<void> {
  const { page } = await openNewInvoice(stand);
  await page.getByRole("button", { name: "Other ways to settle this", exact: true }).click();
  await page.locator(".ways").waitFor();
  await album.take(page, "money-ways", moneyLooks);
  for (const method of ["card", "us_bank_account", "bank_transfer", "cheque"] as const) {
    await unfoldMethod(page, method);
    if (method === "bank_transfer") await page.locator(".copy-line").first().waitFor();
    if (method === "card") {
      await page.getByLabel(pageWaysWords.choose.part).check();
      await page.getByLabel(withhold.choose("3%")).check();
    }
    if (method === "cheque") await page.getByText(declare.open, { exact: true }).click();
    await album.take(page, `money-way-${method.replaceAll("_", "-")}`, phoneLooks);
  }
  await unfoldWay(page, withhold.only);
  await album.take(page, "money-way-withheld", phoneLooks);
  await unfoldWay(page, pageWaysWords.account.name);
  await album.take(page, "money-way-account", phoneLooks);
}

async function takeThaiWays(stand: JourneyStand, album: Album): Promise<void> {
  const payer = await openNewInvoice(stand, thaiInvoice);
  const { page } = payer;
  await unfoldWay(page, "โอนเข้าบัญชี", thaiPage.ask.otherWays);
  await page.getByText(thaiWays.declare.open, { exact: true }).click();
  await page.getByLabel(thaiWays.declare.file).setInputFiles(await slipPicture(page));
  await album.take(page, "money-way-own-account-th", moneyLooks);
  await page.getByRole("button", { name: /^แจ้ง/u }).click();
  await page.locator(".band").filter({ hasText: "ตรวจสอบ" }).waitFor();
  await album.take(page, "money-declared-th", moneyLooks);
}

async function takeStates(stand: JourneyStand, album: Album): Promise<void> {
  const take = async (payer: Payer, name: string) =>
    album.take(await reloaded(stand, payer), `money-${name}`, moneyLooks);
  const debit = await openNewInvoice(stand);
  await unfoldMethod(debit.page, "us_bank_account");
  await debit.page.locator(".way-body").getByRole("button", { name: /^Pay/u }).click();
  await payByBankDebit(debit.page, "Succeeds");
  await debit.page
    .getByText(/is on its way/u)
    .first()
    .waitFor();
  await take(debit, "processing");
  await stand.program.moveBy("P6D");
  const reason = "insufficient_funds";
  const charge = await lastCharge(stand, debit.invoice.id);
  await stand.program.local("POST", "/stripe/disputes", { charge, reason });
  await take(debit, "returned");

  const refunded = await openPaidInvoice(stand);
  await refund(stand, refunded, 24_000);
  await take(refunded, "refunded-in-part");
  const disputed = await openPaidInvoice(stand);
  const asked = await lastCharge(stand, disputed.invoice.id);
  await stand.program.local("POST", "/stripe/disputes", { charge: asked });
  await take(disputed, "disputed");

  const kept = await openNewInvoice(stand);
  await unfoldMethod(kept.page, "card");
  await kept.page.getByLabel(withhold.choose("3%")).check();
  await payButton(kept.page, "$1,202.80", "card").click();
  await payByCard(kept.page);
  await kept.page.getByText(pageLaterWords.money.certificateAwaited).waitFor();
  await take(kept, "withheld");
  const half = await openNewInvoice(stand);
  await unfoldMethod(half.page, "bank_transfer");
  await half.page.locator(".copy-line").first().waitFor();
  await arrives(stand, half.invoice, 62_000);
  await take(half, "partly-paid");
}

async function refund(stand: JourneyStand, payer: Payer, amount: number): Promise<Json> {
  const charge = await lastCharge(stand, payer.invoice.id);
  return stand.program.local("POST", "/stripe/refunds", { charge, amount });
}

async function takeAccount(stand: JourneyStand, album: Album): Promise<void> {
  const payer = await openNewInvoice(stand);
  await unfoldMethod(payer.page, "card");
  await payer.page.locator(".way-body").getByRole("button", { name: /^Pay/u }).click();
  await payer.page.getByLabel(/^Save my payment information/u).check();
  await payByCard(payer.page);
  await payer.page.getByText("Paid, thank you").waitFor();
  await arrives(stand, payer.invoice, 6_000);
  const { invoice } = { invoice: await sendInvoiceTo(stand, payer.invoice) };
  await sendInvoiceTo(stand, payer.invoice);
  await payer.page.goto(invoice.link);
  await openAccount(stand, { ...payer, invoice });
  await album.take(payer.page, "money-account", moneyLooks);
}

async function takeVendor(stand: JourneyStand, desk: Page, album: Album): Promise<void> {
  const { money } = vendorWords;
  await openVendorPage(stand, desk, "/vendor/tasks");
  await desk.getByRole("heading", { name: vendorWords.tasks.title }).waitFor();
  await album.take(desk, "money-vendor-tasks", moneyLooks);
  await openVendorPage(stand, desk, "/vendor/payments");
  await album.take(desk, "money-vendor-payments", moneyLooks);
  const paid = await openPaidInvoice(stand);
  await openVendorPage(stand, desk, `/vendor/invoices/${paid.invoice.id}`);
  await desk.getByRole("button", { name: /^Refund/u }).click();
  await desk.getByRole("dialog", { name: money.refunding.title }).waitFor();
  await album.take(desk, "money-vendor-refund", moneyLooks, "screen");
}

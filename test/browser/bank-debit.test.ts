import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWaysWords } from "../../shared/messages/catalog/en/page-ways.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import { jobKindOf, lastMailTo } from "../infra/program/mailbox.ts";
import {
  canTravel,
  journeyStand,
  statesWhatHoldsAllAlong,
  stopsAtFirstFailure,
} from "./journey-stand.ts";
import {
  expectFaultless,
  expectProgramsBooksToAgree,
  lastCharge,
  lastMail,
  mailKinds,
  openNewInvoice,
  openVendorPage,
  type Payer,
  payButton,
  readOn,
  reloaded,
  settleIn,
  signedInDesk,
  unfoldMethod,
} from "./money-steps.ts";
import { payByBankDebit, payByCard } from "./payment-page.ts";
import { owner } from "./sign-in.ts";

// A debit takes days to arrive, and may come back weeks after that.

const { methods, money, closed } = pageLaterWords;
const total = "$1,240.00";
const anyDate = String.raw`\d+ \w+ \d{4}`;
const states = vendorWords.payment.states;

describe.skipIf(!canTravel)("a bank debit", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let payer: Payer;
  let page: Page;
  let desk: Page;
  beforeAll(async () => {
    await settleIn(stand, "US");
    desk = await signedInDesk(stand);
    payer = await openNewInvoice(stand);
    ({ page } = payer);
  });

  test("is among the ways to pay, with its price and its days", async () => {
    await unfoldMethod(page, "us_bank_account");

    const way = page.locator(".way-name").filter({ hasText: methods.us_bank_account });
    expect(await way.innerText()).toContain(total);
    expect(await way.innerText()).toContain(pageWaysWords.final.afterDays("4"));
    await expectFaultless(page);
  });

  test("is on its way when the client comes back, and nothing more is asked", async () => {
    await payButton(page, total, "us_bank_account").tap();
    await payByBankDebit(page, "Succeeds");

    await page.getByText(closed.wait(total)).waitFor();
    await readOn(page);
    expect(await page.getByText(new RegExp(`by ${anyDate}`, "u")).count()).toBeGreaterThan(0);
    expect(await page.getByRole("button", { name: /^Pay/u }).count()).toBe(0);
    await expectFaultless(page);
  });

  test("is told to the client by mail with its date, which is no receipt yet", async () => {
    const mail = await lastMail(stand, payer.invoice.email, "way");

    expect(mail.subject).toContain(`${total} for invoice ${payer.invoice.number}`);
    expect(mail.text).toMatch(/expected to arrive by/u);
    expect(mail.attachments).toEqual([]);
  });

  test("shows at the vendor's as on its way", async () => {
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);

    await desk.getByText(states.processing).first().waitFor();
    await expectFaultless(desk);
    await openVendorPage(stand, desk, "/vendor/payments");
    await desk.getByText(states.processing).first().waitFor();
    await expectFaultless(desk);
  });

  test("is paid after four business days, with a receipt", async () => {
    await stand.program.moveBy("P6D");
    await reloaded(stand, payer);

    await page.getByText(stateWords.paid()).waitFor();
    const mail = await lastMail(stand, payer.invoice.email, "receipt");
    expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(["application/pdf"]);
    await expectFaultless(page);
    await expectProgramsBooksToAgree(stand);
  });

  test("that the bank takes back weeks later is owed again, and the page says it kindly", async () => {
    await stand.program.moveBy("P20D");
    const charge = await lastCharge(stand, payer.invoice.id);
    await stand.program.local("POST", "/stripe/disputes", { charge, reason: "insufficient_funds" });
    await reloaded(stand, payer);

    await page.getByText(money.returned(total)).waitFor();
    await page.getByText(money.returnedText).waitFor();
    await readOn(page);
    await expectFaultless(page);
    expect(await page.getByText(/dispute|fault|fail/iu).count()).toBe(0);
  });

  test("that came back is told to both sides by mail", async () => {
    const mail = await lastMail(stand, payer.invoice.email, "return");
    expect(mail.text).toContain(`${total} of your payment`);
    expect(mail.text).toContain("went back to your bank");
    expect(mail.text).not.toMatch(/dispute|failed|refus/iu);

    const notice = await lastMailTo(stand.program, owner.email);
    expect(jobKindOf(notice)).toBe("vreturn");
    expect(notice.text).toContain(total);
  });

  test("that came back is a task for the vendor", async () => {
    await openVendorPage(stand, desk, "/vendor/tasks");

    await desk
      .getByText(/bank took back/u)
      .first()
      .waitFor();
    await expectFaultless(desk);
  });

  test("can be paid again, a part by card and the rest by bank debit", async () => {
    await unfoldMethod(page, "card");
    await page.getByLabel(pageWaysWords.choose.part).check();
    await page.getByLabel(pageWaysWords.choose.amount, { exact: true }).fill("496");
    await page.getByText(pageWaysWords.choose.remains("$744.00")).waitFor();
    await payButton(page, "$496.00", "card").tap();
    await payByCard(page);
    await page.getByText(pageLaterWords.outcome.succeeded("$496.00")).waitFor();

    await unfoldMethod(page, "us_bank_account");
    await page.getByLabel(pageWaysWords.choose.everything("$744.00")).check();
    await payButton(page, "$744.00", "us_bank_account").tap();
    await payByBankDebit(page, "Succeeds");
    await page.getByText(closed.wait("$744.00")).waitFor();
    await stand.program.moveBy("P6D");
    await reloaded(stand, payer);

    await page.getByText(stateWords.paid()).waitFor();
    const how = page.locator(".how-paid");
    await how.getByText(/Visa/u).waitFor();
    await how.getByText("$496.00").waitFor();
    await how.getByText("$744.00").waitFor();
    await expectFaultless(page);
  });

  test("has a receipt of its own beside the card's", async () => {
    const receipts = (await mailKinds(stand, payer.invoice.email)).filter(
      (kind) => kind === "receipt",
    );
    expect(receipts).toHaveLength(3);
    const last = await lastMail(stand, payer.invoice.email, "receipt");
    expect(last.text).toContain("$744.00");
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/\w+$/u);
});

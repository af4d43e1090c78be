import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWaysWords } from "../../shared/messages/catalog/en/page-ways.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
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
  mailedCode,
  openAccount,
  openNewInvoice,
  type Payer,
  payButton,
  unfoldMethod,
  unfoldWay,
} from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";
import { sendInvoiceTo } from "./sent-invoice.ts";

// A card that the client lets Stripe keep, for the next invoice: behind a code, in one click.

const { account } = pageWaysWords;
const total = "$1,240.00";
const card = account.shown("Visa", "4242");

describe.skipIf(!canTravel)("a card on file", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let payer: Payer;
  let page: Page;
  beforeAll(async () => {
    payer = await openNewInvoice(stand);
    ({ page } = payer);
  });

  test("is kept when the client says so on Stripe's page, and unticked before", async () => {
    await unfoldMethod(page, "card");
    await payButton(page, total, "card").tap();
    const save = page.getByLabel(/^Save my payment information/u);
    expect(await save.isChecked()).toBe(false);
    await save.check();
    await payByCard(page);

    await page.getByText(pageLaterWords.outcome.succeeded(total)).waitFor();
  });

  test("waits behind a code that is mailed, when the next invoice comes", async () => {
    const invoice = await sendInvoiceTo(stand, payer.invoice);
    payer = { invoice, page };
    await page.goto(invoice.link);
    await unfoldWay(page, account.name);

    await page.getByText(account.text).waitFor();
    expect(await page.getByText(card).count()).toBe(0);
    await expectFaultless(page);
  });

  test("stays shut to a wrong code", async () => {
    await page.getByRole("button", { name: account.mail }).tap();
    await page.getByText(account.mailed).waitFor();
    await page.getByLabel(account.code, { exact: true }).fill("AAAA-AAAA-AAAA");
    await page.getByRole("button", { name: account.open, exact: true }).tap();

    await page.getByText(pageWaysWords.refused["code-not-valid"]).waitFor();
    await expectFaultless(page);
  });

  test("shows to whoever types the mailed code, and says what one click will do", async () => {
    const code = await mailedCode(stand, payer.invoice.email);
    await page.getByLabel(account.code, { exact: true }).fill(code.toLowerCase());
    await page.getByRole("button", { name: account.open, exact: true }).tap();

    await page.getByRole("button", { name: account.payWith(total, card) }).waitFor();
    await page.getByText(account.charges).waitFor();
    await expectFaultless(page);
  });

  test("pays in one click, with a receipt", async () => {
    await page.getByRole("button", { name: account.payWith(total, card) }).tap();

    await page.getByText(stateWords.paid()).waitFor();
    await page.getByText(pageLaterWords.outcome.succeeded(total)).waitFor();
    await expectFaultless(page);
    expect(jobKindOf(await lastMailTo(stand.program, payer.invoice.email))).toBe("receipt");
    await expectProgramsBooksToAgree(stand);
  });

  test("is removed after one more question, and is gone for the next invoice", async () => {
    const invoice = await sendInvoiceTo(stand, payer.invoice);
    await page.goto(invoice.link);
    payer = { ...payer, invoice };
    await openAccount(stand, payer);
    await page.getByRole("button", { name: account.removeNamed(card) }).tap();
    await page.getByText(account.removeSure(card)).waitFor();
    await page.getByRole("button", { name: account.remove, exact: true }).tap();

    await page.getByText(account.removed(card)).waitFor();
    await page.getByText(account.nothingOnFile).waitFor();
    await expectFaultless(page);
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(
    stand,
    /^(?:403 GET \/api\/portal\/invoices\/inv_\w+\/account|4\d\d POST \/api\/portal\/invoices\/inv_\w+\/code\/confirm)$/u,
  );
});

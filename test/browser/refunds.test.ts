import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import type { Json } from "../infra/program/started-program.ts";
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
  mailKinds,
  lastMail,
  openPaidInvoice,
  openVendorPage,
  type Payer,
  readOn,
  reloaded,
  signedInDesk,
} from "./money-steps.ts";

// Money that goes back: from the vendor's page, from Stripe's dashboard, and not at all.

const { money } = vendorWords;
const words = pageLaterWords.money;
const total = "$1,240.00";
// As far as its date.
const refundedPart = words.refunded("$240.00", total, "|").split("|")[0] ?? "";

describe.skipIf(!canTravel)("a refund", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let desk: Page;
  let payer: Payer;
  beforeAll(async () => {
    desk = await signedInDesk(stand);
    payer = await openPaidInvoice(stand);
  });

  test("of a part is asked for on the vendor's page, which says beforehand what happens", async () => {
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);
    await desk.getByRole("button", { name: /^Refund/u }).click();
    const dialog = desk.getByRole("dialog", { name: money.refunding.title });
    await dialog.getByLabel(money.amount).fill("240");
    await dialog.getByText(money.refunding.notOwedAfter).waitFor();
    await expectFaultless(desk);
    await dialog.getByRole("button", { name: money.refunding.now("$240.00") }).click();

    await desk.getByText(money.refunding.done("$240.00")).waitFor();
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);
    await desk.getByText(vendorWords.payment.refundStates.succeeded("$240.00")).waitFor();
    await expectFaultless(desk);
  });

  test("of a part leaves the invoice paid, and is told on page and by mail", async () => {
    const page = await reloaded(stand, payer);

    await page.getByText(stateWords.paid()).waitFor();
    await page.getByText(refundedPart).waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "refmail");
    expect(mail.text).toContain("$240.00");
    await expectProgramsBooksToAgree(stand);
  });

  test("of the rest can open the invoice again", async () => {
    await desk.getByRole("button", { name: /^Refund/u }).click();
    const dialog = desk.getByRole("dialog", { name: money.refunding.title });
    expect(await dialog.getByLabel(money.amount).inputValue()).toBe("1000.00");
    await dialog.getByLabel(money.refunding.stillOwed).check();
    await dialog.getByText(money.refunding.stillOwedAfter("$1,000.00")).waitFor();
    await dialog.getByRole("button", { name: money.refunding.now("$1,000.00") }).click();
    await desk.getByText(money.refunding.done("$1,000.00")).waitFor();

    const page = await reloaded(stand, payer);
    await page.getByRole("button", { name: pageWords.ask.pay("$1,000.00") }).waitFor();
    await readOn(page);
    await expectFaultless(page);
    const kinds = await mailKinds(stand, payer.invoice.email);
    expect(kinds.filter((kind) => kind === "refmail")).toHaveLength(2);
    await expectProgramsBooksToAgree(stand);
  });

  test("made in Stripe's dashboard asks the vendor whether it is still owed", async () => {
    payer = await openPaidInvoice(stand);
    await refundInDashboard(24_000);
    await openVendorPage(stand, desk, "/vendor/tasks");

    await desk
      .getByText(/^\$240\.00 was refunded .* Do they still owe it\?$/u)
      .first()
      .waitFor();
    await expectFaultless(desk);
    await desk.getByRole("button", { name: money.question.no }).click();
    await desk.getByText(money.question.done).waitFor();

    const page = await reloaded(stand, payer);
    await page.getByText(stateWords.paid()).waitFor();
    await page.getByText(refundedPart).waitFor();
    await expectProgramsBooksToAgree(stand);
  });

  test("that is still owed after one from the dashboard opens the invoice for that much", async () => {
    await refundInDashboard(40_000);
    await openVendorPage(stand, desk, "/vendor/tasks");
    await desk.getByRole("button", { name: money.question.yes }).click();
    await desk.getByText(money.question.done).waitFor();

    const page = await reloaded(stand, payer);
    await page.getByRole("button", { name: pageWords.ask.pay("$400.00") }).waitFor();
    await expectFaultless(page);
    await expectProgramsBooksToAgree(stand);
  });

  test("that doesn't arrive is kept as credit, and neither side is left guessing", async () => {
    payer = await openPaidInvoice(stand);
    const refund = await refundInDashboard(124_000);
    await stand.program.local("POST", `/stripe/refunds/${refund}/fail`, {});
    const page = await reloaded(stand, payer);

    await page.getByText(words.refundFailed(total, "Tamarind Studio")).waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "refback");
    expect(mail.text).toContain(`Your refund of ${total}`);
    expect(mail.text).toMatch(/Nothing is lost.*credit/u);
    await openVendorPage(stand, desk, "/vendor/tasks");
    await desk.getByText(/^The refund of \$1,240\.00 to /u).waitFor();
    await expectFaultless(desk);
    await expectProgramsBooksToAgree(stand);
  });

  /** Refunds a part of what the payer paid last, as a person does in Stripe's dashboard. */
  async function refundInDashboard(amount: number): Promise<string> {
    const charge = await lastCharge(stand, payer.invoice.id);
    const refund: Json = await stand.program.local("POST", "/stripe/refunds", { charge, amount });
    await stand.program.idle();
    return refund.id;
  }

  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/\w+$/u);
});

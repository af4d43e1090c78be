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
  lastMail,
  openPaidInvoice,
  openVendorPage,
  type Payer,
  readOn,
  reloaded,
  signedInDesk,
} from "./money-steps.ts";

// A bank that asks about a payment by card, and decides one way or the other.

const words = pageLaterWords.money;
const { money, payment, tasks } = vendorWords;
const total = "$1,240.00";

describe.skipIf(!canTravel)("a payment that a bank asks about", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let desk: Page;
  let payer: Payer;
  let dispute = "";
  beforeAll(async () => {
    desk = await signedInDesk(stand);
  });

  test("is said to be looked at, calmly, while the invoice stays as it is", async () => {
    await question();
    const page = await reloaded(stand, payer);

    await page.getByText(words.disputed(total)).waitFor();
    await page.getByText(stateWords.paid()).waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "opened");
    expect(mail.text).not.toMatch(/dispute|fraud|chargeback/iu);
  });

  test("can't be refunded at the same time, and the vendor hears what to do", async () => {
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);
    await desk.getByText(money.disputeHolds).waitFor();
    await desk.getByText(payment.disputeStates.open(total)).first().waitFor();
    await expectFaultless(desk);

    await openVendorPage(stand, desk, "/vendor/tasks");
    await desk.getByText(/bank questions \$1,240\.00/u).waitFor();
    await desk.getByText(tasks.more["dispute-opened"]).waitFor();
    await expectFaultless(desk);
  });

  test("that the bank gives back is owed again, and both sides are told", async () => {
    await decide("lost");
    const page = await reloaded(stand, payer);

    await page.getByRole("button", { name: pageWords.ask.pay(total) }).waitFor();
    await readOn(page);
    await page.getByText(pageLaterWords.events.disputeLost(total)).waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "lost");
    expect(mail.text).toContain(`${total} went back to you`);
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);
    await desk.getByText(payment.disputeStates.lost(total)).first().waitFor();
    await expectFaultless(desk);
    await expectProgramsBooksToAgree(stand);
  });

  test("that the bank confirms stays paid, and both sides are told", async () => {
    await question();
    await decide("won");
    const page = await reloaded(stand, payer);

    await page.getByText(stateWords.paid()).waitFor();
    expect(await page.getByText(words.disputed(total)).count()).toBe(0);
    await readOn(page);
    await page.getByText(pageLaterWords.events.disputeWon(total)).waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "won");
    expect(mail.text).toContain("the payment stands");
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);
    await desk.getByText(payment.disputeStates.won(total)).first().waitFor();
    await expectProgramsBooksToAgree(stand);
  });

  /** A new invoice is paid by card, and weeks later its bank has a question. */
  async function question(): Promise<void> {
    payer = await openPaidInvoice(stand);
    const charge = await lastCharge(stand, payer.invoice.id);
    const opened: Json = await stand.program.local("POST", "/stripe/disputes", { charge });
    dispute = opened.id;
    await stand.program.idle();
  }

  async function decide(status: "won" | "lost"): Promise<void> {
    await stand.program.local("POST", `/stripe/disputes/${dispute}/close`, { status });
    await stand.program.idle();
  }

  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/\w+$/u);
});

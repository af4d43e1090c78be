import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { arrangementMailWords } from "../../shared/messages/catalog/en/arrangement-mail.ts";
import { mailWords } from "../../shared/messages/catalog/en/mail.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { planMailWords } from "../../shared/messages/catalog/en/plan-mail.ts";
import { arrangedStateWords } from "../../shared/messages/catalog/en/state-arranged.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import {
  arrangedPart,
  beginOnMonday,
  mailFacts,
  mailsOfKind,
  passDays,
  todayOf,
  unfoldArrangement,
  unfolded,
  wordsOf,
  written,
  writtenShort,
} from "./arrange-steps.ts";
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
  mailKinds,
  openNewInvoice,
  type Payer,
  readOn,
  reloaded,
  settleIn,
} from "./money-steps.ts";
import { payByBankDebit, payByCard } from "./payment-page.ts";

// One proposal of two kinds: half of it now by card, the rest in two bank debits a week apart.

const { agree, arranged, authorize, fields, terms } = pageArrangementsWords;
const { installment } = planMailWords;
const byDebit = pageLaterWords.by.us_bank_account;
const half = "$620.00";
const part = "$310.00";

describe.skipIf(!canTravel)("half now, and the rest by a plan", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let payer: Payer;
  let page: Page;
  let first: string;
  let second: string;
  beforeAll(async () => {
    await beginOnMonday(stand);
    await settleIn(stand, "US");
    payer = await openNewInvoice(stand, { invoice: { paymentTerms: { netDays: 7 } } });
    ({ page } = payer);
    first = addDays(await todayOf(stand), 7);
    second = addDays(first, 7);
  });
  const facts = () => mailFacts(payer.invoice, "Lakeside Books 1");
  const section = () => arrangedPart(page, arranged.plan);

  test("is one proposal with one preview", async () => {
    await unfoldArrangement(page, "plan");
    await page.getByLabel(fields.howMany).selectOption("2");
    await page.getByLabel(fields.howOften).selectOption({ label: fields.cadences.weekly });
    await page.getByLabel(fields.charged(byDebit)).check();
    await page.getByLabel(fields.now).fill("620");
    await page.getByLabel(fields.nowBy).selectOption("card");

    const form = unfolded(page);
    const days = `${writtenShort(first)} and ${writtenShort(second)}`;
    await form
      .getByText(`${terms.payments("3")}: ${terms.today(half)}, ${terms.on(part, days)}`)
      .waitFor();
    await form.getByText(authorize.charges("Tamarind Studio", byDebit)).waitFor();
    await expectFaultless(page);
  });

  test("is paid by card at once, after which one step is left", async () => {
    await page.getByRole("button", { name: agree.pay(half) }).tap();
    await payByCard(page);

    await page.getByText(pageLaterWords.outcome.succeeded(half)).waitFor();
    await page.getByText(arrangedStateWords.planStarting).waitFor();
    await page.getByText(arranged.waitsMethod).waitFor();
    await readOn(page);
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "receipt");
    expect(wordsOf(mail)).toContain(half);
    expect(wordsOf(mail)).toContain(mailWords.receipt.oneStep);
  });

  test("is told by mail with its days, and that it begins with an account", async () => {
    const [mail] = await mailsOfKind(stand, payer.invoice.email, "agreed");

    const { agreement } = arrangementMailWords;
    expect(mail?.subject).toBe(agreement.planSubject(facts()));
    const words = mail === undefined ? "" : wordsOf(mail);
    expect(words).toContain(half);
    expect(words).toContain(part);
    expect(words).toContain(written(first));
    expect(words).toContain(written(second));
  });

  test("has its debits authorized on Stripe's page, where nothing is charged", async () => {
    await page.getByRole("button", { name: arranged.goSetUp }).tap();
    await payByBankDebit(page, "Succeeds");

    await page.getByText(authorize.done).waitFor();
    await page.getByText(arrangedStateWords.planAgreed(written(first))).waitFor();
    await section().getByText(arranged.leftOf(half)).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("announces the first debit, which takes its days and is no receipt before", async () => {
    await passDays(stand, 4);
    const coming = await lastMail(stand, payer.invoice.email, "installment-coming");
    expect(coming.subject).toBe(installment.nextSubject(facts(), part, written(first)));
    expect(wordsOf(coming)).toMatch(/is charged to your account at .+ ending in \d{4}/u);
    await passDays(stand, 3);

    const mail = await lastMail(stand, payer.invoice.email, "way");
    expect(wordsOf(mail)).toContain(part);
    expect(await mailsOfKind(stand, payer.invoice.email, "receipt")).toHaveLength(1);
    await reloaded(stand, payer);
    await section().getByText(arranged.states.processing).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("goes on by itself: the second follows, and both arrive", async () => {
    await passDays(stand, 7);
    const receipts = await mailsOfKind(stand, payer.invoice.email, "receipt");
    expect(receipts).toHaveLength(2);
    expect(receipts.at(-1)?.text).toContain(part);
    await passDays(stand, 6);

    await reloaded(stand, payer);
    await page.getByText(stateWords.paid()).waitFor();
    await section().getByText(arranged.finished).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("ends with thanks and silence, without a single reminder", async () => {
    const last = await lastMail(stand, payer.invoice.email, "receipt");
    expect(wordsOf(last)).toContain(mailWords.receipt.next);
    const kinds = await mailKinds(stand, payer.invoice.email);
    expect(kinds).not.toContain("remind");
    await passDays(stand, 7);

    expect(await mailKinds(stand, payer.invoice.email)).toEqual(kinds);
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(stand, /^$/u);
});

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { arrangementMailWords } from "../../shared/messages/catalog/en/arrangement-mail.ts";
import { arrangementNoticeWords } from "../../shared/messages/catalog/en/arrangement-notice.ts";
import { mailWords } from "../../shared/messages/catalog/en/mail.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { planMailWords } from "../../shared/messages/catalog/en/plan-mail.ts";
import { arrangedStateWords } from "../../shared/messages/catalog/en/state-arranged.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { arrangedWords } from "../../shared/messages/catalog/en/vendor-flexibility.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import {
  arrangedPart,
  beginOnMonday,
  chargesOfLastMethodWill,
  mailFacts,
  mailsOfKind,
  noticesAbout,
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
  openVendorPage,
  type Payer,
  readOn,
  reloaded,
  signedInDesk,
} from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";

// Three payments by card, a week apart: the first at once, the second fails on its day and comes
// three days later, the third ends it.

const { agree, arranged, authorize, fields, terms } = pageArrangementsWords;
const { installment } = planMailWords;
const notices = arrangementNoticeWords.plan;
const byCard = pageLaterWords.by.card;

describe.skipIf(!canTravel)("a plan of three payments by card", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let payer: Payer;
  let page: Page;
  let desk: Page;
  let today: string;
  let second: string;
  let third: string;
  let retry: string;
  beforeAll(async () => {
    await beginOnMonday(stand);
    desk = await signedInDesk(stand);
    payer = await openNewInvoice(stand, { invoice: { paymentTerms: { netDays: 7 } } });
    ({ page } = payer);
    today = await todayOf(stand);
    second = addDays(today, 7);
    retry = addDays(second, 3);
    third = addDays(today, 14);
  });
  const facts = () => mailFacts(payer.invoice, "Lakeside Books 1");
  const section = () => arrangedPart(page, arranged.plan);

  test("is previewed to the cent and day, and says in plain words what is authorized", async () => {
    await unfoldArrangement(page, "plan");
    await page.getByLabel(fields.howMany).selectOption("3");
    await page.getByLabel(fields.howOften).selectOption({ label: fields.cadences.weekly });
    await page.getByLabel(fields.firstDate).fill(today);
    await page.getByLabel(fields.charged(byCard)).check();

    const form = unfolded(page);
    const days = `${writtenShort(second)} and ${writtenShort(third)}`;
    await form
      .getByText(`${terms.payments("3")}: ${terms.today("$413.34")}, ${terms.on("$413.33", days)}`)
      .waitFor();
    await form.getByText(terms.stays("$1,240.00")).waitFor();
    await form.getByText(authorize.charges("Tamarind Studio", byCard)).waitFor();
    await form.getByText(authorize.undo).waitFor();
    await expectFaultless(page);
  });

  test("begins with its first payment, after which the page says what comes next", async () => {
    await page.getByRole("button", { name: agree.pay("$413.34") }).tap();
    await payByCard(page);

    await page.getByText(pageLaterWords.outcome.succeeded("$413.34")).waitFor();
    await page.getByText(arrangedStateWords.planAgreed(written(second))).waitFor();
    await section().getByText(arranged.planText.kept("Visa ending in 4242")).waitFor();
    await section().getByText(arranged.leftOf("$826.66")).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("is told to the client by mail, with every day and how it is stopped", async () => {
    const [mail] = await mailsOfKind(stand, payer.invoice.email, "agreed");

    const { agreement } = arrangementMailWords;
    expect(mail?.subject).toBe(agreement.planSubject(facts()));
    const words = mail === undefined ? "" : wordsOf(mail);
    for (const said of [
      agreement.planOpening(facts()),
      `the next $413.34 is due by ${written(today)}`,
      agreement.stop(written(second)),
      written(third),
      "$413.33",
    ]) {
      expect(words).toContain(said);
    }
    const [receipt] = await mailsOfKind(stand, payer.invoice.email, "receipt");
    // What is left is charged by itself: nobody is to think of paying it.
    expect(receipt && wordsOf(receipt)).not.toContain(mailWords.receipt.rest);
    const subjects = (await noticesAbout(stand, payer.invoice)).map(({ subject }) => subject);
    const { planSubject } = arrangementNoticeWords.agreement;
    expect(subjects.join()).toContain(planSubject("Lakeside Books 1"));
  });

  test("announces the second charge three days before, with the amount and the day", async () => {
    await passDays(stand, 4);

    const mail = await lastMail(stand, payer.invoice.email, "installment-coming");
    expect(mail.subject).toBe(installment.nextSubject(facts(), "$413.33", written(second)));
    expect(wordsOf(mail)).toMatch(
      new RegExp(`On ${written(second)}, .413.33 is charged to your Visa ending in 4242`, "u"),
    );
    expect(wordsOf(mail)).toContain(installment.leftInAll("$826.66"));
  });

  test("tells kindly that a charge failed, and when it is tried once more", async () => {
    await chargesOfLastMethodWill(stand, {
      charges: "fail",
      code: "insufficient_funds",
    });
    await passDays(stand, 3);

    const mail = await lastMail(stand, payer.invoice.email, "installment-failed");
    expect(mail.subject).toBe(installment.aboutSubject(facts()));
    expect(wordsOf(mail)).toContain(installment.failed(facts(), "$413.33", written(second)));
    expect(wordsOf(mail)).toContain(installment.tryAgain(written(retry)));
    const notice = (await noticesAbout(stand, payer.invoice)).at(-1);
    expect(notice?.subject).toContain(notices.failedSubject(facts()));
    expect(notice?.text).toContain(notices.tryAgain(written(retry)));
  });

  test("shows it on the page, where it can be paid at once or left to that day", async () => {
    await reloaded(stand, payer);

    await section()
      .getByText(arranged.retryOn(written(retry)))
      .waitFor();
    await page.getByText(arranged.retriedOn(written(retry))).waitFor();
    await section().getByText(pageLaterWords.outcome.declined.insufficient_funds).waitFor();
    await page.getByRole("button", { name: arranged.payNext("$413.33") }).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("shows it at the vendor's, with the day of the next try", async () => {
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);

    const row = await desk.locator("tr.installment-retrying").innerText();
    expect(row).toContain("$413.33");
    expect(row).toContain(arrangedWords.installmentStates.retrying);
    expect(row).toContain(arrangedWords.retry(String(Number(retry.slice(8)))));
    await expectFaultless(desk);
  });

  test("has the charge repeated on that day, which works and gives a receipt", async () => {
    await chargesOfLastMethodWill(stand, { charges: "succeed" });
    await passDays(stand, 3);

    const receipts = await mailsOfKind(stand, payer.invoice.email, "receipt");
    expect(receipts).toHaveLength(2);
    expect(receipts.at(-1)?.text).toContain("$413.33");
    await reloaded(stand, payer);
    await page.getByText(arrangedStateWords.planAgreed(written(third))).waitFor();
    await section().getByText(arranged.leftOf("$413.33")).waitFor();
    await expectFaultless(page);
  });

  test("is paid to the end by itself, announced once more, and is thanked for", async () => {
    await passDays(stand, 4);

    const coming = await mailsOfKind(stand, payer.invoice.email, "installment-coming");
    expect(coming.map(({ subject }) => subject)).toEqual([
      installment.nextSubject(facts(), "$413.33", written(second)),
      installment.nextSubject(facts(), "$413.33", written(third)),
    ]);
    await reloaded(stand, payer);
    await page.getByText(stateWords.paid()).waitFor();
    await section().getByText(arranged.finished).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("ends with words of thanks to both, and with silence", async () => {
    const last = await lastMail(stand, payer.invoice.email, "receipt");
    expect(last.subject).toContain("$413.33");
    expect(wordsOf(last)).toContain(mailWords.receipt.next);
    const subjects = (await noticesAbout(stand, payer.invoice)).map(({ subject }) => subject);
    expect(subjects.join()).toContain(notices.finishedSubject(facts()));
    const kinds = await mailKinds(stand, payer.invoice.email);

    await passDays(stand, 7);

    expect(await mailKinds(stand, payer.invoice.email)).toEqual(kinds);
    expect(kinds).not.toContain("remind");
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/\w+$/u);
});

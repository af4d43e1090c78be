import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { arrangementMailWords } from "../../shared/messages/catalog/en/arrangement-mail.ts";
import { arrangementNoticeWords } from "../../shared/messages/catalog/en/arrangement-notice.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { planMailWords } from "../../shared/messages/catalog/en/plan-mail.ts";
import { arrangedStateWords } from "../../shared/messages/catalog/en/state-arranged.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { answerWords, requestWords } from "../../shared/messages/catalog/en/vendor-flexibility.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import {
  arrangedPart,
  beginOnMonday,
  mailFacts,
  noticesAbout,
  passDays,
  todayOf,
  unfoldArrangement,
  unfolded,
  wordsOf,
  written,
} from "./arrange-steps.ts";
import {
  canTravel,
  journeyStand,
  keepSecret,
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
} from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";

// What goes beyond the vendor's settings: asked for, answered with another offer from the mail, and
// accepted. What was agreed on is a plan by reminder, paid to its end.

const { agree, arranged, breach, fields } = pageArrangementsWords;
const { request } = arrangementMailWords;
const notices = arrangementNoticeWords.request;
const vendor = "Tamarind Studio";
const reason = "Our season starts late this year.";
const word = "Three payments would do, from next week on.";

describe.skipIf(!canTravel)("a request beyond what is granted", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let payer: Payer;
  let page: Page;
  let desk: Page;
  let answerLink: string;
  let asked: string;
  let first: string;
  beforeAll(async () => {
    await beginOnMonday(stand);
    payer = await openNewInvoice(stand, { invoice: { paymentTerms: { netDays: 7 } } });
    ({ page } = payer);
  });
  const facts = () => mailFacts(payer.invoice, "Lakeside Books 1");
  const section = () => arrangedPart(page, arranged.request);
  const plan = () => arrangedPart(page, arranged.plan);

  test("is shown as one, with the rule and the day of the answer", async () => {
    await passDays(stand, 6);
    asked = await todayOf(stand);
    await reloaded(stand, payer);
    await unfoldArrangement(page, "plan");
    await page.getByLabel(fields.howMany).selectOption("8");
    await page.getByLabel(fields.howOften).selectOption({ label: fields.cadences.weekly });
    await page.getByLabel(fields.reminded).check();
    await page.getByLabel(fields.firstDate).fill(addDays(asked, 14));

    const form = unfolded(page);
    await form.getByText(agree.beyond(vendor)).waitFor();
    await form.getByText(breach["too-many-installments"]("6")).waitFor();
    await form.getByText(agree.asked(vendor, written(addDays(asked, 5)))).waitFor();
    await form.getByText(/8 payments|Eight payments/u).waitFor();
    await page.getByLabel(agree.reason).fill(reason);
    await expectFaultless(page);
  });

  test("reaches the vendor: the page says what was asked for, and by when an answer comes", async () => {
    await page.getByRole("button", { name: agree.ask(vendor) }).tap();

    await page.getByText(arrangedStateWords.requestPending).waitFor();
    await section().getByText(arranged.yourWords(reason)).waitFor();
    await section()
      .getByText(arranged.pending(vendor, written(addDays(asked, 5))))
      .waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("is confirmed to the client by mail", async () => {
    const mail = await lastMail(stand, payer.invoice.email, "request-received");

    expect(mail.subject).toBe(request.receivedSubject(facts()));
    expect(wordsOf(mail)).toContain(request.received(facts()));
    expect(wordsOf(mail)).toContain(request.answerBy(vendor, written(addDays(asked, 5))));
  });

  test("is mailed to the vendor, with the words and one button", async () => {
    const notice = (await noticesAbout(stand, payer.invoice)).at(-1);

    expect(notice?.subject).toContain("Noor Haddad asks for a plan of 8 payments");
    expect(notice?.text).toContain(reason);
    expect(notice?.text).toContain(notices.answer(written(addDays(asked, 5))));
    expect(notice?.replyTo.join()).toContain(payer.invoice.email);
    answerLink =
      /http:\/\/localhost:\d+\/vendor\/answer#[\w-]{43}/u.exec(notice?.text ?? "")?.[0] ?? "";
    keepSecret(stand, answerLink);
  });

  test("rests the reminders while it waits, the one of the due date too", async () => {
    const before = await mailKinds(stand, payer.invoice.email);
    await passDays(stand, 2);

    expect(await mailKinds(stand, payer.invoice.email)).toEqual(before);
  });

  test("opens for the vendor from the mail without a sign-in, and opening answers nothing", async () => {
    desk = await stand.browser.open({ viewport: { width: 1280, height: 900 } });
    await desk.goto(answerLink);

    await desk.getByText(requestWords.left).first().waitFor();
    await desk.getByText(reason).waitFor();
    await desk.getByText(requestWords.breaches["too-many-installments"](6)).waitFor();
    expect(desk.url()).toBe(`${stand.program.origin}/vendor/answer`);
    await expectFaultless(desk);
  });

  test("is answered there with another offer, shown to the cent and day before it is sent", async () => {
    first = addDays(await todayOf(stand), 7);
    await desk.getByRole("button", { name: requestWords.counter }).click();
    const dialog = desk.getByRole("dialog");
    await dialog.getByLabel(requestWords.count).fill("3");
    await dialog.getByLabel(requestWords.firstDate).fill(first);
    await dialog.getByLabel(requestWords.message).fill(word);
    await dialog.getByText("$413.34").first().waitFor();
    await expectFaultless(desk);
    await dialog.getByRole("button", { name: requestWords.counterNow }).click();

    await desk.getByRole("heading", { name: answerWords.thanks }).waitFor();
    await desk.getByText(requestWords.countered).waitFor();
    await expectFaultless(desk);
  });

  test("can't be answered twice by the same link", async () => {
    await desk.goto("about:blank");
    await desk.goto(answerLink);

    await desk.getByRole("heading", { name: answerWords.deadTitle }).waitFor();
    await expectFaultless(desk);
  });

  test("brings the offer to the client by mail, with the vendor's word", async () => {
    const mail = await lastMail(stand, payer.invoice.email, "request-countered");

    expect(mail.subject).toBe(request.counteredSubject(facts()));
    expect(wordsOf(mail)).toContain(request.countered(facts()));
    expect(wordsOf(mail)).toContain(word);
    expect(wordsOf(mail)).toContain(request.accept);
  });

  test("shows the offer on the page, with its days and amounts", async () => {
    await reloaded(stand, payer);

    await page.getByText(arrangedStateWords.requestCountered).waitFor();
    await section().getByText(arranged.countered(vendor)).waitFor();
    await section().getByText(arranged.word(word)).waitFor();
    await section()
      .getByText(written(addDays(first, 14)))
      .waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("ends in a plan when the client accepts, which both hear of", async () => {
    await section().getByRole("button", { name: arranged.accept }).tap();

    await page.getByText(arrangedStateWords.planAgreed(written(first))).waitFor();
    await plan().getByText(arranged.planText.reminder).waitFor();
    await readOn(page);
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "agreed");
    expect(mail.subject).toBe(arrangementMailWords.agreement.planSubject(facts()));
    expect(wordsOf(mail)).toContain(written(addDays(first, 14)));
    expect(wordsOf(mail)).toContain("$413.33");
    const notice = (await noticesAbout(stand, payer.invoice)).at(-1);
    expect(notice?.subject).toContain(notices.acceptedSubject("Noor Haddad"));
  });

  test("has each payment written about before its day, and paid on the page", async () => {
    await passDays(stand, 5);
    const mail = await lastMail(stand, payer.invoice.email, "installment-coming");
    const { installment } = planMailWords;
    expect(mail.subject).toBe(installment.nextSubject(facts(), "$413.34", written(first)));
    expect(wordsOf(mail)).toContain(installment.asked(facts(), "$413.34", written(first)));

    await payNext("$413.34", "$826.66");
    await page.getByText(arrangedStateWords.planAgreed(written(addDays(first, 7)))).waitFor();
    await expectFaultless(page);
  });

  test("is thanked for when the last payment came, and nothing more is asked", async () => {
    await payNext("$413.33", "$413.33");
    await payNext("$413.33");

    await page.getByText(stateWords.paid()).waitFor();
    await plan().getByText(arranged.finished).waitFor();
    await expectFaultless(page);
    await lastMail(stand, payer.invoice.email, "receipt");
    const kinds = await mailKinds(stand, payer.invoice.email);
    await passDays(stand, 14);
    expect(await mailKinds(stand, payer.invoice.email)).toEqual(kinds);
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(stand, /^404 POST \/api\/v1\/answers\/open$/u);

  /** Pays the next amount of the plan, of which so much is left afterwards. */
  async function payNext(amount: string, left?: string): Promise<void> {
    await page.getByRole("button", { name: arranged.payNext(amount) }).tap();
    await payByCard(page);
    await page.getByText(pageLaterWords.outcome.succeeded(amount)).waitFor();
    await stand.program.idle();
    if (left !== undefined) await page.getByText(arranged.leftOf(left)).first().waitFor();
  }
});

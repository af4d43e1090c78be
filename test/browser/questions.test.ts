import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { arrangementMailWords } from "../../shared/messages/catalog/en/arrangement-mail.ts";
import { arrangementNoticeWords } from "../../shared/messages/catalog/en/arrangement-notice.ts";
import { mailWords } from "../../shared/messages/catalog/en/mail.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { arrangedStateWords } from "../../shared/messages/catalog/en/state-arranged.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { arrangedWords } from "../../shared/messages/catalog/en/vendor-flexibility.ts";
import {
  arrangedPart,
  beginOnMonday,
  mailFacts,
  noticesAbout,
  passDays,
  unfoldArrangement,
  unfolded,
  wordsOf,
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

// A doubt about one line, which holds up that line alone, and a question about all of an invoice.

const { arranged, question } = pageArrangementsWords;
const mailed = arrangementMailWords.question;
const noticed = arrangementNoticeWords.question;
const vendor = "Tamarind Studio";
const lines = [
  { description: "Design of a shop sign", quantity: "2", unitPrice: "480", taxRate: "0" },
  { description: "Fitting", quantity: "1", unitPrice: "280", taxRate: "0" },
  { description: "Night delivery", quantity: "1", unitPrice: "120", taxRate: "0" },
];
const rest = "$1,240.00";
const doubted = "$120.00";
const doubt = "We collected the sign ourselves, in the morning.";
const yes = "You are right, that was ours to notice. Thank you for telling us.";

describe.skipIf(!canTravel)("what a client questions", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let desk: Page;
  let payer: Payer;
  let page: Page;
  beforeAll(async () => {
    await beginOnMonday(stand);
    desk = await signedInDesk(stand);
    payer = await openNewInvoice(stand, { invoice: { lines, paymentTerms: { netDays: 3 } } });
    ({ page } = payer);
  });
  const facts = () => mailFacts(payer.invoice, "Lakeside Books");
  const ask = () => page.locator(".ask");
  const section = (kind: "dispute" | "question") => arrangedPart(page, arranged.questions[kind]);

  test("can be one line of three, and what that holds up is said before", async () => {
    await unfoldArrangement(page, "question");
    await unfolded(page).getByText(question.freezesAll).waitFor();

    await page.getByLabel(question.kinds.dispute).check();
    await page.getByLabel(question.about).selectOption({ label: "3. Night delivery" });
    await page.getByLabel(question.text).fill(doubt);

    await unfolded(page).getByText(question.freezesLine).waitFor();
    await expectFaultless(page);
  });

  test("waits for an answer, while the rest is asked for as before", async () => {
    await page.getByRole("button", { name: question.send(vendor) }).tap();

    await section("dispute").getByText(doubt).waitFor();
    await section("dispute").getByText(arranged.frozen(doubted)).waitFor();
    await section("dispute").getByText(arranged.aboutLine("Night delivery")).waitFor();
    await page.getByRole("button", { name: pageWords.ask.pay(rest) }).waitFor();
    await ask().getByText(rest, { exact: true }).waitFor();
    await ask().getByText(arranged.frozen(doubted)).waitFor();
    await page.getByText(stateWords.dueIn(3)).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("reaches the vendor with its words, and is confirmed to who asked", async () => {
    const mail = await lastMail(stand, payer.invoice.email, "asked");
    expect(mail.subject).toBe(mailed.subject(facts()));
    expect(wordsOf(mail)).toContain(mailed.received(facts(), "dispute"));
    expect(wordsOf(mail)).toContain(`${mailed.partWaits(doubted)} ${mailed.restNow}`);

    const notice = (await noticesAbout(stand, payer.invoice)).at(-1);
    expect(notice?.subject).toContain(noticed.subject("Noor Haddad", "dispute"));
    expect(notice?.text).toContain(doubt);
    expect(notice?.text).toContain(noticed.partWaits(doubted));
  });

  test("isn't chased, while the rest of the invoice is, on its day", async () => {
    await passDays(stand, 3);

    const mail = await lastMail(stand, payer.invoice.email, "remind");
    expect(mail.subject).toContain(`: ${rest}, due`);
    expect(wordsOf(mail)).toContain(mailWords.partInQuestion(doubted));
    expect(wordsOf(mail)).toContain(mailWords.ask.payVerb(rest));
    expect(wordsOf(mail)).toContain("We write because that is today");
  });

  test("stays open when the rest is paid, and nothing else is asked for then", async () => {
    await reloaded(stand, payer);
    await page.getByRole("button", { name: pageWords.ask.pay(rest) }).tap();
    await payByCard(page);

    await page.getByText(arrangedStateWords.questionOpen).waitFor();
    await section("dispute").getByText(arranged.frozen(doubted)).waitFor();
    await reloaded(stand, payer);
    await ask().getByText(arranged.frozen(doubted)).waitFor();
    expect(await ask().getByRole("button", { name: /^Pay/u }).count()).toBe(0);
    await expectFaultless(page);
    const kinds = await mailKinds(stand, payer.invoice.email);
    expect(kinds.at(-1)).toBe("receipt");
    await passDays(stand, 4);
    expect(await mailKinds(stand, payer.invoice.email)).toEqual(kinds);
  });

  test("is answered by the vendor with a credit note, from what needs it", async () => {
    await openVendorPage(stand, desk, "/vendor/tasks");
    const task = desk.locator(".task").filter({ hasText: payer.invoice.number });
    await task.getByText(doubt).waitFor();
    await expectFaultless(desk);
    await task.getByRole("button", { name: arrangedWords.answer }).click();
    const dialog = desk.getByRole("dialog", { name: arrangedWords.answerTitle });
    await dialog
      .getByLabel(arrangedWords.outcome)
      .selectOption({ label: arrangedWords.outcomes.adjusted });
    await dialog.getByLabel(arrangedWords.text, { exact: true }).fill(yes);
    await expectFaultless(desk);
    await dialog.getByRole("button", { name: arrangedWords.adjustNow(doubted) }).click();

    await desk.getByText(arrangedWords.answerSent).waitFor();
  });

  test("ends with the credit note: the invoice is paid, and both sides are told", async () => {
    await reloaded(stand, payer);
    await page.getByText(stateWords.paid()).waitFor();
    await section("dispute").getByText(yes).waitFor();
    await section("dispute").getByText(arranged.statuses.adjusted).waitFor();
    await expectFaultless(page);

    const mail = await lastMail(stand, payer.invoice.email, "answer");
    expect(mail.subject).toBe(mailed.subject(facts()));
    expect(wordsOf(mail)).toContain(mailed.adjusted(facts(), "dispute"));
    expect(wordsOf(mail)).toContain(yes);
    expect(wordsOf(mail)).not.toContain(mailed.countsAgain);
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);
    await desk.getByText(arrangedWords.questionStates.adjusted).first().waitFor();
    await expectFaultless(desk);
    await expectProgramsBooksToAgree(stand);
  });

  test("can be all of an invoice, whose reminders rest until there is an answer", async () => {
    payer = await openNewInvoice(stand, { invoice: { paymentTerms: { netDays: 3 } } });
    ({ page } = payer);
    await unfoldArrangement(page, "question");
    await page.getByLabel(question.text).fill("Is the old sign taken away as well?");
    await page.getByRole("button", { name: question.send(vendor) }).tap();

    await page.getByText(arrangedStateWords.questionOpen).waitFor();
    await ask().getByText(arranged.frozen(rest)).waitFor();
    const mail = await lastMail(stand, payer.invoice.email, "asked");
    expect(wordsOf(mail)).toContain(mailed.received(facts(), "question"));
    expect(wordsOf(mail)).toContain(mailed.allWaits);
    await passDays(stand, 3);
    expect((await mailKinds(stand, payer.invoice.email)).at(-1)).toBe("asked");
  });

  test("is talked about on the page and by mail, to and fro", async () => {
    await answer(arrangedWords.outcomes.message, "Which one, the one above the door?");
    const mail = await lastMail(stand, payer.invoice.email, "answer");
    expect(mail.subject).toBe(mailed.subject(facts()));
    expect(wordsOf(mail)).toContain(mailed.message(facts(), "question"));
    expect(wordsOf(mail)).toContain("Which one, the one above the door?");

    await reloaded(stand, payer);
    await section("question").getByText("Which one, the one above the door?").waitFor();
    await section("question").getByText(arranged.writeOn).tap();
    await page.getByLabel(question.text).fill("The one above the door, yes.");
    await page.getByRole("button", { name: arranged.send, exact: true }).tap();
    await section("question").getByText("The one above the door, yes.").waitFor();
    await expectFaultless(page);
    const notice = (await noticesAbout(stand, payer.invoice)).at(-1);
    expect(notice?.subject).toContain(noticed.messageSubject("Noor Haddad"));
    expect(notice?.text).toContain("The one above the door, yes.");
  });

  test("is answered, and all of it is asked for again from there", async () => {
    await answer(arrangedWords.outcomes.answered, "Yes, on the same day, at no cost.");

    await reloaded(stand, payer);
    await section("question").getByText("Yes, on the same day, at no cost.").waitFor();
    await section("question").getByText(arranged.statuses.answered).waitFor();
    await page.getByRole("button", { name: pageWords.ask.pay(rest) }).waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "answer");
    expect(wordsOf(mail)).toContain(mailed.answered(facts(), "question"));
    expect(wordsOf(mail)).toContain(mailed.countsAgain);
    await passDays(stand, 3);
    const reminder = await lastMail(stand, payer.invoice.email, "remind");
    expect(wordsOf(reminder)).toContain("We write because that was 3 days ago");
  });

  /** The vendor's word to what was asked, from its page of the invoice. */
  async function answer(outcome: string, text: string): Promise<void> {
    await openVendorPage(stand, desk, `/vendor/invoices/${payer.invoice.id}`);
    await desk.getByRole("button", { name: /^Answer:/u }).click();
    const dialog = desk.getByRole("dialog", { name: arrangedWords.answerTitle });
    await dialog.getByLabel(arrangedWords.outcome).selectOption({ label: outcome });
    await dialog.getByLabel(arrangedWords.text, { exact: true }).fill(text);
    await dialog.getByRole("button", { name: /^Send/u }).click();
    await desk.getByText(arrangedWords.answerSent).waitFor();
    await expectFaultless(desk);
  }

  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/\w+$/u);
});

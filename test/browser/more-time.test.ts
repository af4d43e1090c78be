import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { arrangementMailWords } from "../../shared/messages/catalog/en/arrangement-mail.ts";
import { arrangementNoticeWords } from "../../shared/messages/catalog/en/arrangement-notice.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
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

// More time inside what the vendor grants: at once, without asking, and back again.

const { agree, arranged, fields } = pageArrangementsWords;
const { agreement, takenBack } = arrangementMailWords;
const total = "$1,240.00";

describe.skipIf(!canTravel)("more time", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let payer: Payer;
  let page: Page;
  let dueDate: string;
  let newDate: string;
  beforeAll(async () => {
    await beginOnMonday(stand);
    payer = await openNewInvoice(stand, { invoice: { paymentTerms: { netDays: 7 } } });
    ({ page } = payer);
    dueDate = addDays(await todayOf(stand), 7);
    newDate = addDays(dueDate, 5);
  });
  const facts = () => mailFacts(payer.invoice, "Lakeside Books 1");
  const section = () => arrangedPart(page, arranged.extension);

  test("is among what can be arranged, up to two weeks at once", async () => {
    await unfoldArrangement(page, "more-time");

    await page.getByText(fields.atOnceUntil(written(addDays(dueDate, 14)))).waitFor();
    await unfolded(page).getByText(agree.atOnce).waitFor();
    await expectFaultless(page);
  });

  test("says on its button to which day the date moves, as it is typed", async () => {
    await page.getByLabel(fields.newDate).fill(newDate);

    const button = unfolded(page).locator("button.main");
    await expect.poll(() => button.innerText()).toBe(agree.move(written(newDate)));
  });

  test("keeps what is typed when the page is loaded anew", async () => {
    await page.reload();

    await page.getByRole("button", { name: agree.move(written(newDate)) }).waitFor();
    expect(await page.getByLabel(fields.newDate).inputValue()).toBe(newDate);
  });

  test("is given at once: the due date moves on the page and in its band", async () => {
    await page.getByRole("button", { name: agree.move(written(newDate)) }).tap();

    await page.getByText(stateWords.dueIn(12)).waitFor();
    await page.getByText(pageWords.ask.payBy(written(newDate))).waitFor();
    await section()
      .getByText(arranged.moved(written(dueDate), written(newDate)))
      .waitFor();
    expect(await section().getByRole("heading").evaluate(isFocused)).toBe(true);
    await readOn(page);
    await expectFaultless(page);
  });

  test("is told by mail to the client, with both days", async () => {
    const mail = await lastMail(stand, payer.invoice.email, "agreed");

    expect(mail.subject).toBe(agreement.timeSubject(facts(), written(newDate)));
    expect(wordsOf(mail)).toContain(
      agreement.timeOpening(facts(), written(dueDate), written(newDate)),
    );
    expect(wordsOf(mail)).toContain(`${agreement.timeNext} ${agreement.timeTakeBack}`);
  });

  test("is told to the vendor, who has nothing to do", async () => {
    const notice = (await noticesAbout(stand, payer.invoice)).at(-1);

    expect(notice?.subject).toContain(
      arrangementNoticeWords.agreement.timeSubject("Lakeside Books 1", written(newDate)),
    );
    expect(notice?.text).toContain("there is nothing to do");
  });

  test("can be taken back, after which all is as it was before", async () => {
    await section().getByRole("button", { name: arranged.takeBack }).tap();

    await page.getByText(stateWords.dueIn(7)).waitFor();
    await section().waitFor({ state: "detached" });
    const mail = await lastMail(stand, payer.invoice.email, "unagreed");
    expect(mail.subject).toBe(takenBack.timeSubject(facts()));
    expect(wordsOf(mail)).toContain(takenBack.timeOpening(facts()));
    expect(wordsOf(mail)).toContain(takenBack.next);
    await expectFaultless(page);
  });

  test("can be had again after that, and reminders go by the new day", async () => {
    await unfoldArrangement(page, "more-time");
    await page.getByLabel(fields.newDate).fill(newDate);
    await page.getByRole("button", { name: agree.move(written(newDate)) }).tap();
    await page.getByText(stateWords.dueIn(12)).waitFor();

    await passDays(stand, 11);
    const before = await mailKinds(stand, payer.invoice.email);
    await passDays(stand, 1);

    const kinds = await mailKinds(stand, payer.invoice.email);
    expect(before.filter((kind) => kind === "remind")).toHaveLength(1);
    expect(kinds.slice(before.length)).toEqual(["remind"]);
    const mail = await lastMail(stand, payer.invoice.email, "remind");
    expect(wordsOf(mail)).toContain(written(newDate));
    expect(wordsOf(mail)).not.toContain(written(dueDate));
    expect(wordsOf(mail)).toContain("We write because that is today");
  });

  test("is not given by itself a second time, and the page says that the vendor is asked", async () => {
    await reloaded(stand, payer);
    await page.getByText(stateWords.dueToday()).waitFor();
    await unfoldArrangement(page, "more-time");

    await unfolded(page).getByText(pageArrangementsWords.breach["extension-used"]("1")).waitFor();
    await page.getByRole("button", { name: agree.ask("Tamarind Studio") }).waitFor();
    await expectFaultless(page);
  });

  test("ends with the payment, a receipt and silence", async () => {
    await page.getByRole("button", { name: pageWords.ask.pay(total) }).tap();
    await payByCard(page);

    await page.getByText(stateWords.paid()).waitFor();
    await expectFaultless(page);
    await lastMail(stand, payer.invoice.email, "receipt");
    const kinds = await mailKinds(stand, payer.invoice.email);
    await passDays(stand, 5);
    expect(await mailKinds(stand, payer.invoice.email)).toEqual(kinds);
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(stand, /^$/u);
});

const isFocused = (element: Element): boolean => element === document.activeElement;

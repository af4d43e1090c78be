import { beforeAll, describe, expect, test } from "vitest";
import { arrangementMailWords } from "../../shared/messages/catalog/en/arrangement-mail.ts";
import { arrangementNoticeWords } from "../../shared/messages/catalog/en/arrangement-notice.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { arrangedStateWords } from "../../shared/messages/catalog/en/state-arranged.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import type { Json } from "../infra/program/started-program.ts";
import {
  arrangedPart,
  beginOnMonday,
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
  type Payer,
  reloaded,
} from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";

// Three invoices, each due in two days, are promised for the same later day. What is promised of
// one comes, of another a part, of the last nothing.

const { arranged, part, promise: form } = pageArrangementsWords;
const mailed = arrangementMailWords.promise;
const noticed = arrangementNoticeWords.promise;
const total = "$1,240.00";

describe.skipIf(!canTravel)("a promise to pay", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let kept: Payer;
  let partlyKept: Payer;
  let broken: Payer;
  let day: string;
  beforeAll(async () => {
    await beginOnMonday(stand);
    const terms = { invoice: { paymentTerms: { netDays: 2 } } };
    kept = await openNewInvoice(stand, terms);
    partlyKept = await openNewInvoice(stand, terms);
    broken = await openNewInvoice(stand, terms);
  });
  const facts = ({ invoice }: Payer) => mailFacts(invoice, "Lakeside Books");
  const section = ({ page }: Payer) => arrangedPart(page, arranged.promise);

  test("is made once the invoices are a day late, for a day up to two weeks ahead", async () => {
    await passDays(stand, 3);
    const today = await todayOf(stand);
    day = addDays(today, 4);
    const { page } = kept;
    await reloaded(stand, kept);
    await page.getByText(stateWords.daysLate(1)).waitFor();
    await unfoldArrangement(page, "promise");

    await unfolded(page)
      .getByText(form.until(written(addDays(today, 14))))
      .waitFor();
    await page.getByLabel(form.date).fill(day);
    await unfolded(page)
      .getByText(form.text(written(day)))
      .waitFor();
    await expectFaultless(page);
    await page.getByRole("button", { name: form.submit(total, writtenShort(day)) }).tap();

    await page.getByText(arrangedStateWords.promised(written(day))).waitFor();
    await section(kept)
      .getByText(arranged.promised.open(total, written(day)))
      .waitFor();
    await expectFaultless(page);
  });

  test("is noted by mail, and the vendor hears of it", async () => {
    const mail = await lastMail(stand, kept.invoice.email, "promise-made");
    expect(mail.subject).toBe(mailed.madeSubject(facts(kept), total, written(day)));
    expect(wordsOf(mail)).toContain(mailed.made(facts(kept), total, written(day)));
    expect(wordsOf(mail)).toContain(mailed.rest(written(day)));
    const notice = (await noticesAbout(stand, kept.invoice)).at(-1);
    expect(notice?.subject).toContain(noticed.madeSubject("Noor Haddad", total, written(day)));
    expect(notice?.text).toContain(noticed.madeNext);
  });

  test("makes reminders rest through its day", async () => {
    await promise(partlyKept);
    await promise(broken);
    await passDays(stand, 2);

    for (const { invoice } of [kept, partlyKept, broken]) {
      expect((await mailKinds(stand, invoice.email)).at(-1)).toBe("promise-made");
    }
  });

  test("that is kept is thanked for, and silence follows", async () => {
    const { page, invoice } = kept;
    await reloaded(stand, kept);
    await page.getByRole("button", { name: pageWords.ask.pay(total) }).tap();
    await payByCard(page);

    await page.getByText(stateWords.paid()).waitFor();
    await section(kept)
      .getByText(arranged.promised.kept(total, written(day)))
      .waitFor();
    await expectFaultless(page);
    const mail = (await mailsOfKind(stand, invoice.email, "promise-kept")).at(-1);
    expect(mail?.subject).toBe(mailed.keptSubject(facts(kept)));
    expect(mail && wordsOf(mail)).toContain(mailed.kept(facts(kept), total, written(day)));
    const notices = await noticesAbout(stand, invoice);
    expect(notices.map(({ subject }) => subject).join()).toContain(
      noticed.keptSubject("Noor Haddad"),
    );
  });

  test("may be paid in parts", async () => {
    const { page } = partlyKept;
    await reloaded(stand, partlyKept);
    await unfoldArrangement(page, "part");
    await page.getByLabel(pageArrangementsWords.fields.amount).fill("500");
    await page.getByRole("button", { name: part.pay("$500.00", "by card") }).tap();
    await payByCard(page);

    await page.getByText(pageWords.ask.partPaid("$500.00", total)).waitFor();
    await reloaded(stand, partlyKept);
    await page.getByText(arrangedStateWords.promised(written(day))).waitFor();
    await expectFaultless(page);
  });

  test("that is partly kept is thanked for too, and what is left is asked in one mail", async () => {
    await passDays(stand, 3);

    const { page, invoice } = partlyKept;
    const mail = await lastMail(stand, invoice.email, "promise-partly-kept");
    expect(mail.subject).toBe(mailed.partlySubject(facts(partlyKept)));
    expect(wordsOf(mail)).toContain(mailed.partly(facts(partlyKept), total, "$500.00"));
    expect(wordsOf(mail)).toContain(mailed.partlyNext);
    await reloaded(stand, partlyKept);
    const text = arranged.promised["partly-kept"](total, written(day));
    await section(partlyKept).getByText(text).waitFor();
    await expectFaultless(page);
  });

  test("that is broken is asked about kindly, and the vendor is told", async () => {
    const { page, invoice } = broken;
    const mail = await lastMail(stand, invoice.email, "promise-broken");
    expect(mail.subject).toBe(mailed.brokenSubject(facts(broken)));
    expect(wordsOf(mail)).toContain(mailed.broken(facts(broken), total, written(day)));
    expect(wordsOf(mail)).toContain(mailed.innocent);
    const notice = (await noticesAbout(stand, invoice)).at(-1);
    expect(notice?.subject).toContain(noticed.brokenSubject("Noor Haddad"));
    await reloaded(stand, broken);
    await section(broken)
      .getByText(arranged.promised.broken(total, written(day)))
      .waitFor();
    await expectFaultless(page);
  });

  test("leads back to reminders: at the same step when a part came, else one step up", async () => {
    await passDays(stand, 3);

    const same = await lastMail(stand, partlyKept.invoice.email, "remind");
    expect((await remindersOf(partlyKept)).at(-1)).toBe("seven-days-late");
    await lastMail(stand, broken.invoice.email, "promise-broken");
    await passDays(stand, 5);
    await lastMail(stand, broken.invoice.email, "remind");
    const steps = await remindersOf(broken);
    expect(steps.at(-1)).toBe("fourteen-days-late");
    expect(steps).not.toContain("seven-days-late");
    expect(wordsOf(same)).toContain("$740.00 is left of $1,240.00");
    expect((await mailKinds(stand, kept.invoice.email)).at(-1)).not.toBe("remind");
  });

  test("is over with the payment, whatever became of it", async () => {
    for (const { invoice, page } of [partlyKept, broken]) {
      await reloaded(stand, { invoice, page });
      await page.getByRole("button", { name: /^Pay/u }).tap();
      await payByCard(page);
      await page.getByText(stateWords.paid()).waitFor();
      await lastMail(stand, invoice.email, "receipt");
    }
    await passDays(stand, 8);
    for (const { invoice } of [partlyKept, broken]) await lastMail(stand, invoice.email, "receipt");
    await expectProgramsBooksToAgree(stand);
  });

  async function promise(payer: Payer): Promise<void> {
    const { page } = payer;
    await reloaded(stand, payer);
    await unfoldArrangement(page, "promise");
    await page.getByLabel(form.date).fill(day);
    await page.getByRole("button", { name: form.submit(total, writtenShort(day)) }).tap();
    await section(payer).waitFor();
  }

  /** Which steps of the cadence went out, oldest first. */
  async function remindersOf({ invoice }: Payer): Promise<readonly string[]> {
    const path = `/invoices/${invoice.id}/timeline`;
    const { items }: { items: readonly Json[] } = await stand.program.asVendor("GET", path);
    return items
      .filter(({ kind }) => kind === "reminder-sent")
      .map(({ facts: { milestone } }) => milestone as string);
  }

  statesWhatHoldsAllAlong(stand, /^$/u);
});

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { jobKindOf, lastMailTo, linkIn, mailsTo, schedulesOf } from "../infra/program/mailbox.ts";
import {
  canTravel,
  journeyStand,
  keepSecret,
  statesWhatHoldsAllAlong,
  stopsAtFirstFailure,
} from "./journey-stand.ts";
import { findingsOf } from "./page-findings.ts";
import { payByCard } from "./payment-page.ts";
import { sendInvoice, type SentInvoice } from "./sent-invoice.ts";
import { phone } from "./watched-context.ts";

// One invoice that nobody pays for weeks, from day to day, as the clock moves.

const dayMilliseconds = 86_400_000;
const total = "$1,240.00";

describe.skipIf(!canTravel)("an invoice that is left lying", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let invoice: SentInvoice;
  let page: Page;
  beforeAll(async () => {
    if (!canTravel) return;
    // In the afternoon a day's reminders have gone out everywhere; days are counted from a morning.
    await stand.program.local("POST", "/clock", { to: nextMorning(await now()) });
    invoice = await sendInvoice(stand);
    page = await stand.browser.open(phone);
  });

  test("is mailed once more when nobody has opened it for three days", async () => {
    await passDays(4);

    const mail = await lastMailTo(stand.program, invoice.email);
    expect(jobKindOf(mail)).toBe("remind");
    expect(mail.subject).toContain("reach you?");
    expect(daysSinceSent(mail.at)).toBe(3);
  });

  test("opens by the reminder's own link as well as by the first", async () => {
    const link = linkIn(await lastMailTo(stand.program, invoice.email));
    keepSecret(stand, link);
    expect(link).not.toBe(invoice.link);
    await page.goto(link);

    await page.getByText(stateWords.dueIn(10)).waitFor();
    await page.mouse.wheel(0, 400);
    await page.getByText(pageLaterWords.events.reminderSent["not-opened"]).waitFor();
  });

  test("is spoken of a week before it is due, on the day, and three days after", async () => {
    await passDays(14);

    const mails = await mailsTo(stand.program, invoice.email);
    const reminders = mails.filter((mail) => jobKindOf(mail) === "remind");
    expect(reminders.map(({ at }) => daysSinceSent(at))).toEqual([3, 7, 14, 17]);
    expect(reminders.map(({ text }) => /We write because [^.;]+/u.exec(text)?.[0])).toEqual([
      "We write because its page hasn’t been opened yet",
      "We write because that is a week away",
      "We write because that is today",
      "We write because that was 3 days ago",
    ]);
  });

  test("says on its page how late it is, in amber words, and asks the same sum", async () => {
    await page.reload();

    await page.getByText(stateWords.daysLate(4)).waitFor();
    await page.getByRole("button", { name: pageWords.ask.pay(total) }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  test("is silent once it is paid, however much time goes by", async () => {
    await page.getByRole("button", { name: pageWords.ask.pay(total) }).tap();
    await payByCard(page);
    await page.getByText(stateWords.paid()).waitFor();
    await stand.program.idle();
    expect(await schedulesOf(stand.program, invoice.id)).toEqual([]);
    const before = await mailsTo(stand.program, invoice.email);
    expect(before.map(jobKindOf).at(-1)).toBe("receipt");

    await passDays(28);

    expect(await mailsTo(stand.program, invoice.email)).toHaveLength(before.length);
  });

  test("can be read about in the mailbox, whose bar moves the clock on", async () => {
    const local = await stand.browser.openLocal({ viewport: { width: 1280, height: 800 } });
    await local.goto(`${stand.program.origin}/local/mailbox`);
    await local
      .getByRole("navigation", { name: "Messages" })
      .getByText(invoice.email)
      .first()
      .click();
    await local.getByRole("heading", { name: invoice.number }).waitFor();
    expect(await findingsOf(local)).toEqual([]);
    const before = await now();

    await local.getByRole("button", { name: "+1 day" }).click();

    await local.waitForEvent("load");
    expect((await now()) - before).toBeGreaterThanOrEqual(dayMilliseconds);
    await local.goto(`${stand.program.origin}/local`);
    await local.getByRole("heading", { name: "Kindly on this machine" }).waitFor();
    expect(await findingsOf(local)).toEqual([]);
  });

  test("can still be looked at a month after it was paid, and no longer", async () => {
    await page.reload();
    await page.getByText(stateWords.paid()).waitFor();
    await passDays(4);
    await page.reload();

    await page.getByRole("heading", { name: pageLaterWords.dead.title }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  statesWhatHoldsAllAlong(stand, /^404 GET \/api\/portal\/invoices\/inv_\w+$/u);

  async function passDays(count: number): Promise<void> {
    await stand.program.moveBy(`P${count}D`);
  }

  async function now(): Promise<number> {
    return Date.parse((await stand.program.local("GET", "/clock")).now);
  }

  function nextMorning(instant: number): string {
    const tomorrow = new Date(instant + dayMilliseconds).toISOString();
    return `${tomorrow.slice(0, 10)}T10:00:00Z`;
  }

  /** Whole days from the first mail's day to this one's, by UTC. */
  function daysSinceSent(at: string): number {
    const day = (instant: string) => Math.floor(Date.parse(instant) / dayMilliseconds);
    return day(at) - day(invoice.mail.at);
  }
});

import type { Page } from "playwright-core";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWords as thaiPage } from "../../shared/messages/catalog/th/page.ts";
import { pageArrangementsWords as thaiArrangements } from "../../shared/messages/catalog/th/page-arrangements.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import { lastMailTo, linkIn } from "../infra/program/mailbox.ts";
import {
  arrangedPart,
  beginOnMonday,
  chargesOfLastMethodWill,
  noticesAbout,
  passDays,
  todayOf,
  unfoldArrangement,
  unfolded,
} from "./arrange-steps.ts";
import type { JourneyStand } from "./journey-stand.ts";
import { openNewInvoice, readOn, reloaded, unfoldWay } from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";
import type { Album } from "./picture-album.ts";
import { thaiInvoice } from "./sent-invoice.ts";

const { agree, arranged, fields, share } = pageArrangementsWords;

const soon = { invoice: { paymentTerms: { netDays: 7 } } };

/** What can be arranged, each form of it, and the states in which it stands afterwards. */
export async function takeArrangedPages(stand: JourneyStand, album: Album): Promise<void> {
  await beginOnMonday(stand);
  await takeForms(stand, album);
  await takeThai(stand, album);
  await takePlan(stand, album);
  await takeRequest(stand, album);
  await takeShare(stand, album);
}

async function takeForms(stand: JourneyStand, album: Album): Promise<void> {
  const { page } = await openNewInvoice(stand, soon);
  for (const kind of ["part", "plan", "more-time", "promise", "share", "question"] as const) {
    await unfoldArrangement(page, kind);
    await unfolded(page).getByRole("button").last().waitFor();
    await album.take(page, `arrange-${kind}`);
  }
  await unfoldArrangement(page, "hardship");
  await album.take(page, "arrange-hardship");
}

async function takeThai(stand: JourneyStand, album: Album): Promise<void> {
  const { page } = await openNewInvoice(stand, thaiInvoice);
  const { name } = thaiArrangements.rows.plan;
  await unfoldWay(page, name, thaiPage.ask.otherWays);
  await unfolded(page).locator("button.main").waitFor();
  await album.take(page, "arrange-plan-th");
}

async function takePlan(stand: JourneyStand, album: Album): Promise<void> {
  const payer = await openNewInvoice(stand, soon);
  const { page } = payer;
  await unfoldArrangement(page, "plan");
  await page.getByLabel(fields.howOften).selectOption({ label: fields.cadences.weekly });
  await page.getByLabel(fields.firstDate).fill(await todayOf(stand));
  await page.getByLabel(fields.charged(pageLaterWords.by.card)).check();
  await page.getByRole("button", { name: agree.pay("$413.34") }).tap();
  await payByCard(page);
  await page.getByText(pageLaterWords.outcome.succeeded("$413.34")).waitFor();
  await readOn(page);
  await album.take(page, "arranged-plan-begun");
  await unfoldPlan(page);
  await album.take(page, "arranged-plan-changes");
  await chargesOfLastMethodWill(stand, { charges: "fail", code: "insufficient_funds" });
  await passDays(stand, 7);
  await reloaded(stand, payer);
  await readOn(page);
  await album.take(page, "arranged-plan-declined");
}

async function unfoldPlan(page: Page): Promise<void> {
  const plan = arrangedPart(page, arranged.plan);
  await plan.getByText(arranged.move("2")).tap();
  await plan.getByText(arranged.change).tap();
}

async function takeRequest(stand: JourneyStand, album: Album): Promise<void> {
  const { page, invoice } = await openNewInvoice(stand, soon);
  await unfoldArrangement(page, "more-time");
  await page.getByLabel(fields.newDate).fill(addDays(await todayOf(stand), 60));
  await page.getByLabel(agree.reason).fill("Our season starts late this year.");
  await album.take(page, "arrange-beyond");
  await page.getByRole("button", { name: agree.ask("Tamarind Studio") }).tap();
  await arrangedPart(page, arranged.request).waitFor();
  await album.take(page, "arranged-request");
  const notice = (await noticesAbout(stand, invoice)).at(-1);
  const link = /http:\/\/localhost:\d+\/vendor\/answer#[\w-]{43}/u.exec(notice?.text ?? "")?.[0];
  await page.goto(link ?? "");
  await page.getByText("Our season starts late this year.").waitFor();
  await album.take(page, "vendor-mailed-request");
}

async function takeShare(stand: JourneyStand, album: Album): Promise<void> {
  const { page } = await openNewInvoice(stand, soon);
  await unfoldArrangement(page, "share");
  const person = unfolded(page).getByRole("group", { name: share.person("1") });
  await person.getByLabel(share.name).fill("Rosa Keller");
  await person.getByLabel(share.email).fill("rosa@riverside.example");
  await person.getByLabel(share.amount).fill("500");
  await page.getByRole("button", { name: share.submit("$500.00") }).tap();
  await arrangedPart(page, arranged.shares).waitFor();
  await album.take(page, "arranged-shares");
  await page.goto("about:blank");
  await page.goto(linkIn(await lastMailTo(stand.program, "rosa@riverside.example")));
  await page.getByText(arranged.ownLabel, { exact: true }).waitFor();
  await readOn(page);
  await album.take(page, "arranged-own-share");
}

import type { Page } from "playwright-core";
import { reminderWords } from "../../shared/messages/catalog/en/vendor-reminders.ts";
import type { Json } from "../infra/program/started-program.ts";
import type { JourneyStand } from "./journey-stand.ts";
import { openVendorPage } from "./money-steps.ts";
import { allLooks, type Album, dayLooks } from "./picture-album.ts";

const { cadence, outgoing, followUp, step, wording, rehearsal, hold } = reminderWords;

/** The vendor's pages about reminders. */
export async function takeReminderPages(
  stand: JourneyStand,
  page: Page,
  album: Album,
): Promise<void> {
  await takeOutgoing(stand, page, album);
  await takeCadences(stand, page, album);
  await takeWording(stand, page, album);
}

async function takeOutgoing(stand: JourneyStand, page: Page, album: Album): Promise<void> {
  const { program } = stand;
  await openVendorPage(stand, page, "/vendor/outgoing");
  await page.getByRole("heading", { name: outgoing.title }).waitFor();
  await page.getByRole("button", { name: outgoing.daysOf(30) }).click();
  await page.waitForLoadState("networkidle");
  const show = page.getByRole("button", { name: /^Show the text/u }).first();
  if ((await show.count()) > 0) {
    await show.click();
    await page.locator(".mail-preview").first().waitFor();
  }
  await album.take(page, "vendor-outgoing", allLooks);
  await page.getByRole("button", { name: outgoing.holdAll }).click();
  await page.getByRole("heading", { name: hold.titles.vendor }).waitFor();
  await album.take(page, "vendor-hold", dayLooks, "screen");
  await page.goto(`${program.origin}/vendor/follow-ups`);
  await page.getByRole("heading", { name: followUp.title }).waitFor();
  await page.waitForLoadState("networkidle");
  await album.take(page, "vendor-follow-ups");
}

async function takeCadences({ program }: JourneyStand, page: Page, album: Album): Promise<void> {
  await page.goto(`${program.origin}/vendor/reminders`);
  await page.getByRole("heading", { name: cadence.usualName }).waitFor();
  await page.getByText(rehearsal.title, { exact: true }).click();
  await page.getByRole("button", { name: rehearsal.run }).click();
  await page.getByRole("table", { name: rehearsal.title }).waitFor();
  await album.take(page, "vendor-reminders", allLooks);
  const { items }: Json = await program.asVendor("GET", "/cadences");
  const own: Json = await program.asVendor("POST", "/cadences", {
    name: "Our own way",
    steps: items[0].steps,
  });
  await page.goto(`${program.origin}/vendor/reminders/cadences/${own.id}`);
  await page.getByRole("heading", { name: cadence.stepsTitle }).waitFor();
  await page.locator(".step-item summary").nth(3).click();
  await page.getByRole("button", { name: step.removeOf(4) }).waitFor();
  await album.take(page, "vendor-cadence", allLooks);
}

async function takeWording({ program }: JourneyStand, page: Page, album: Album): Promise<void> {
  await page.goto(`${program.origin}/vendor/reminders/wording`);
  await page.getByLabel(wording.parts.opening).fill("Hello {contact}, a word about {purpose}.");
  await page.locator(".wording-preview .mail-preview").waitFor();
  await page.waitForLoadState("networkidle");
  await album.take(page, "vendor-wording", allLooks);
}

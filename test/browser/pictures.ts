import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { attachmentOf, jobKindOf, type Message } from "../infra/program/mailbox.ts";
import { startProgram } from "../infra/program/started-program.ts";
import type { JourneyStand } from "./journey-stand.ts";
import { launchBrowser } from "./launch-browser.ts";
import { allLooks, type Album, openAlbum, windowOf } from "./picture-album.ts";
import { takeArrangedPages } from "./picture-arranged-pages.ts";
import { takeClientPages } from "./picture-client-pages.ts";
import { takeMessages } from "./picture-messages.ts";
import { takeMoneyPages } from "./picture-money-pages.ts";
import { takeReminderPages } from "./picture-reminder-pages.ts";
import { takeVendorPages } from "./picture-vendor-pages.ts";
import { watchedBrowser } from "./watched-context.ts";

// `npm run pictures`: every page and state, every mail and document, to be looked at side by side in
// .local/pictures, and two of them for the README. `npm run pictures -- money` takes one part alone.

const albumFolder = fileURLToPath(new URL("../../.local/pictures", import.meta.url));
const readmeFolder = fileURLToPath(new URL("../../portal/pictures", import.meta.url));

/** The pages of the local world, with their bar. */
async function takeLocalPages(stand: JourneyStand, page: Page, album: Album): Promise<void> {
  for (const [path, name] of [
    ["/local", "local"],
    ["/local/mailbox", "local-mailbox"],
  ] as const) {
    await page.goto(stand.program.origin + path);
    await page.waitForLoadState("networkidle");
    await album.take(page, name, allLooks);
  }
}

/** One mail of each kind and language, as HTML, and the documents that came with them. */
async function takeMails({ program }: JourneyStand, page: Page, album: Album): Promise<void> {
  const mails = (await program.local("GET", "/mailbox")) as readonly Message[];
  const taken = new Set<string>();
  for (const mail of mails) {
    const language = languageOf(mail.subject);
    const name = `mail-${jobKindOf(mail)}${language}`;
    if (taken.has(name)) continue;
    taken.add(name);
    await page.goto(`${program.origin}/local/mailbox/${mail.id}/html`);
    await album.take(page, name);
    for (const [index, { contentType }] of mail.attachments.entries()) {
      if (contentType !== "application/pdf") continue;
      album.keepPdf(name.replace("mail", "pdf"), await attachmentOf(program, mail, index));
    }
  }
}

/** What a picture's name ends in, by the script of a subject. */
function languageOf(subject: string): string {
  if (/\p{Script=Thai}/u.test(subject)) return "-th";
  return /\p{Script=Devanagari}/u.test(subject) ? "-ne" : "";
}

/** The two pictures at the top of the README, as small as they can be. */
async function takeReadmePictures(stand: JourneyStand, page: Page, signedIn: Page) {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(stand.program.state.portal.invoices[0]?.link ?? "");
  await page.getByRole("button", { name: /^Pay/u }).waitFor();
  await page.screenshot({ path: join(readmeFolder, "client-invoice-360.png") });
  await signedIn.setViewportSize({ width: 1280, height: 800 });
  await signedIn.goto(`${stand.program.origin}/vendor`);
  await signedIn.getByText("Website redesign, second milestone").waitFor();
  await signedIn.screenshot({ path: join(readmeFolder, "vendor-list-1280.png") });
}

async function takeAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kindly-pictures-"));
  const [program, browser] = await Promise.all([startProgram(folder), launchBrowser()]);
  try {
    const windows = watchedBrowser(browser);
    const stand: JourneyStand = { program, browser: windows, secrets: new Set() };
    const album = openAlbum(albumFolder);
    console.log(`Pictures go to ${albumFolder}:`);
    const [desk, hand, local] = await Promise.all([
      windows.open(windowOf),
      windows.open(windowOf),
      windows.openLocal(windowOf),
    ]);
    const parts: Readonly<Record<string, () => Promise<void>>> = {
      vendor: () => takeVendorPages(stand, desk, album),
      reminders: () => takeReminderPages(stand, desk, album),
      readme: () => takeReadmePictures(stand, hand, desk),
      client: () => takeClientPages(stand, hand, album),
      money: () => takeMoneyPages(stand, desk, album),
      arranged: () => takeArrangedPages(stand, album),
      local: () => takeLocalPages(stand, local, album),
      mails: () => takeMails(stand, hand, album),
      messages: () => takeMessages(hand, album),
    };
    const wanted = process.argv.slice(2);
    for (const [name, take] of Object.entries(parts)) {
      if (wanted.length === 0 || wanted.includes(name)) await take();
    }
  } finally {
    await browser.close();
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await takeAll();

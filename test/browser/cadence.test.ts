import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { handOverWords as mailed } from "../../shared/messages/catalog/en/hand-over.ts";
import { pageTimelineWords } from "../../shared/messages/catalog/en/page-timeline.ts";
import { reminderWords } from "../../shared/messages/catalog/en/reminder.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { followUpWords } from "../../shared/messages/catalog/en/vendor-follow-ups.ts";
import { handOverWords } from "../../shared/messages/catalog/en/vendor-outgoing.ts";
import { jobKindOf, type Message, mailsTo, schedulesOf } from "../infra/program/mailbox.ts";
import type { Json } from "../infra/program/started-program.ts";
import { beginOnMonday, passDays, wordsOf } from "./arrange-steps.ts";
import {
  canTravel,
  journeyStand,
  keepSecret,
  statesWhatHoldsAllAlong,
  stopsAtFirstFailure,
} from "./journey-stand.ts";
import { openVendorPage, readOn, signedInDesk } from "./money-steps.ts";
import { findingsOf } from "./page-findings.ts";
import { sendInvoice, type SentInvoice } from "./sent-invoice.ts";
import { phone } from "./watched-context.ts";

// An invoice that nobody pays, from the first mail to the hand-over: who is written to widens step
// by step, people at the vendor are asked to call and to post a letter, and in the end all is quiet.

const noor = {
  name: "Noor Haddad",
  salutation: "Noor",
  role: "primary",
  email: "noor@quay.example",
};
const anna = { name: "Anna Berg", role: "billing", email: "anna@quay.example" };
const ingrid = { name: "Ingrid Lund", role: "leadership", email: "ingrid@quay.example" };
const everyone = [noor, anna, ingrid];

describe.skipIf(!canTravel)("a cadence to its end", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let invoice: SentInvoice;
  let page: Page;
  let desk: Page;
  beforeAll(async () => {
    if (!canTravel) return;
    await beginOnMonday(stand);
    const contacts = everyone.map((contact) => ({ ...contact, phone: "+1 503 555 0199" }));
    invoice = await sendInvoice(stand, { client: { name: "Quay Books", contacts } });
    page = await stand.browser.open(phone);
    desk = await signedInDesk(stand);
  });

  test("begins with one person, who is told before anybody else joins", async () => {
    await passDays(stand, 22);

    expect(await reminderDays(noor.email)).toEqual([3, 7, 14, 17, 21]);
    expect(await reminderDays(anna.email)).toEqual([]);
    expect(wordsOf(await lastReminder(noor.email))).toMatch(
      /our next message, on \d+ \w+ \d{4}, also goes to Anna Berg \(billing\)/u,
    );
  });

  test("says openly who reads along once the circle is wider", async () => {
    await passDays(stand, 7);

    expect((await reminderDays(noor.email)).at(-1)).toBe(28);
    expect(await reminderDays(anna.email)).toEqual([28]);
    expect(wordsOf(await lastReminder(noor.email))).toContain(
      reminderWords.alsoTo("Anna Berg (billing)"),
    );
    expect(wordsOf(await lastReminder(anna.email))).toContain(reminderWords.copyOf("Noor Haddad"));
    expect(await reminderDays(ingrid.email)).toEqual([]);
  });

  test("shows on the page who was written to, why, and what comes next", async () => {
    await page.goto(invoice.link);
    await page.getByText(stateWords.daysLate(15)).waitFor();
    await readOn(page);

    const { coming, reminderSent } = pageTimelineWords;
    await page
      .getByText(reminderSent("Noor Haddad and Anna Berg", "14 days after the due date"))
      .waitFor();
    await page.getByText(coming.call("", "21 days after the due date")).waitFor();
    await page.getByText(coming.letter("", "45 days after the due date")).waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  test("asks a person to call, with a line to begin with and the number", async () => {
    await passDays(stand, 7);
    await openVendorPage(stand, desk, "/vendor/follow-ups");
    const card = followUp(followUpWords.kinds["call-due"]("Quay Books"));

    await card.getByText(followUpWords.opening).waitFor();
    expect(await card.getByRole("link", { name: /Noor Haddad/u }).getAttribute("href")).toBe(
      "tel:+15035550199",
    );
    expect(await findingsOf(desk)).toEqual([]);
    await card.getByRole("button", { name: /^Note what was said/u }).click();
    await desk
      .getByRole("textbox", { name: followUpWords.text, exact: true })
      .fill("Nobody answered.");
    await desk.getByRole("radio", { name: followUpWords.outcomes.done }).check();
    await desk.getByRole("button", { name: followUpWords.save.done, exact: true }).click();
    await card.waitFor({ state: "detached" });
  });

  test("then writes to the leadership as well, signed by a person", async () => {
    await passDays(stand, 9);

    for (const { email } of everyone) expect((await reminderDays(email)).at(-1)).toBe(44);
    const text = wordsOf(await lastReminder(ingrid.email));
    expect(text).toContain(reminderWords.copyOf("Noor Haddad and Anna Berg (billing)"));
    expect(text).not.toMatch(/failed to|ignored|immediately|last chance/iu);
  });

  test("asks for a letter, which is there to print", async () => {
    await passDays(stand, 15);
    await openVendorPage(stand, desk, "/vendor/follow-ups");
    const card = followUp(followUpWords.kinds["letter-due"]("Quay Books"));

    const href = await card.getByRole("link", { name: followUpWords.letter }).getAttribute("href");
    const letter = await desk.request.get(new URL(href ?? "", stand.program.origin).href);
    expect(letter.headers()["content-type"]).toBe("application/pdf");
    expect((await letter.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("offers three ways on at the end of the cadence", async () => {
    await passDays(stand, 15);

    expect((await reminderDays(noor.email)).at(-1)).toBe(74);
    const text = wordsOf(await lastReminder(noor.email));
    expect(text).toContain(reminderWords.ways.levelSet[0]);
    expect(text).not.toMatch(/court|lawyer|collection/iu);
    await passDays(stand, 21);
    expect((await reminderDays(noor.email)).at(-1)).toBe(74);
  });

  test("is handed over by a person alone, a week after everybody was told", async () => {
    await openVendorPage(stand, desk, `/vendor/invoices/${invoice.id}`);
    await desk.getByRole("button", { name: handOverWords.start, exact: true }).click();
    await desk.getByRole("button", { name: handOverWords.startNow, exact: true }).click();
    await desk.getByText(handOverWords.started).waitFor();
    await stand.program.idle();

    for (const { email } of everyone) {
      const notice = (await mailsTo(stand.program, email)).at(-1);
      expect(wordsOf(notice as Message)).toContain(mailed.open);
    }
    const early = desk.getByRole("button", { name: handOverWords.complete, exact: true });
    expect(await early.getAttribute("aria-disabled")).toBe("true");
    expect(await findingsOf(desk)).toEqual([]);
  });

  test("says nothing more once it is handed over", async () => {
    await passDays(stand, 8);
    await openVendorPage(stand, desk, `/vendor/invoices/${invoice.id}`);
    await desk.getByRole("button", { name: handOverWords.complete, exact: true }).click();
    await desk.getByRole("button", { name: handOverWords.completeNow, exact: true }).click();
    await desk.getByText(handOverWords.completed).waitFor();
    await stand.program.idle();
    const before = await mailCount();

    await passDays(stand, 21);

    expect(await mailCount()).toBe(before);
    expect(await schedulesOf(stand.program, invoice.id)).toEqual([]);
  });

  statesWhatHoldsAllAlong(stand, /^40[14] GET /u);

  const followUp = (sentence: string) =>
    desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name: sentence }) });

  async function reminders(email: string): Promise<readonly Message[]> {
    await stand.program.idle();
    return (await mailsTo(stand.program, email)).filter((mail) => jobKindOf(mail) === "remind");
  }

  async function lastReminder(email: string): Promise<Message> {
    const mail = (await reminders(email)).at(-1);
    if (mail === undefined) throw new Error(`No reminder to ${email} arrived.`);
    for (const link of mail.text.match(/http:\/\/localhost:\d+\/i\/inv_\w+#[\w-]{43}/gu) ?? []) {
      keepSecret(stand, link);
    }
    return mail;
  }

  /** How many days after the invoice's own mail each reminder came, by UTC. */
  async function reminderDays(email: string): Promise<readonly number[]> {
    const day = (at: string) => Math.floor(Date.parse(at) / 86_400_000);
    return (await reminders(email)).map(({ at }) => day(at) - day(invoice.mail.at));
  }

  async function mailCount(): Promise<number> {
    const all = (await stand.program.local("GET", "/mailbox")) as readonly Json[];
    return all.filter(({ to }) => JSON.stringify(to).includes("@quay.example")).length;
  }
});

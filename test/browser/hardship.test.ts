import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { arrangementMailWords } from "../../shared/messages/catalog/en/arrangement-mail.ts";
import { arrangementNoticeWords } from "../../shared/messages/catalog/en/arrangement-notice.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { arrangedStateWords } from "../../shared/messages/catalog/en/state-arranged.ts";
import { arrangedWords } from "../../shared/messages/catalog/en/vendor-flexibility.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import { linkIn } from "../infra/program/mailbox.ts";
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
  openVendorPage,
  type Payer,
  readOn,
  reloaded,
  signedInDesk,
} from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";

// A client tells in own words that it is hard right now, pays a little, pauses, and goes on gently.

const { arranged, hardship, part } = pageArrangementsWords;
const mailed = arrangementMailWords.question;
const noticed = arrangementNoticeWords.question;
const vendor = "Tamarind Studio";
const words = "The flood took our shop window and we have no income this month.";
const tellingWord = "flood";
const colleague = "colleague@lakeside.example";

describe.skipIf(!canTravel)("hardship", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let desk: Page;
  let payer: Payer;
  let page: Page;
  beforeAll(async () => {
    await beginOnMonday(stand);
    await requireParts(20_000);
    desk = await signedInDesk(stand);
    const contacts = [
      { name: "Noor Haddad", salutation: "Noor", role: "primary", email: "noor@lakeside.example" },
      { name: "Sam Weber", salutation: "Sam", role: "billing", email: colleague },
    ];
    payer = await openNewInvoice(stand, {
      client: { contacts },
      invoice: { paymentTerms: { netDays: 10 } },
    });
    ({ page } = payer);
  });
  const facts = () => mailFacts(payer.invoice, "Lakeside Books 1");
  const section = () => arrangedPart(page, arranged.questions.hardship);

  test("can be told in own words, after it is said who reads them", async () => {
    await unfoldArrangement(page, "part");
    await unfolded(page).getByText(part.bounds("$200.00", "$1,240.00")).waitFor();
    await unfoldArrangement(page, "hardship");

    await unfolded(page).getByText(hardship.text(vendor)).waitFor();
    await page.getByLabel(hardship.words).fill(words);
    await expectFaultless(page);
    await page.getByRole("button", { name: hardship.send(vendor) }).tap();

    await section().getByText(words).waitFor();
    await section().getByText(arranged.thanks).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("is confirmed and told without a word of it in any mail but the vendor's own", async () => {
    const mail = await lastMail(stand, payer.invoice.email, "asked");
    expect(mail.subject).toBe(mailed.subject(facts()));
    expect(wordsOf(mail)).toContain(mailed.private(vendor));
    expect(wordsOf(mail)).toContain(mailed.whatYouCan);
    const notice = (await noticesAbout(stand, payer.invoice)).at(-1);
    expect(notice?.subject).toContain(noticed.subject("Noor Haddad", "hardship"));
    expect(notice && wordsOf(notice)).toContain(noticed.private);
    expect(notice && wordsOf(notice)).toContain(noticed.suggestion);
    await expectNoCopy();
  });

  test("is read by the vendor in private, who begins with a kind answer", async () => {
    await openVendorPage(stand, desk, "/vendor/tasks");
    const task = desk.locator(".task").filter({ hasText: payer.invoice.number });
    await task.getByText(words).waitFor();
    await task.getByText(arrangedWords.privateWords).waitFor();
    await expectFaultless(desk);
    await task.getByRole("button", { name: arrangedWords.answer }).click();
    const dialog = desk.getByRole("dialog", { name: arrangedWords.answerTitle });
    await dialog.getByRole("button", { name: arrangedWords.suggest }).click();
    const answer = dialog.getByLabel(arrangedWords.text, { exact: true });
    await expect.poll(() => answer.inputValue()).toContain("Dear Noor,");
    await expectFaultless(desk);
    await dialog.getByRole("button", { name: arrangedWords.sendAnswer }).click();
    await desk.getByText(arrangedWords.answerSent).waitFor();
  });

  test("is answered kindly, on the page and by mail", async () => {
    await reloaded(stand, payer);
    await section().getByText("That takes courage, and it stays between us.").waitFor();
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "answer");
    expect(wordsOf(mail)).toContain(mailed.answered(facts(), "hardship"));
    expect(wordsOf(mail)).toContain("That takes courage");
  });

  test("lets a part be paid that is far below the smallest", async () => {
    await section().getByRole("button", { name: arranged.payLittle }).tap();
    await page.getByLabel(pageArrangementsWords.fields.amount).fill("15");
    await page.getByRole("button", { name: part.pay("$15.00", "by card") }).tap();
    await payByCard(page);

    await page.getByText(pageWords.ask.partPaid("$15.00", "$1,240.00")).waitFor();
    const receipt = await lastMail(stand, payer.invoice.email, "receipt");
    expect(wordsOf(receipt)).toContain("$15.00");
  });

  test("gives one pause, in which no reminder goes out", async () => {
    await reloaded(stand, payer);
    await section().getByRole("button", { name: arranged.takePause }).tap();
    const until = addDays(await todayOf(stand), 7);
    await unfolded(page)
      .getByText(hardship.pauseText(written(until)))
      .waitFor();
    await unfolded(page).getByRole("button", { name: hardship.pause }).tap();

    await page.getByText(arrangedStateWords.paused(written(until))).waitFor();
    await expectFaultless(page);
    const { pause } = arrangementMailWords;
    const mail = await lastMail(stand, payer.invoice.email, "pause-taken");
    expect(mail.subject).toBe(pause.subject(facts(), written(until)));
    expect(wordsOf(mail)).toContain(pause.opening(facts(), written(until)));
    const before = await mailKinds(stand, payer.invoice.email);
    await passDays(stand, 7);
    expect(await mailKinds(stand, payer.invoice.email)).toEqual(before);
  });

  test("then offers the gentlest plan: many small parts, the first late, by reminder", async () => {
    await reloaded(stand, payer);
    expect(await section().getByRole("button", { name: arranged.takePause }).count()).toBe(0);
    await section().getByRole("button", { name: arranged.smallParts }).tap();

    const { agree, fields } = pageArrangementsWords;
    expect(await page.getByLabel(fields.howMany).inputValue()).toBe("6");
    expect(await page.getByLabel(fields.reminded).isChecked()).toBe(true);
    await expectFaultless(page);
    await page.getByRole("button", { name: agree.plan }).tap();
    await arrangedPart(page, arranged.plan).getByText(arranged.planText.reminder).waitFor();
    await expectFaultless(page);
    for (const address of [payer.invoice.email, colleague]) {
      const mail = (await mailsOfKind(stand, address, "agreed")).at(-1);
      expect(mail && wordsOf(mail)).toContain(arrangementMailWords.agreement.planOpening(facts()));
    }
  });

  test("is asked for the first of them by mail, which pays it on the page", async () => {
    await passDays(stand, 4);
    const mail = (await mailsOfKind(stand, payer.invoice.email, "installment-due")).at(-1);
    expect(mail && wordsOf(mail)).toContain("$204.17");
    await reloaded(stand, payer);
    await page.getByRole("button", { name: arranged.payNext("$204.17") }).tap();
    await payByCard(page);
    await page.getByText(/^Plan agreed, next payment/u).waitFor();
    await lastMail(stand, payer.invoice.email, "receipt");
    await reloaded(stand, payer);
    await expectFaultless(page);
    await expectProgramsBooksToAgree(stand);
  });

  test("stays between the two: the words stand in no other place", async () => {
    await expectNoCopy();
    const other = await stand.browser.open();
    const mail = (await mailsOfKind(stand, colleague, "agreed")).at(-1);
    const link = mail === undefined ? "" : linkIn(mail);
    keepSecret(stand, link);
    await other.goto(link);
    await other.locator("#page[aria-busy=false]").waitFor();
    await readOn(other);
    expect(await other.locator("#page").innerText()).not.toContain(tellingWord);
    const address = `${stand.program.origin}/api/portal/invoices/${payer.invoice.id}`;
    const view: Json = await (await other.request.get(address)).json();
    expect(JSON.stringify(view)).not.toContain(tellingWord);
    expect(JSON.stringify(view)).not.toContain("hardship");
  });

  /** Neither a mail nor what the API gives to programs has a word of what was told. */
  async function expectNoCopy(): Promise<void> {
    const { program } = stand;
    const { id, number } = payer.invoice;
    const mails: readonly Json[] = await program.local("GET", "/mailbox");
    const others = mails.filter(({ to }) => !JSON.stringify(to).includes("anong@tamarind"));
    expect(JSON.stringify(others)).not.toContain(tellingWord);
    for (const path of [`/invoices/${id}`, `/invoices/${id}/timeline`, "/tasks", "/invoices"]) {
      const answer: Json = await program.asVendor("GET", path);
      expect(JSON.stringify(answer)).toContain(path.includes(id) ? "" : number);
      expect(JSON.stringify(answer)).not.toContain(tellingWord);
    }
  }

  /** The vendor takes no part below an amount; only hardship knows no such limit. */
  async function requireParts(amount: number): Promise<void> {
    const { program } = stand;
    const { version }: Json = await program.asVendor("GET", "/flexibility-settings");
    const answer = await fetch(`${program.origin}/api/v1/flexibility-settings`, {
      method: "PATCH",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${program.state.api.key ?? ""}`,
        "if-match": `"${version}"`,
      },
      body: JSON.stringify({ smallestParts: { USD: amount } }),
    });
    expect(answer.status).toBe(200);
    await program.idle();
  }

  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/\w+$/u);
});

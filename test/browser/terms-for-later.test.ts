import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { arrangementNoticeWords } from "../../shared/messages/catalog/en/arrangement-notice.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { arrangedWords } from "../../shared/messages/catalog/en/vendor-flexibility.ts";
import { policyWords } from "../../shared/messages/catalog/en/vendor-policy.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import {
  arrangedPart,
  beginOnMonday,
  noticesAbout,
  passDays,
  todayOf,
  unfoldArrangement,
  unfolded,
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
  openNewInvoice,
  openVendorPage,
  type Payer,
  reloaded,
  signedInDesk,
} from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";
import { sendInvoiceTo } from "./sent-invoice.ts";

// A plan that was agreed once becomes the client's usual one: asked for, kept, and offered first.

const { agree, arranged, fields } = pageArrangementsWords;
const vendor = "Tamarind Studio";

describe.skipIf(!canTravel)("what was agreed once, for later invoices too", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let desk: Page;
  let payer: Payer;
  let page: Page;
  beforeAll(async () => {
    await beginOnMonday(stand);
    desk = await signedInDesk(stand);
    payer = await openNewInvoice(stand);
    ({ page } = payer);
  });
  const plan = () => arrangedPart(page, arranged.plan);

  test("is wished for with the plan itself, in one tick that nobody makes beforehand", async () => {
    await unfoldArrangement(page, "plan");
    await page.getByLabel(fields.howMany).selectOption("2");
    await page.getByLabel(fields.howOften).selectOption({ label: fields.cadences.weekly });
    await page.getByLabel(fields.reminded).check();
    const wish = page.getByLabel(agree.forLater.asked(vendor));
    expect(await wish.isChecked()).toBe(false);
    await wish.check();
    await expectFaultless(page);
    await page.getByRole("button", { name: agree.plan }).tap();

    await plan().getByText(arranged.planText.reminder).waitFor();
    await expectFaultless(page);
  });

  test("is a question to the vendor, who says yes from what needs it", async () => {
    const notices = await noticesAbout(stand, payer.invoice);
    const { forLater } = arrangementNoticeWords;
    const notice = notices.find(({ text }) => text.replaceAll(/\s+/gu, " ").includes(forLater.ask));
    expect(notice?.subject).toContain(
      forLater.subject({ client: "Lakeside Books 1" } as Parameters<typeof forLater.subject>[0]),
    );

    await openVendorPage(stand, desk, "/vendor/tasks");
    const task = desk.locator(".task").filter({ hasText: payer.invoice.number });
    await task.getByText(arrangedWords.forLater.plan(2, "every week")).waitFor();
    await expectFaultless(desk);
    await task.getByRole("button", { name: arrangedWords.forLater.keep }).click();
    await desk.getByText(arrangedWords.forLater.kept).waitFor();
    await openVendorPage(stand, desk, "/vendor/tasks");
    expect(await task.count()).toBe(0);
  });

  test("goes on for this invoice as agreed, to its last payment", async () => {
    for (const days of [0, 7]) {
      await passDays(stand, days);
      await reloaded(stand, payer);
      await page.getByRole("button", { name: arranged.payNext("$620.00") }).tap();
      await payByCard(page);
      await page.locator("#page[aria-busy=false]").waitFor();
      await lastMail(stand, payer.invoice.email, "receipt");
    }
    await reloaded(stand, payer);
    await page.getByText(stateWords.paid()).waitFor();
    await plan().getByText(arranged.finished).waitFor();
    await expectFaultless(page);
    await expectProgramsBooksToAgree(stand);
  });

  test("is what the next invoice offers first, as agreed before", async () => {
    const invoice = await sendInvoiceTo(stand, payer.invoice);
    payer = { invoice, page };
    await page.goto(invoice.link);
    await page.getByRole("button", { name: pageWords.ask.pay("$1,240.00") }).waitFor();
    await page.getByRole("button", { name: pageWords.ask.otherWays }).tap();
    const first = page.locator(".arrangements .way").first();
    await first.getByText(pageArrangementsWords.rows.plan.name).waitFor();
    await first.getByText(/^As agreed before\. Two payments: \$620\.00 today/u).waitFor();
    await unfoldArrangement(page, "plan");

    const today = await todayOf(stand);
    await unfolded(page)
      .getByText(written(addDays(today, 7)))
      .waitFor();
    expect(await page.getByLabel(fields.howMany).inputValue()).toBe("2");
    expect(await page.getByLabel(fields.howOften).inputValue()).toBe("weekly");
    expect(await page.getByLabel(fields.reminded).isChecked()).toBe(true);
    expect(await page.getByLabel(agree.forLater.asked(vendor)).count()).toBe(0);
    await expectFaultless(page);
  });

  test("stands on the client's page at the vendor's, where it can be taken back", async () => {
    const { clientId } = await stand.program.asVendor("GET", `/invoices/${payer.invoice.id}`);
    // Weeks have passed: whoever comes back signs in first.
    await openVendorPage(stand, desk, "/vendor");
    await desk.goto(`${stand.program.origin}/vendor/clients/${clientId}`);
    await desk.getByText(policyWords.terms.plan(2, "every week")).first().waitFor();
    await expectFaultless(desk);
  });

  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/\w+$/u);
});

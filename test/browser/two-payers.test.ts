import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { arrangementMailWords } from "../../shared/messages/catalog/en/arrangement-mail.ts";
import { arrangementNoticeWords } from "../../shared/messages/catalog/en/arrangement-notice.ts";
import { pageArrangementsWords } from "../../shared/messages/catalog/en/page-arrangements.ts";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { addDays } from "../../shared/values/calendar-date.ts";
import { linkIn, mailsTo } from "../infra/program/mailbox.ts";
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
  type Payer,
  readOn,
  reloaded,
} from "./money-steps.ts";
import { payByCard } from "./payment-page.ts";
import { phone } from "./watched-context.ts";

// A bill that two pay, each by a link of their own: neither sees what concerns the other alone.

const { arranged, share } = pageArrangementsWords;
const { share: shareMail } = arrangementMailWords;
const colleague = { name: "Rosa Keller", email: "rosa@riverside.example" };
const theirs = "$500.00";
const mine = "$740.00";

describe.skipIf(!canTravel)("a bill for two", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let payer: Payer;
  let page: Page;
  let other: Page;
  let today: string;
  let dueDate: string;
  beforeAll(async () => {
    await beginOnMonday(stand);
    payer = await openNewInvoice(stand, { invoice: { paymentTerms: { netDays: 7 } } });
    ({ page } = payer);
    today = await todayOf(stand);
    dueDate = addDays(today, 7);
  });
  const facts = () => mailFacts(payer.invoice, "Lakeside Books 1");
  const sharer = () => shareMail.sharer(facts(), "Noor Haddad");
  const section = () => arrangedPart(page, arranged.shares);

  test("is shared with a name, an address and an amount; the rest stays with whoever shares", async () => {
    await unfoldArrangement(page, "share");
    const person = unfolded(page).getByRole("group", { name: share.person("1") });
    await person.getByLabel(share.name).fill(colleague.name);
    await person.getByLabel(share.email).fill(colleague.email);
    await person.getByLabel(share.amount).fill("500");

    await unfolded(page).getByText(share.rest(mine)).waitFor();
    await expectFaultless(page);
    await page.getByRole("button", { name: share.submit(theirs) }).tap();
    await section().getByText(colleague.name).waitFor();
    await section().getByText(arranged.shareOpen(theirs)).waitFor();
    await section().getByText(mine).waitFor();
    await page.getByText(arranged.shared(theirs)).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("is announced to the colleague by mail, with their share and a link of their own", async () => {
    const mail = await lastMail(stand, colleague.email, "invited");

    expect(mail.subject).toBe(shareMail.invitedSubject(facts(), "Noor Haddad"));
    expect(wordsOf(mail)).toContain(shareMail.invited(facts(), sharer()));
    expect(wordsOf(mail)).toContain(shareMail.yours(theirs, written(dueDate)));
    expect(wordsOf(mail)).toContain(shareMail.unknown);
    expect(linkIn(mail)).not.toBe(payer.invoice.link);
    const notice = (await noticesAbout(stand, payer.invoice)).at(-1);
    expect(notice?.subject).toContain(arrangementNoticeWords.share.subject("Noor Haddad", 1));
    keepSecret(stand, linkIn(mail));
    other = await stand.browser.open(phone);
    await other.goto(linkIn(mail));
  });

  test("shows the colleague its lines and their share, and nothing else", async () => {
    await other.getByText(arranged.ownText("Lakeside Books 1")).waitFor();
    await other.getByText(arranged.ownLabel, { exact: true }).waitFor();
    await readOn(other);

    await other.getByText("Design of a shop sign").waitFor();
    const text = await other.locator("#page").innerText();
    expect(text).toContain(theirs);
    expect(text).not.toContain(mine);
    expect(text).not.toContain(pageWords.totals.left);
    expect(text).not.toContain("Noor Haddad");
    expect(text).not.toContain(payer.invoice.email);
    expect(await other.getByRole("heading", { name: pageLaterWords.events.heading }).count()).toBe(
      0,
    );
    await expectFaultless(other);
  });

  test("offers the colleague ways to pay their share, and nothing to arrange", async () => {
    const { otherWays } = pageWords.ask;
    await other.getByRole("button", { name: otherWays, exact: true }).tap();
    await other.locator(".way-name").first().waitFor();

    expect(await other.getByRole("heading", { name: pageArrangementsWords.heading }).count()).toBe(
      0,
    );
    await expectFaultless(other);
    const asked = await other.evaluate(async (path) => {
      const answers = await Promise.all([
        fetch(`${path}/arrangements`),
        fetch(`${path}/questions`, { method: "POST" }),
        fetch(`${path}/shares`, { method: "POST" }),
        fetch(`${path}/account`),
      ]);
      return answers.map(({ ok }) => ok);
    }, `/api/portal/invoices/${payer.invoice.id}`);
    expect(asked).toEqual([false, false, false, false]);
  });

  test("is paid by the colleague to their share, with a receipt to them", async () => {
    await other
      .getByRole("button", { name: pageWords.ask.pay(theirs) })
      .first()
      .tap();
    await payByCard(other);

    await other.getByText(pageLaterWords.closed.sharePaidOn(written(today))).waitFor();
    await readOn(other);
    await expectFaultless(other);
    const mail = await lastMail(stand, colleague.email, "receipt");
    expect(wordsOf(mail)).toContain(theirs);
    expect(wordsOf(mail)).not.toContain(mine);
    expect(wordsOf(mail)).not.toContain("Noor");
  });

  test("shows who shared it that the share has come, and asks for the rest alone", async () => {
    await reloaded(stand, payer);

    await section().getByText(arranged.shareDone(theirs)).waitFor();
    await page.getByRole("button", { name: pageWords.ask.pay(mine) }).waitFor();
    await readOn(page);
    await expectFaultless(page);
  });

  test("asks for the rest by mail on its day, of whoever shared it alone", async () => {
    const before = await mailKinds(stand, colleague.email);
    await passDays(stand, 7);

    const mail = await lastMail(stand, payer.invoice.email, "remind");
    expect(wordsOf(mail)).toContain(mine);
    expect(await mailKinds(stand, colleague.email)).toEqual(before);
  });

  test("is paid when both have paid, each of them told of their own part", async () => {
    await reloaded(stand, payer);
    await page.getByRole("button", { name: pageWords.ask.pay(mine) }).tap();
    await payByCard(page);

    await page.getByText(stateWords.paid()).waitFor();
    await readOn(page);
    await expectFaultless(page);
    const mail = await lastMail(stand, payer.invoice.email, "receipt");
    expect(wordsOf(mail)).toContain(mine);
    await reloaded(stand, { ...payer, page: other });
    await other.getByText(pageLaterWords.closed.sharePaidOn(written(today))).waitFor();
    const text = await other.locator("#page").innerText();
    expect(text).not.toContain(mine);
    await expectFaultless(other);
  });

  test("is silent to both from then on", async () => {
    const count = async () =>
      (await mailsTo(stand.program, colleague.email)).length +
      (await mailsTo(stand.program, payer.invoice.email)).length;
    const before = await count();
    await passDays(stand, 7);

    expect(await count()).toBe(before);
    await expectProgramsBooksToAgree(stand);
  });

  statesWhatHoldsAllAlong(
    stand,
    /^4\d\d (?:GET|POST) \/api\/portal\/invoices\/inv_\w+\/(?:arrangements|questions|shares|account)$/u,
  );
});

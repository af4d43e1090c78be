import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { pageLaterWords } from "../../shared/messages/catalog/en/page-later.ts";
import { pageWords } from "../../shared/messages/catalog/en/page.ts";
import { stateWords } from "../../shared/messages/catalog/en/state.ts";
import { vendorWords } from "../../shared/messages/catalog/en/vendor.ts";
import { readPdf } from "../functions/adapters/documents/read-pdf.ts";
import {
  attachmentOf,
  jobKindOf,
  lastMailTo,
  linkIn,
  mailsTo,
  type Message,
} from "../infra/program/mailbox.ts";
import { outcomeOf } from "../infra/program/outcome.ts";
import {
  canTravel,
  journeyStand,
  keepSecret,
  statesWhatHoldsAllAlong,
  stopsAtFirstFailure,
} from "./journey-stand.ts";
import { findingsOf } from "./page-findings.ts";
import { payByCard } from "./payment-page.ts";
import { askForLink, owner } from "./sign-in.ts";
import { phone } from "./watched-context.ts";

// The whole main job as its two people live it: a vendor at a desk, a client with a phone.

const { signIn, list, editor, clients, invoice } = vendorWords;
const client = { name: "Riverside Press", contact: "June Park", email: "june@riverside.example" };
const total = "$1,240.00";

const textOf = (pdf: Uint8Array) =>
  readPdf(pdf)
    .pages.map(({ text }) => text)
    .join("\n");

describe.skipIf(!canTravel)("from the first draft to the receipt", () => {
  stopsAtFirstFailure();
  const stand = journeyStand();
  let desk: Page;
  let hand: Page;
  let mail: Message;
  let number = "";
  let invoiceId = "";
  beforeAll(async () => {
    desk = await stand.browser.open({ viewport: { width: 1280, height: 900 } });
    hand = await stand.browser.open(phone);
  });

  test("the vendor signs in by the mailed link, in the browser that asked for it", async () => {
    const link = await askForLink(stand, desk);
    expect(await findingsOf(desk)).toEqual([]);

    await desk.goto(link);
    const open = desk.getByRole("button", { name: signIn.open, exact: true });
    await open.waitFor();
    expect(desk.url()).toBe(`${stand.program.origin}/vendor/sign-in`);
    expect(await findingsOf(desk)).toEqual([]);
    await open.press("Enter");

    await desk.getByRole("heading", { name: list.title }).waitFor();
    await desk.getByText("Website redesign, second milestone").waitFor();
    expect(await findingsOf(desk)).toEqual([]);
  });

  test("a client is added while the invoice is written, by keyboard alone", async () => {
    await desk.getByRole("link", { name: list.create }).press("Enter");
    await desk.getByRole("button", { name: editor.clientNew }).press("Enter");
    const dialog = desk.getByRole("dialog");
    await dialog.getByLabel(clients.name, { exact: true }).fill(client.name);
    await desk.keyboard.press("Tab");
    await desk.keyboard.type(client.contact);
    await desk.keyboard.press("Tab");
    await desk.keyboard.type(client.email);
    await desk.keyboard.press("Enter");

    await dialog.waitFor({ state: "hidden" });
    const chosen = await desk.getByRole("combobox", { name: editor.client }).inputValue();
    expect(chosen).toBe(`${client.name} · ${client.email}`);
  });

  test("lines are typed one after the other, and the client's page shows them beside", async () => {
    await desk.getByLabel(editor.subject, { exact: true }).fill("Covers for two novels");
    await desk.getByLabel(editor.fieldOfLine(1, editor.description)).focus();
    await typeLine("Cover, front and back", "2", "480", "0");
    await desk.keyboard.press("Enter");
    await typeLine("Print-ready files", "1", "280", "0");
    await desk.getByLabel(editor.note).fill("It was a joy to read both.");

    const preview = desk.getByRole("region", { name: editor.preview });
    await preview.getByText(pageWords.ask.pay(total)).waitFor();
    await preview.getByText("It was a joy to read both.").waitFor();
    expect(await findingsOf(desk)).toEqual([]);
  });

  test("what a search finds is opened with the arrow keys", async () => {
    const box = desk.getByRole("combobox", { name: editor.client });
    await box.fill("river");
    await desk.keyboard.press("ArrowDown");
    await desk.keyboard.press("Enter");

    expect(await box.inputValue()).toContain(client.name);
  });

  test("the vendor sends it to themself first", async () => {
    await desk.getByRole("button", { name: editor.review }).press("Enter");
    await desk.getByRole("heading", { name: editor.reviewTitle }).waitFor();
    expect(await findingsOf(desk)).toEqual([]);
    await desk.getByRole("button", { name: editor.sendToMyself }).press("Enter");
    await desk.getByText(editor.sentToMyself(owner.email)).waitFor();

    const preview = await lastMailTo(stand.program, owner.email);
    expect(preview.subject).toContain("Preview");
    expect(preview.text).toContain("Covers for two novels");
    expect(await mailsTo(stand.program, client.email)).toEqual([]);
  });

  test("issuing gives it a number, and the client a mail with its PDF", async () => {
    await desk.getByRole("button", { name: editor.issueAndSend(client.contact) }).press("Enter");
    const heading = await desk.getByRole("heading", { name: /^Invoice TS-/u }).innerText();
    number = /TS-\d+/.exec(heading)?.[0] ?? "";
    invoiceId = desk.url().split("/").at(-1) ?? "";
    await desk.getByText(editor.issuedAndSent(number, client.contact)).waitFor();
    expect(await findingsOf(desk)).toEqual([]);

    mail = await lastMailTo(stand.program, client.email);
    expect(mail.subject).toContain(number);
    expect(mail.replyTo.join()).toContain(owner.email);
    expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(["application/pdf"]);
    const pdf = textOf(await attachmentOf(stand.program, mail));
    expect(pdf).toContain(number);
    expect(pdf).toContain("Covers for two novels");
  });

  test("the client opens the link on a phone, and its secret leaves the address bar", async () => {
    keepSecret(stand, linkIn(mail));
    await hand.goto(linkIn(mail));

    await hand.getByRole("button", { name: pageWords.ask.pay(total) }).waitFor();
    expect(hand.url()).toBe(`${stand.program.origin}/i/${invoiceId}`);
    expect(await hand.title()).toBe(pageWords.title(number, "Tamarind Studio"));
    await hand.mouse.wheel(0, 400);
    await hand.getByRole("heading", { name: pageLaterWords.events.heading }).waitFor();
    expect(await findingsOf(hand)).toEqual([]);
  });

  test("a reload keeps the invoice open, without the link", async () => {
    await hand.reload();
    await hand.getByRole("button", { name: pageWords.ask.pay(total) }).waitFor();

    expect(hand.url()).toBe(`${stand.program.origin}/i/${invoiceId}`);
  });

  test("Checkout is paid with a test card, and the page says paid", async () => {
    await hand.getByRole("button", { name: pageWords.ask.pay(total) }).tap();
    await hand.getByLabel("Card number").waitFor();
    expect(await findingsOf(hand)).toEqual([]);
    await payByCard(hand);

    await hand.getByText(pageLaterWords.outcome.succeeded(total)).waitFor();
    await hand.getByText(stateWords.paid()).waitFor();
    expect(hand.url()).toBe(`${stand.program.origin}/i/${invoiceId}`);
    expect(await findingsOf(hand)).toEqual([]);
  });

  test("the receipt opens from the page", async () => {
    const link = hand.getByRole("link", { name: pageLaterWords.closed.receipt });
    const address = (await link.getAttribute("href")) ?? "";
    const response = await hand.request.get(new URL(address, hand.url()).href);

    expect(response.headers()["content-type"]).toBe("application/pdf");
    expect(textOf(await response.body())).toContain(number);
  });

  test("receipt and notification arrive", async () => {
    const receipt = await lastMailTo(stand.program, client.email);
    expect(jobKindOf(receipt)).toBe("receipt");
    expect(receipt.text).toContain(total);
    expect(textOf(await attachmentOf(stand.program, receipt))).toContain(number);

    const notices = await mailsTo(stand.program, owner.email);
    expect(notices.filter(({ subject }) => subject.includes(number)).map(jobKindOf)).toEqual([
      "seen",
      "paid",
    ]);
  });

  test("the vendor's page tells the same, in the order in which it happened", async () => {
    await desk.reload();

    const history = desk.getByRole("region", { name: invoice.timeline });
    await history.getByText(invoice.events["payment-succeeded"]({ amount: total })).waitFor();
    const told = await history.innerText();
    // The newest comes first.
    const order = ["Paid", "started", "Seen", "Mailed"].map((word) => told.indexOf(word));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    await desk.getByRole("link", { name: vendorWords.shell.invoices }).press("Enter");
    await desk.getByRole("heading", { name: list.title }).waitFor();
    await desk.getByRole("link", { name: /Covers for two novels/u }).waitFor();
  });

  test("one charge, one entry, and nothing is left to be done", async () => {
    const outcome = await outcomeOf(stand.program, invoiceId);

    expect(outcome).toMatchObject({
      status: "paid",
      ledger: ["charge", "payment"],
      charges: [124_000],
      openPages: 0,
      mails: { send: 1, receipt: 1, paid: 1, seen: 1 },
      schedules: [],
      deadLetters: [],
    });
  });

  // Whoever isn't signed in is asked to: the answer that says so is a refusal.
  statesWhatHoldsAllAlong(stand, /^401 GET \/api\/v1\/session$/u);

  async function typeLine(...fields: readonly string[]): Promise<void> {
    for (const [index, field] of fields.entries()) {
      if (index > 0) await desk.keyboard.press("Tab");
      await desk.keyboard.press("ControlOrMeta+a");
      await desk.keyboard.type(field);
    }
  }
});

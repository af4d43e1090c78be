import { fireEvent, screen, within } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Timeline } from "../../../shared/contract/timeline-schema.ts";
import { sampleInvoice } from "./sample-invoice.ts";
import { sampleStates } from "./sample-states.ts";
import {
  expectText,
  expectTextSoon,
  letEverythingBeInSight,
  showInvoice,
} from "./show-invoice.tsx";

beforeEach(letEverythingBeInSight);

const timeline: Timeline["events"] = [
  { kind: "sent", at: "2026-11-21T17:00:00.000Z", to: ["Maya Chen"] },
  {
    kind: "reminder-sent",
    at: "2026-12-14T17:00:00.000Z",
    milestone: "upcoming",
    step: { anchor: "due", offsetDays: -7, channel: "mail" },
    to: ["Maya Chen"],
  },
  {
    kind: "reminder-planned",
    at: "2027-01-04T17:00:00.000Z",
    milestone: "fourteen-days-late",
    step: { anchor: "due", offsetDays: 14, channel: "mail" },
    to: ["Maya Chen", "Anna Berg"],
  },
  {
    kind: "reminder-planned",
    at: "2027-01-11T17:00:00.000Z",
    milestone: "twenty-one-days-late",
    step: { anchor: "due", offsetDays: 21, channel: "call" },
    to: ["Maya Chen"],
  },
];

const events = () =>
  screen.getAllByRole("listitem").map(({ children }) => [...children].map((c) => c.textContent));

describe("below the first view", () => {
  it("loads when a person gives a sign, though it be far away", async () => {
    const watched = vi.fn();
    vi.stubGlobal(
      "IntersectionObserver",
      class {
        observe = watched;
        disconnect() {}
      },
    );
    showInvoice(sampleStates["due-in"]);

    expect(watched).toHaveBeenCalledOnce();
    expect(screen.queryByText("Details")).toBeNull();
    dispatchEvent(new Event("scroll"));

    await screen.findByText("Details");
  });

  it("tells what happened and what comes, with why and how to stop it", async () => {
    showInvoice(sampleStates["due-in"]);
    await screen.findByRole("heading", { name: "What happens next" });

    expect(events()).toEqual([
      ["21 November 2026", "Invoice ST-104 was written"],
      ["21 November 2026", "It was mailed to you"],
      ["14 December 2026", "A reminder was mailed, because the due date was a week away"],
      ["21 December 2026", "The day it is due"],
      ["21 December 2026", "A short mail, because it is due that day"],
      ["24 December 2026", "If it is still open, we ask whether something is in the way"],
    ]);
    expectText("Reminders stop the moment it is paid. To pause them, write to Ploy Srisai.");
  });

  it("tells who was and will be written to and why, and stops it at a word", async () => {
    const sent: string[] = [];
    let reminders: Timeline["reminders"] = "wanted";
    vi.stubGlobal("fetch", async (address: string, { method = "GET" }: RequestInit = {}) => {
      sent.push(`${method} ${address.split("/").slice(5).join("/")}`);
      if (method === "POST") reminders = "stopped";
      const body = method === "POST" ? "" : JSON.stringify({ events: timeline, reminders });
      return new Response(body === "" ? null : body, { status: body === "" ? 204 : 200 });
    });
    showInvoice(sampleStates["due-in"]);
    await screen.findByRole("button", { name: "Stop reminders to me" });

    expect(events()).toEqual([
      ["21 November 2026", "It was mailed to Maya Chen"],
      ["14 December 2026", "A reminder went to Maya Chen, 7 days before the due date"],
      [
        "4 January 2027",
        "If it is still open, a mail goes to Maya Chen and Anna Berg, 14 days after the due date",
      ],
      ["11 January 2027", "If it is still open, we call, 21 days after the due date"],
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Stop reminders to me" }));
    await screen.findByRole("button", { name: "Send me reminders again" });

    expect(sent).toEqual(["GET timeline", "POST reminders/stop", "GET timeline"]);
    expectText("No more reminders go to you. The due date stays, and receipts still come.");
  });

  it("announces no reminder to open what is open before the reader", async () => {
    const at = "2026-12-15T17:00:00.000Z";
    const reminder = { kind: "reminder-planned", milestone: "not-opened", at } as const;
    showInvoice(sampleInvoice({ events: [{ kind: "issued", at }, reminder] }));
    await screen.findByRole("heading", { name: "What happened" });

    expect(events()).toEqual([["15 December 2026", "Invoice ST-104 was written"]]);
  });

  it("promises no reminder on what is settled", async () => {
    showInvoice(sampleStates.paid);
    await screen.findByRole("heading", { name: "What happened" });

    expect(screen.queryByText(/Reminders stop/u)).toBeNull();
  });

  it("writes the terms in words and both parties in full", async () => {
    showInvoice(sampleStates.late);
    await screen.findByText("Details");

    expectText("Please pay within 30 days, by 21 December 2026.");
    expectText(/A fee of 1.5% a month/u);
    expectText("PO 2026-118");
    expectText("VAT 0105559123456");
    expectText("EIN 93-1234567");
    expectText("Portland OR 97204");
    expect(screen.getByRole("link", { name: "Project board" }).getAttribute("rel")).toBe(
      "noreferrer",
    );
  });

  it.each([
    [0, "Please pay on the day of the invoice, 21 December 2026."],
    [1, "Please pay within 1 day, by 21 December 2026."],
  ])("writes terms of %d days", async (netDays, text) => {
    showInvoice(sampleInvoice({ netDays }));

    expect(await screen.findByText(text)).toBeDefined();
  });

  it("gives the invoice and each receipt as documents", async () => {
    showInvoice(sampleStates["partly-paid"]);
    await screen.findByRole("heading", { name: "Documents" });

    const links = screen.getAllByRole("link", { name: /PDF/u });
    expect(links.map(({ textContent }) => textContent)).toEqual([
      "Invoice ST-104 (PDF)",
      "Receipt for $600.00, 14 December 2026 (PDF)",
    ]);
  });

  it("names whom to talk to, by mail and phone", async () => {
    showInvoice(sampleStates["due-in"]);
    await screen.findByText("Questions? Ploy Srisai, Accounts, answers them.");

    const foot = within(document.querySelector("footer") as HTMLElement);
    expect(foot.getByRole("link", { name: "+66 2 555 0183" }).getAttribute("href")).toBe(
      "tel:+6625550183",
    );
  });

  it("changes the language in place", async () => {
    showInvoice(sampleStates["due-in"]);
    const languages = await screen.findByRole("group", { name: "Language" });

    fireEvent.click(within(languages).getByRole("button", { name: "ไทย" }));

    await screen.findByRole("button", { name: "ชำระ US$1,240.00" });
    await screen.findByRole("heading", { name: "ขั้นต่อไป" });
    expect(screen.getByRole("button", { name: "ไทย" }).getAttribute("aria-pressed")).toBe("true");
  });

  it("says how to find out whether it is real", async () => {
    showInvoice(sampleStates["due-in"]);

    fireEvent.click(screen.getByText("Is this real?"));

    await expectTextSoon(new RegExp(`This page is at ${location.host}`, "u"));
    expectText(/call Studio Thonglor.*\+66 2 555 0182/u);
    expectText(/last changed on 2 March 2026/u);
  });
});

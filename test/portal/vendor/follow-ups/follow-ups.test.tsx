import { fireEvent, screen, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { followUpSchema } from "../../../../shared/contract/follow-up-schema.ts";
import { validate } from "../../../../shared/contract/validate.ts";
import { emptyNote, readNote } from "../../../../portal/src/vendor/follow-ups/read-note.ts";
import { anId } from "../../../shared/builders/an-id.ts";
import { aFollowUp } from "../reminder-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const path = "/vendor/follow-ups";

function worldWith(...followUps: ReturnType<typeof aFollowUp>[]) {
  const world = aBusyWorld();
  world.reminders.followUps = followUps;
  return world;
}

const card = async (name: string) => within(await screen.findByRole("listitem", { name }));

describe("the list of whom to call", () => {
  it("says how to begin, where to call, what is left and what happened", async () => {
    showVendorPage(path, worldWith(aFollowUp()));

    const call = await card("Call Northwind Trading");
    expect(call.getByText("Hello Maya, how did the launch go?")).toBeTruthy();
    expect(
      call.getByText(/^\$1,240\.00 left on invoice SL-1042, due 23 November 2026/u),
    ).toBeTruthy();
    const number = call.getByRole("link", { name: "Call Maya Chen: +1 (555) 010-7788" });
    expect(number.getAttribute("href")).toBe("tel:+15550107788");
    expect(call.getByText(/two weeks late/u)).toBeTruthy();
  });

  it("has a letter to print where one is due, and no number where none is on file", async () => {
    const contacts = aFollowUp().contacts.map((contact) => {
      const { phone: _, ...unreachable } = contact;
      return unreachable;
    });
    showVendorPage(path, worldWith(aFollowUp({ kind: "letter-due", contacts })));

    const letter = await card("Print and post a letter to Northwind Trading");
    expect(letter.getByRole("link", { name: "Letter as PDF" }).getAttribute("href")).toBe(
      `/api/v1/invoices/${anId("inv", "a")}/letter.pdf`,
    );
    expect(letter.getByText("No phone number is on file.")).toBeTruthy();
  });

  it("doesn't speak of money at a check-in", async () => {
    const {
      invoice: _,
      openingLine: __,
      ...rest
    } = aFollowUp({
      kind: "check-in-due",
      outcomes: ["not-reached", "done"],
    });
    showVendorPage(path, worldWith(rest));

    const checkIn = await card("Ask Northwind Trading how things are");
    expect(checkIn.getByText(/^Not about money/u)).toBeTruthy();
    expect(checkIn.queryByText(/\$/u)).toBeNull();
    fireEvent.click(checkIn.getByRole("button", { name: /^Note what was said/u }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getAllByRole("radio")).toHaveLength(2);
  });

  it("is empty when nobody waits", async () => {
    showVendorPage(path);

    expect(await screen.findByText("Nobody waits for a word from you.")).toBeTruthy();
  });

  it("is given follow-ups of the API's form by these tests", () => {
    expect(validate(followUpSchema, aFollowUp()).isValid).toBe(true);
  });
});

describe("a note", () => {
  async function openNote() {
    const page = showVendorPage(path, worldWith(aFollowUp()));
    const call = await card("Call Northwind Trading");
    fireEvent.click(call.getByRole("button", { name: /^Note what was said/u }));
    const dialog = within(await screen.findByRole("dialog", { name: "Call Northwind Trading" }));
    return { ...page, dialog };
  }

  it("keeps a promise, says what it does, and leaves the list", async () => {
    const { asked, dialog } = await openNote();
    expect(dialog.getByText(/^Reminders rest until that day/u)).toBeTruthy();
    fireEvent.input(dialog.getByLabelText("What was said"), {
      target: { value: "Pays half on Friday." },
    });
    fireEvent.input(dialog.getByLabelText("Day"), { target: { value: "2026-12-18" } });
    fireEvent.input(dialog.getByLabelText(/^Amount/u), { target: { value: "620" } });

    fireEvent.click(dialog.getByRole("button", { name: "Note the promise" }));

    expect(await screen.findByText("Noted. Reminders rest until that day.")).toBeTruthy();
    expect(await screen.findByText("Nobody waits for a word from you.")).toBeTruthy();
    expect(asked.find(({ request }) => request.startsWith("POST"))?.body).toEqual({
      text: "Pays half on Friday.",
      outcome: { kind: "promise", date: "2026-12-18", amount: 62_000 },
    });
  });

  it("asks for nothing but a word when nobody was there", async () => {
    const { asked, dialog } = await openNote();
    fireEvent.click(dialog.getByLabelText("Nobody was there"));
    expect(dialog.queryByLabelText("Day")).toBeNull();
    fireEvent.input(dialog.getByLabelText("What was said"), { target: { value: "Voice mail." } });

    fireEvent.click(dialog.getByRole("button", { name: "Ask again tomorrow" }));

    expect(await screen.findByText("Noted. It is here again tomorrow.")).toBeTruthy();
    expect(asked.find(({ request }) => request.startsWith("POST"))?.body).toEqual({
      text: "Voice mail.",
      outcome: { kind: "not-reached" },
    });
  });

  it("says what is missing at its field, and what the server refuses above the form", async () => {
    const { dialog, order } = await openNote();
    fireEvent.click(dialog.getByRole("button", { name: "Note the promise" }));
    expect(dialog.getByLabelText("What was said").getAttribute("aria-invalid")).toBe("true");
    fireEvent.input(dialog.getByLabelText("What was said"), { target: { value: "Pays later." } });
    order("POST /api/v1/follow-ups", "promise-not-possible");

    fireEvent.click(dialog.getByRole("button", { name: "Note the promise" }));

    expect(await dialog.findByText(/^This promise can’t be taken/u)).toBeTruthy();
  });
});

describe("reading a note", () => {
  const typed = { ...emptyNote("2026-12-22"), text: "Talked." };
  const outcomeOf = (change: Partial<typeof typed>) =>
    readNote({ ...typed, ...change }, "USD").request?.outcome;

  it("makes of each outcome what it needs", () => {
    expect(outcomeOf({})).toEqual({ kind: "promise", date: "2026-12-22" });
    expect(outcomeOf({ outcome: "more-time" })).toEqual({ kind: "more-time", date: "2026-12-22" });
    expect(outcomeOf({ outcome: "question", message: " Why two hours? " })).toEqual({
      kind: "question",
      message: "Why two hours?",
    });
    expect(outcomeOf({ outcome: "wrong-person", email: "ap@northwind.example" })).toEqual({
      kind: "wrong-person",
      email: "ap@northwind.example",
    });
    expect(outcomeOf({ outcome: "hold", reason: "illness", until: "2027-01-04" })).toEqual({
      kind: "hold",
      reason: "illness",
      until: "2027-01-04",
    });
    expect(outcomeOf({ outcome: "done" })).toEqual({ kind: "done" });
  });

  it("points at what is missing", () => {
    const faultsOf = (change: Partial<typeof typed>) =>
      readNote({ ...typed, ...change }, "USD").faults.map(({ pointer }) => pointer);

    expect(faultsOf({ text: "" })).toEqual(["/text"]);
    expect(faultsOf({ date: "", amount: "-1" })).toEqual(["/outcome/date", "/outcome/amount"]);
    expect(faultsOf({ outcome: "question" })).toEqual(["/outcome/message"]);
  });
});

import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { outgoingItemSchema } from "../../../../shared/contract/outgoing-schema.ts";
import { validate } from "../../../../shared/contract/validate.ts";
import { outgoingDays } from "../../../../portal/src/vendor/outgoing/outgoing-days.ts";
import { anId } from "../../../shared/builders/an-id.ts";
import { anOutgoing } from "../reminder-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const path = "/vendor/outgoing";
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

function worldWith(...outgoing: ReturnType<typeof anOutgoing>[]) {
  const world = aBusyWorld();
  world.reminders.outgoing = outgoing;
  return world;
}

describe("what goes out, by day", () => {
  it("comes by the vendor's own days, earliest first, whatever day it is for the reader", () => {
    const late = anOutgoing({ at: "2026-12-22T09:00:00.000Z", date: "2026-12-21" });
    const early = anOutgoing({ at: "2026-12-21T16:00:00.000Z" });

    expect(outgoingDays([late, anOutgoing(), early], "America/Los_Angeles")).toEqual([
      { date: "2026-12-21", items: [early, anOutgoing()] },
      { date: "2026-12-22", items: [late] },
    ]);
  });

  it("is given items of the API's form by these tests", () => {
    expect(validate(outgoingItemSchema, anOutgoing()).isValid).toBe(true);
  });
});

describe("the page of what goes out next", () => {
  it("says to whom, about what, why, and who signs", async () => {
    showVendorPage(path, worldWith(anOutgoing()));

    const day = within(await screen.findByRole("region", { name: /^22 December 2026/u }));
    expect(day.getByText("Northwind Trading")).toBeTruthy();
    expect(day.getByText("because it is due today")).toBeTruthy();
    expect(day.getByText("To Maya Chen, signed by Anna Lim")).toBeTruthy();
    expect(day.getByRole("link", { name: "SL-1042" }).getAttribute("href")).toBe(
      `/vendor/invoices/${anId("inv", "a")}`,
    );
  });

  it("shows the text when it is asked for", async () => {
    showVendorPage(path, worldWith(anOutgoing()));
    const show = await screen.findByRole("button", {
      name: "Show the text about invoice SL-1042",
    });

    fireEvent.click(show);

    expect(await screen.findByText("Invoice SL-1042 is due today")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Hide the text" })).toBeTruthy();
  });

  it("has no text for what a person does", async () => {
    showVendorPage(path, worldWith(anOutgoing({ channel: "call" })));

    expect(await screen.findByText(/^A call for you to make\. To Maya Chen/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Show the text/u })).toBeNull();
  });

  it("looks further ahead when asked", async () => {
    const later = anOutgoing({ at: "2027-01-05T17:00:00.000Z", date: "2027-01-05" });
    showVendorPage(path, worldWith(later));
    await screen.findByText("Nothing goes out in the next days.");

    press("30 days");

    expect(await screen.findByText("Northwind Trading")).toBeTruthy();
  });

  it("says that something is held, why and until when", async () => {
    const held = { reason: "illness", until: "2026-12-31" } as const;
    showVendorPage(path, worldWith(anOutgoing({ held })));

    expect(
      await screen.findByText("Held back. Because of an illness. Until 31 December 2026."),
    ).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Hold what goes out/u })).toBeNull();
  });
});

describe("holding", () => {
  async function openHold() {
    const page = showVendorPage(path, worldWith(anOutgoing()));
    fireEvent.click(
      await screen.findByRole("button", { name: "Hold what goes out about invoice SL-1042" }),
    );
    return page;
  }
  const holdDialog = async (name: string | RegExp) =>
    within(await screen.findByRole("dialog", { name }));

  it("holds one invoice with a reason and an end", async () => {
    const { asked } = await openHold();
    const dialog = await holdDialog("Hold the reminders of invoice SL-1042?");
    fireEvent.change(dialog.getByLabelText("Why"), { target: { value: "visit" } });
    fireEvent.input(dialog.getByLabelText(/^Held until/u), { target: { value: "2026-12-24" } });
    expect(dialog.getByText(/^Reminders go on after 24 December 2026/u)).toBeTruthy();

    fireEvent.click(dialog.getByRole("button", { name: "Hold them" }));

    expect(await screen.findByText("Held. You can lift it at any time.")).toBeTruthy();
    expect(asked.find(({ request }) => request.startsWith("POST"))).toMatchObject({
      request: `POST /api/v1/invoices/${anId("inv", "a")}/hold`,
      body: { reason: "visit", until: "2026-12-24" },
    });
  });

  it("holds all of a client's, fees too under a legal pause", async () => {
    const { asked } = await openHold();
    let dialog = await holdDialog("Hold the reminders of invoice SL-1042?");
    fireEvent.change(dialog.getByLabelText("What is held"), { target: { value: "1" } });
    dialog = await holdDialog("Hold all reminders to Northwind Trading?");
    fireEvent.change(dialog.getByLabelText("Why"), { target: { value: "legal" } });
    expect(dialog.getByRole("checkbox")).toHaveProperty("checked", true);

    fireEvent.click(dialog.getByRole("button", { name: "Hold them" }));

    await screen.findByText("Held. You can lift it at any time.");
    expect(asked.find(({ request }) => request.startsWith("POST"))).toMatchObject({
      request: `POST /api/v1/clients/${anId("cli", "a")}/hold`,
      body: { reason: "legal", freezesFees: true },
    });
  });

  it("doesn't take an end that is over, and says so at its field", async () => {
    const { asked } = await openHold();
    const dialog = await holdDialog("Hold the reminders of invoice SL-1042?");
    const until = dialog.getByLabelText(/^Held until/u);
    fireEvent.input(until, { target: { value: "2026-12-01" } });

    fireEvent.click(dialog.getByRole("button", { name: "Hold them" }));

    expect(until.getAttribute("aria-invalid")).toBe("true");
    expect(asked.some(({ request }) => request.startsWith("POST"))).toBe(false);
  });

  it("holds everything, says so on the page, and lifts it again", async () => {
    const { asked } = showVendorPage(path, worldWith(anOutgoing()));
    fireEvent.click(await screen.findByRole("button", { name: "Hold everything" }));
    const dialog = await holdDialog("Hold all reminders to everybody?");
    expect(dialog.queryByLabelText("What is held")).toBeNull();
    fireEvent.click(dialog.getByRole("button", { name: "Hold them" }));
    await screen.findByText(/^All reminders are held\. Because of a call\./u);

    press("Lift the hold");

    expect(await screen.findByText(/^Lifted\./u)).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/^All reminders are held/u)).toBeNull());
    expect(asked.some(({ request }) => request === "DELETE /api/v1/reminder-hold")).toBe(true);
  });

  it("leaves the question and what was typed when nobody answers", async () => {
    const { order } = await openHold();
    const dialog = await holdDialog("Hold the reminders of invoice SL-1042?");
    fireEvent.input(dialog.getByLabelText(/^Note/u), { target: { value: "Maya is away" } });
    order("POST /api/v1/invoices", "silence");

    fireEvent.click(dialog.getByRole("button", { name: "Hold them" }));

    expect(await dialog.findByText(/^We got no answer/u)).toBeTruthy();
    expect(dialog.getByLabelText(/^Note/u)).toHaveProperty("value", "Maya is away");
  });
});

describe("beside what needs a person", () => {
  it("stand the next three", async () => {
    const days = ["16", "17", "18", "19"];
    const items = days.map((day) =>
      anOutgoing({
        at: `2026-12-${day}T17:00:00.000Z`,
        date: `2026-12-${day}`,
        clientName: `Client of the ${day}th`,
      }),
    );
    showVendorPage("/vendor/tasks", worldWith(...items.toReversed()));

    const next = within(await screen.findByRole("region", { name: "Goes out next" }));
    expect(next.getAllByText(/^Client of the/u).map((each) => each.textContent)).toEqual([
      "Client of the 16th",
      "Client of the 17th",
      "Client of the 18th",
    ]);
    expect(next.getByRole("link", { name: "All that goes out" })).toBeTruthy();
  });

  it("stands nothing where it can't be had", async () => {
    const world = aBusyWorld();
    const { order } = showVendorPage("/vendor/tasks", world);
    order("GET /api/v1/outgoing", "internal-error");

    expect(await screen.findByText("Nothing needs you now.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Goes out next" })).toBeNull();
  });
});

import { fireEvent, screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { anId } from "../../../shared/builders/an-id.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";
import { unfold } from "../unfold.ts";

const clientId = anId("cli", "a");
const path = `/vendor/clients/${clientId}`;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

async function unfoldReminders() {
  await unfold("Reminders");
  await screen.findByText("In use here: “Kindly’s usual cadence”.");
}

describe("reminders to one client", () => {
  it("are held all at once", async () => {
    const { asked } = showVendorPage(path);
    await unfoldReminders();
    press("Hold all reminders to this client");
    await screen.findByRole("dialog", { name: "Hold all reminders to Northwind Trading?" });

    press("Hold them");

    expect(await screen.findByText(/^All reminders to this client are held/u)).toBeTruthy();
    expect(asked.map(({ request }) => request)).toContain(`POST /api/v1/clients/${clientId}/hold`);
  });

  it("say where a setting comes from, and go back to it", async () => {
    const world = aBusyWorld();
    world.reminders.levels.set("vendor", { version: 2, settings: { skipsWeekends: true } });
    world.reminders.levels.set(`clients/${clientId}`, {
      version: 3,
      settings: { skipsWeekends: false },
    });
    const { asked } = showVendorPage(path, world);
    await unfoldReminders();
    const weekends = await screen.findByLabelText("Weekends");
    expect(weekends.querySelector("option")?.textContent).toBe("As it is: write nothing");
    fireEvent.change(weekends, { target: { value: "" } });

    press("Save what differs");

    await screen.findByText(/^Saved\. Open invoices follow it/u);
    expect(asked.find(({ request }) => request.startsWith("PATCH"))).toMatchObject({
      request: `PATCH /api/v1/clients/${clientId}/reminders`,
      body: { skipsWeekends: null },
    });
  });

  it("have check-ins with a rhythm, never about money", async () => {
    const { asked } = showVendorPage(path);
    await unfoldReminders();
    fireEvent.input(await screen.findByLabelText("Every so many days"), {
      target: { value: "60" },
    });
    fireEvent.input(screen.getByLabelText("Next on"), { target: { value: "2027-01-15" } });
    expect(screen.getByText("You are asked on 15 January 2027, then every 60 days.")).toBeTruthy();

    press("Save the rhythm");

    expect(await screen.findByText("Saved.")).toBeTruthy();
    expect(asked.find(({ request }) => request.startsWith("PUT"))?.body).toEqual({
      everyDays: 60,
      nextDate: "2027-01-15",
    });
    fireEvent.click(await screen.findByRole("button", { name: "No more check-ins" }));
    expect(await screen.findByText("No more check-ins with this client.")).toBeTruthy();
  });

  it("stand still for whoever asked for none, and the page says since when", async () => {
    const world = aBusyWorld();
    world.clients = world.clients.map((client) => ({
      ...client,
      contacts: client.contacts.map((contact) => ({
        ...contact,
        remindersStoppedAt: "2026-12-10T03:00:00.000Z",
      })),
    }));
    showVendorPage(path, world);

    expect(
      await screen.findByText(
        "They asked for no more reminders on 10 December 2026. All other mail goes on.",
      ),
    ).toBeTruthy();
  });
});

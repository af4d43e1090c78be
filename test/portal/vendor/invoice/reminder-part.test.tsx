import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { defaultCadence } from "../../../../shared/milestones/cadence.ts";
import { anId } from "../../../shared/builders/an-id.ts";
import { openId } from "../money-world.ts";
import type { StubLevel } from "../reminder-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld, type StubWorld } from "../stub-world.ts";
import { unfold } from "../unfold.ts";

const path = `/vendor/invoices/${openId}`;
const part = async () => within(await screen.findByRole("region", { name: "Reminders" }));

function worldWith(level: Partial<StubLevel>): StubWorld {
  const world = aBusyWorld();
  world.reminders.levels.set(`invoices/${openId}`, { version: 1, settings: {}, ...level });
  return world;
}

async function agree(name: string) {
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name }));
}

describe("an invoice's reminders", () => {
  it("can be held and lifted", async () => {
    const { asked } = showVendorPage(path);
    fireEvent.click((await part()).getByRole("button", { name: "Hold its reminders" }));
    await agree("Hold them");
    expect(await screen.findByText(/^The reminders of this invoice are held/u)).toBeTruthy();

    fireEvent.click((await part()).getByRole("button", { name: "Lift the hold" }));

    expect(await (await part()).findByRole("button", { name: "Hold its reminders" })).toBeTruthy();
    expect(asked.map(({ request }) => request)).toContain(`DELETE /api/v1/invoices/${openId}/hold`);
  });

  it("say that something further away holds them", async () => {
    const world = aBusyWorld();
    world.reminders.levels.set(`clients/${anId("cli", "a")}`, {
      version: 1,
      settings: {},
      hold: { at: world.now, by: anId("mem", "a"), reason: "illness", freezesFees: false },
    });
    showVendorPage(path, world);

    expect(
      (await part()).getByText("All reminders to this client, or to everybody, are held."),
    ).toBeTruthy();
  });

  it("have a letter to print", async () => {
    showVendorPage(path);

    expect((await part()).getByRole("link", { name: "Letter as PDF" }).getAttribute("href")).toBe(
      `/api/v1/invoices/${openId}/letter.pdf`,
    );
  });

  it("follow another cadence there alone", async () => {
    const world = aBusyWorld();
    const gentle = { id: anId("cad", "a"), name: "Gentle", steps: defaultCadence.slice(0, 3) };
    world.reminders.cadences = [gentle];
    const { asked } = showVendorPage(path, world);
    await unfold("Reminders of this invoice");
    fireEvent.change(await screen.findByLabelText("Cadence"), { target: { value: gentle.id } });

    fireEvent.click(screen.getByRole("button", { name: "Save what differs" }));

    expect(await screen.findByText("In use here: “Gentle”.")).toBeTruthy();
    expect(asked.find(({ request }) => request.startsWith("PATCH"))).toMatchObject({
      request: `PATCH /api/v1/invoices/${openId}/reminders`,
      body: { cadenceId: gentle.id },
    });
  });

  it("are nobody's matter once the invoice is paid", async () => {
    showVendorPage(`/vendor/invoices/${anId("inv", "d")}`);
    await screen.findByRole("heading", { name: "History" });

    expect(screen.queryByRole("region", { name: "Reminders" })).toBeNull();
  });
});

describe("handing over", () => {
  it("says what the notice means before it is sent", async () => {
    const { asked } = showVendorPage(path);
    fireEvent.click((await part()).getByRole("button", { name: "Hand over" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Hand this invoice over?" }));
    expect(dialog.getByText(/every option still open/u)).toBeTruthy();
    expect(dialog.getByText(/^Until 22 December 2026 nothing else happens/u)).toBeTruthy();

    fireEvent.click(dialog.getByRole("button", { name: "Send the notice" }));

    expect(await screen.findByText("The notice is on its way.")).toBeTruthy();
    expect(await screen.findByText(/It can be handed over from 22 December 2026 on/u)).toBeTruthy();
    expect(asked.map(({ request }) => request)).toContain(
      `POST /api/v1/invoices/${openId}/hand-over`,
    );
  });

  const notice = {
    startedAt: "2026-12-07T03:00:00.000Z",
    by: anId("mem", "a"),
    notBefore: "2026-12-14",
  };

  it("waits for the notice to run out, and says so", async () => {
    showVendorPage(path, worldWith({ handOver: { ...notice, notBefore: "2026-12-16" } }));

    const button = (await part()).getByRole("button", { name: "Hand it over now" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect((await part()).getByText("Not before 16 December 2026.")).toBeTruthy();
  });

  it("is completed by a person, and then nobody is written to", async () => {
    showVendorPage(path, worldWith({ handOver: notice }));
    fireEvent.click((await part()).getByRole("button", { name: "Hand it over now" }));

    await agree("Hand it over");

    expect(await screen.findByText(/^Handed over on 15 December 2026/u)).toBeTruthy();
    expect((await part()).queryByRole("button", { name: "Hold its reminders" })).toBeNull();
  });

  it("is withdrawn, and can be started anew", async () => {
    showVendorPage(path, worldWith({ handOver: notice }));
    fireEvent.click((await part()).getByRole("button", { name: "Withdraw the notice" }));

    await agree("Withdraw it");

    await screen.findByText("Withdrawn. They are told.");
    await waitFor(async () =>
      expect((await part()).getByRole("button", { name: "Hand over" })).toBeTruthy(),
    );
  });
});

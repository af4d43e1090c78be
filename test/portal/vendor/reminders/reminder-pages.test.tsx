import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { defaultCadence } from "../../../../shared/milestones/cadence.ts";
import { anId } from "../../../shared/builders/an-id.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";
import { unfold } from "../unfold.ts";

const path = "/vendor/reminders";
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

function withOwn() {
  const world = aBusyWorld();
  world.reminders.cadences = [
    { id: anId("cad", "a"), name: "Gentle", steps: defaultCadence.slice(0, 4) },
  ];
  return world;
}

describe("the page about cadences", () => {
  it("tells the steps of the cadence in use, and that there is no other", async () => {
    showVendorPage(path);

    const used = within(await screen.findByRole("article", { name: "Kindly’s usual cadence" }));
    expect(used.getAllByRole("listitem")).toHaveLength(defaultCadence.length);
    expect(used.queryByRole("link", { name: /^Change/u })).toBeNull();
    expect(screen.getByText(/^You have no cadence of your own yet/u)).toBeTruthy();
  });

  it("copies the usual one and goes to where the copy is changed", async () => {
    const { asked, history } = showVendorPage(path);
    await screen.findByRole("article");

    press("Copy and change “Kindly’s usual cadence”");

    expect(await screen.findByLabelText("Name")).toHaveProperty(
      "value",
      "Kindly’s usual cadence, our way",
    );
    await waitFor(() =>
      expect(history.get()).toBe(`/vendor/reminders/cadences/${anId("cad", "a")}`),
    );
    expect(asked.find(({ request }) => request === "POST /api/v1/cadences")?.body).toMatchObject({
      steps: defaultCadence,
    });
  });

  it("puts another one in use, and says that open invoices follow", async () => {
    const world = withOwn();
    const { asked } = showVendorPage(path, world);
    await screen.findByRole("article");

    press("Use this one: “Gentle”");

    expect(await screen.findByText(/^“Gentle” is in use now/u)).toBeTruthy();
    expect(await screen.findByRole("article", { name: "Gentle" })).toBeTruthy();
    expect(asked.find(({ request }) => request.startsWith("PATCH"))?.body).toEqual({
      cadenceId: anId("cad", "a"),
    });
  });

  it("says why a cadence that something uses can't be deleted", async () => {
    const { order } = showVendorPage(path, withOwn());
    await screen.findByRole("article");
    order("DELETE /api/v1/cadences", "cadence-in-use");
    press("Delete “Gentle”");

    press("Delete it");

    expect(await screen.findByText(/^Something still uses this cadence/u)).toBeTruthy();
  });
});

describe("days and people", () => {
  it("says what each setting means for the client, as it is chosen", async () => {
    showVendorPage(path);
    await screen.findByLabelText("Weekends");
    expect(screen.getByText("Your client may hear from you on a weekend too.")).toBeTruthy();

    choose("Weekends", "skip");

    expect(screen.getByText(/^What falls on a weekend at your client’s place moves/u)).toBeTruthy();
  });

  it("saves only what differs: days off, who signs, and what members hear", async () => {
    const { asked, world } = showVendorPage(path);
    await screen.findByLabelText("Public holidays");
    choose("Public holidays", "skip");
    type(/^Day off/u, "2026-12-31");
    press("Add this day");
    choose("Senior person", anId("mem", "b"));
    choose("Anna Lim", "daily");

    press("Save days and people");

    await screen.findByText(/^Saved\. Open invoices follow it/u);
    expect(asked.find(({ request }) => request.startsWith("PATCH"))?.body).toEqual({
      skipsHolidays: true,
      daysOff: ["2026-12-31"],
      seniorMemberId: anId("mem", "b"),
      digests: { [anId("mem", "a")]: "daily", [anId("mem", "b")]: "at-once" },
    });
    expect(world.reminders.daysOff).toEqual(["2026-12-31"]);
  });

  it("goes on after another cadence was put in use meanwhile on the same page", async () => {
    const { asked } = showVendorPage(path, withOwn());
    await screen.findByRole("article");
    choose("Weekends", "skip");
    press("Use this one: “Gentle”");
    await screen.findByText(/^“Gentle” is in use now/u);

    press("Save days and people");

    await screen.findByText(/^Saved\. Open invoices follow it/u);
    expect(asked.filter(({ request }) => request.startsWith("PATCH")).at(-1)?.body).toEqual({
      skipsWeekends: true,
    });
  });
});

describe("the editor of a cadence", () => {
  const own = `/vendor/reminders/cadences/${anId("cad", "a")}`;

  it("changes a step and saves the whole", async () => {
    const world = withOwn();
    const { asked } = showVendorPage(own, world);
    type(await screen.findByLabelText("Name").then(() => "Name"), "Gentler");
    type("Step 4: Days", "5");
    choose("Step 4: Tone", "clear");

    press("Save the cadence");

    await screen.findByText(/^Saved\. Open invoices follow it/u);
    const body = asked.find(({ request }) => request.startsWith("PATCH"))?.body;
    expect(body).toMatchObject({ name: "Gentler" });
    expect((body as { steps: unknown[] }).steps[3]).toMatchObject({
      offsetDays: 5,
      tone: "clear",
    });
  });

  it("says beside the step what would be right, and asks the server nothing", async () => {
    const { asked } = showVendorPage(own, withOwn());
    await screen.findByLabelText("Name");
    choose("Step 2: Tone", "firm");

    press("Save the cadence");

    const tone = await screen.findByLabelText("Step 2: Tone");
    expect(tone.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getAllByText("Before it is late the tone is warm or clear.")).toHaveLength(1);
    expect(tone.closest("details")?.open).toBe(true);
    expect(asked.some(({ request }) => request.startsWith("PATCH"))).toBe(false);
  });

  it("adds a step and takes it away again", async () => {
    showVendorPage(own, withOwn());
    await screen.findByLabelText("Name");

    press("Add a step");
    expect(screen.getByLabelText("Step 5: Days")).toBeTruthy();
    press("Remove step 5");

    expect(screen.queryByLabelText("Step 5: Days")).toBeNull();
  });

  it("leaves the usual one as it is, to be copied", async () => {
    showVendorPage("/vendor/reminders/cadences/usual");

    expect(await screen.findByText(/^The usual cadence stays as it is/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Save the cadence" })).toBeNull();
  });
});

describe("trying a cadence", () => {
  it("shows what would have gone out of an invented invoice, and what would have been left out", async () => {
    const { asked } = showVendorPage("/vendor/reminders/cadences/usual");
    await unfold("Try it");
    type("Issued on", "2026-12-01");
    type("Due on", "2026-12-31");

    press("Run it");

    const table = within(await screen.findByRole("table", { name: "Try it" }));
    expect(table.getAllByRole("row").length).toBeGreaterThan(5);
    expect(table.getByText(/left out: you had put it on hold/u)).toBeTruthy();
    expect(asked.find(({ request }) => request === "POST /api/v1/rehearsals")?.body).toMatchObject({
      cadenceId: "usual",
      invented: [{ issueDate: "2026-12-01", dueDate: "2026-12-31", kind: "business" }],
    });
  });

  it("says that the due day comes first", async () => {
    showVendorPage("/vendor/reminders/cadences/usual");
    await unfold("Try it");
    type("Due on", "2026-11-01");

    press("Run it");

    expect((await screen.findAllByText(/^The end comes before the start/u)).length).toBeGreaterThan(
      0,
    );
  });
});

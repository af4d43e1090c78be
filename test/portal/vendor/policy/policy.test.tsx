import { fireEvent, screen, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { anId } from "../../../shared/builders/an-id.ts";
import { openId } from "../money-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const settingsPath = "/vendor/settings";
const clientPath = `/vendor/clients/${anId("cli", "a")}`;
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const hintOf = (label: RegExp) => {
  const field = screen.getByLabelText(label);
  const id = field.getAttribute("aria-describedby")?.split(" ").at(-1) ?? "";
  return document.getElementById(id)?.textContent;
};
const save = "Save what they may arrange";

async function unfold(summary: string) {
  const fold = (await screen.findByText(summary)).closest("details");
  if (!fold) throw new Error("The settings are folded.");
  fold.open = true;
  fireEvent(fold, new Event("toggle"));
  await screen.findByRole("button", { name: save });
}

describe("what clients may arrange", () => {
  it("says of each setting what it means for the client, and its default", async () => {
    showVendorPage(settingsPath);
    await screen.findByRole("button", { name: save });

    expect(hintOf(/^More days at once/u)).toBe(
      "Your client can move the due date by up to 14 days, at once. Kindly’s default: 14 days.",
    );
    expect(hintOf(/^Payments at most/u)).toMatch(
      /Kindly’s default: 6 for businesses, 4 for persons\.$/u,
    );
  });

  it("says anew what it means while it is typed, and saves only what differs", async () => {
    const { asked, world } = showVendorPage(settingsPath);
    await screen.findByRole("button", { name: save });
    type(/^More days at once/u, "0");
    expect(hintOf(/^More days at once/u)).toMatch(/^Any later day is asked of you first\./u);
    fireEvent.change(screen.getByLabelText("With whom a bill is shared"), {
      target: { value: "contacts" },
    });
    type(/^Granted up to, in USD/u, "5000");

    press(save);

    await screen.findByText("Saved. It holds from now on.");
    expect(asked.find(({ request }) => request.startsWith("PATCH"))?.body).toEqual({
      extensionDays: 0,
      sharing: "contacts",
      grantedUpTo: { USD: 500_000 },
    });
    expect(world.policies.get("/api/v1/flexibility-settings")?.version).toBe(1);
  });

  it("gives a setting back to the default when it is emptied", async () => {
    const world = aBusyWorld();
    world.policies.set("/api/v1/flexibility-settings", {
      version: 4,
      settings: { planCadences: ["monthly"], extensionDays: 30 },
    });
    const { asked } = showVendorPage(settingsPath, world);
    await screen.findByRole("button", { name: save });
    type(/^More days at once/u, "");

    press(save);

    await screen.findByText("Saved. It holds from now on.");
    expect(asked.find(({ request }) => request.startsWith("PATCH"))?.body).toEqual({
      extensionDays: null,
    });
  });

  it("says what is wrong with a number, and asks the server nothing", async () => {
    const { asked } = showVendorPage(settingsPath);
    await screen.findByRole("button", { name: save });
    type(/^Payments at most/u, "25");
    type(/^First payment, in percent/u, "95");

    press(save);

    expect(
      (await screen.findAllByText("This must be a whole number from 0 to 24.")).length,
    ).toBeGreaterThan(0);
    expect(screen.getAllByText("This must be from 0 to 90.").length).toBeGreaterThan(0);
    expect(asked.some(({ request }) => request.startsWith("PATCH"))).toBe(false);
  });

  it("tells when somebody else was faster, and loads theirs", async () => {
    const { world } = showVendorPage(settingsPath);
    await screen.findByRole("button", { name: save });
    world.policies.set("/api/v1/flexibility-settings", {
      version: 1,
      settings: { extensionDays: 21 },
    });
    type(/^More days at once/u, "7");
    press(save);
    await screen.findByText(/Loading theirs drops what you typed/u);

    press("Load the newer version");

    expect(await screen.findByDisplayValue("21")).toBeTruthy();
  });
});

describe("what differs for a client or an invoice", () => {
  it("is nothing at first, and shows where a value comes from once it is looked at", async () => {
    const world = aBusyWorld();
    world.policies.set("/api/v1/flexibility-settings", {
      version: 1,
      settings: { extensionDays: 21 },
    });
    const { asked } = showVendorPage(clientPath, world);
    await unfold("What this client may arrange");
    expect(screen.getByText("Nothing differs.")).toBeTruthy();
    const box = screen.getByRole("combobox", { name: /^Let something differ/u });
    fireEvent.input(box, { target: { value: "More days" } });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(hintOf(/^More days at once/u)).toMatch(/From your settings: 21 days\.$/u);
    type(/^More days at once/u, "60");

    press(save);

    await screen.findByText("Saved. It holds from now on.");
    expect(asked.find(({ request }) => request.startsWith("PATCH"))).toMatchObject({
      request: `PATCH /api/v1/clients/${anId("cli", "a")}/flexibility`,
      body: { extensionDays: 60 },
    });
  });

  it("comes for an invoice from its client's settings first", async () => {
    const world = aBusyWorld();
    world.policies.set(`/api/v1/clients/${anId("cli", "a")}/flexibility`, {
      version: 1,
      settings: { pauseDays: 3 },
    });
    world.policies.set(`/api/v1/invoices/${openId}/flexibility`, {
      version: 1,
      settings: { pauseDays: 10 },
    });
    showVendorPage(`/vendor/invoices/${openId}`, world);
    await unfold("What they may arrange on this invoice");

    expect(hintOf(/^Days of the pause/u)).toBe(
      "Once, without a reason, your client can let reminders rest for 10 days. From this client’s settings: 3 days.",
    );
  });
});

describe("terms for later invoices", () => {
  it("are shown with where they were agreed, and can be forgotten", async () => {
    const world = aBusyWorld();
    world.clients = world.clients.map((client) => ({
      ...client,
      terms: {
        plan: { installments: 3, cadence: "monthly", collection: "autopay" } as const,
        agreedDate: "2026-12-01",
        invoiceId: openId,
      },
    }));
    const { asked } = showVendorPage(clientPath, world);
    const terms = within(await screen.findByRole("region", { name: "Terms for later invoices" }));
    expect(terms.getByText(/^3 payments, every month/u)).toBeTruthy();
    fireEvent.click(terms.getByRole("button", { name: "Forget these terms" }));

    press("Forget them");

    expect(await screen.findByText("Forgotten.")).toBeTruthy();
    expect(asked.find(({ request }) => request.startsWith("PATCH"))?.body).toEqual({
      terms: null,
    });
    expect(screen.queryByRole("region", { name: "Terms for later invoices" })).toBeNull();
  });
});

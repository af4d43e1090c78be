import { fireEvent, screen, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { anId } from "../../../shared/builders/an-id.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const clientId = anId("cli", "a");
const path = `/vendor/clients/${clientId}`;

function aWorldWithCredit() {
  const world = aBusyWorld();
  world.credits.set(clientId, {
    credits: [{ amount: 26_000, currency: "USD" }],
    movements: [
      {
        id: "surplus.1",
        kind: "surplus",
        amount: { amount: 26_000, currency: "USD" },
        invoiceId: anId("inv", "a"),
        at: "2026-12-14T09:00:00.000Z",
      },
    ],
  });
  return world;
}

describe("a client's store credit", () => {
  it("is not spoken of where there never was any", async () => {
    showVendorPage(path);
    await screen.findByRole("heading", { name: "Northwind Trading" });

    expect(screen.queryByRole("region", { name: "Store credit" })).toBeNull();
  });

  it("says how much there is, and how it came about", async () => {
    showVendorPage(path, aWorldWithCredit());

    const credit = within(await screen.findByRole("region", { name: "Store credit" }));

    expect(credit.getAllByText("$260.00")).toHaveLength(2);
    expect(credit.getByText("Paid more than was owed")).toBeTruthy();
    expect(credit.getByText("See the invoice").getAttribute("href")).toContain(anId("inv", "a"));
  });

  it("is noted as paid out, with the reference of the vendor's own transfer", async () => {
    const { asked } = showVendorPage(path, aWorldWithCredit());
    fireEvent.click(await screen.findByRole("button", { name: "Pay out of $260.00" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Pay out store credit" }));
    expect(dialog.getByText("We note it only. No money is moved by this.")).toBeTruthy();

    fireEvent.input(dialog.getByLabelText("Amount"), { target: { value: "200" } });
    expect(dialog.getByText("$60.00 stays to their credit.")).toBeTruthy();
    fireEvent.input(dialog.getByLabelText("Reference of your transfer"), {
      target: { value: "KBank 15/12" },
    });
    fireEvent.click(dialog.getByRole("button", { name: "Note $200.00 as paid out" }));

    expect(await screen.findByText("$200.00 is noted as paid out.")).toBeTruthy();
    const request = asked.find((each) => each.request.endsWith("/credit/pay-out"));
    expect(request?.body).toEqual({ amount: 20_000, currency: "USD", reference: "KBank 15/12" });
    expect(request?.key).toBeTruthy();
  });

  it("keeps what was typed about the client while credit is paid out", async () => {
    showVendorPage(path, aWorldWithCredit());
    const name = await screen.findByRole("textbox", { name: "Name" });
    fireEvent.input(name, { target: { value: "Northwind Traders" } });

    fireEvent.click(await screen.findByRole("button", { name: "Pay out of $260.00" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Pay out store credit" }));
    fireEvent.input(dialog.getByLabelText("Reference of your transfer"), {
      target: { value: "KBank" },
    });
    fireEvent.click(dialog.getByRole("button", { name: "Note $260.00 as paid out" }));

    await screen.findByText("$260.00 is noted as paid out.");
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveProperty(
      "value",
      "Northwind Traders",
    );
  });
});

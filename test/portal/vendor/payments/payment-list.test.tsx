import { fireEvent, screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { anId } from "../../../shared/builders/an-id.ts";
import { aPaid, aPartlyPaidWorld, openId, openRecord } from "../money-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { anEmptyWorld } from "../stub-world.ts";

const plainText = (element: Element) => element.textContent.replaceAll("\u00a0", " ");
const rows = () => screen.findAllByRole("link", { name: /Northwind/u });

describe("the list of payments", () => {
  it("says of each who, with what, for which invoice, where it stands, when and how much", async () => {
    showVendorPage("/vendor/payments", aPartlyPaidWorld());

    const [row] = await rows();

    expect(row && plainText(row)).toBe(
      "Northwind TradingVisa ending in 4242Invoice SL-1042SL-1042Paid15 Dec 2026$400.00",
    );
    expect(row?.getAttribute("href")).toBe(`/vendor/invoices/${openId}`);
  });

  it("shows the newest first, and moves through them by the arrow keys", async () => {
    const world = aPartlyPaidWorld();
    const later = aPaid({
      id: anId("pay", "b"),
      method: "us_bank_account",
      paidWith: { brand: "Chase", lastDigits: "6789" },
      startedAt: "2026-12-15T01:00:00.000Z",
    });
    openRecord(world).payments = [aPaid(), later];
    showVendorPage("/vendor/payments", world);
    const [first, second] = await rows();
    expect(first?.textContent).toContain("Bank debit (ACH), Chase ending in 6789");

    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: "ArrowDown" });

    expect(document.activeElement).toBe(second);
  });

  it("shows more where there are more, and goes on reading at the first new one", async () => {
    const world = aPartlyPaidWorld();
    openRecord(world).payments = Array.from({ length: 60 }, (_, index) =>
      aPaid({ id: `pay_${index}`, amount: 100 + index }),
    );
    showVendorPage("/vendor/payments", world);
    expect(await rows()).toHaveLength(50);

    fireEvent.click(screen.getByRole("button", { name: "Show more" }));

    await screen.findByText("$1.59");
    expect(await rows()).toHaveLength(60);
    expect(document.activeElement?.textContent).toContain("$1.50");
  });

  it("says what will stand here before anybody has paid", async () => {
    showVendorPage("/vendor/payments", anEmptyWorld());

    expect(await screen.findByRole("heading", { name: "No payments yet" })).toBeTruthy();
  });
});

import { screen, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { vendorWords as nepali } from "../../../../shared/messages/catalog/ne/vendor.ts";
import { aTask } from "../money-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const inNepali = { locale: "ne", words: nepali } as const;
// Amounts and dates hold together by spaces that don't break.
const plainText = (element: Element) => element.textContent.replaceAll("\u00a0", " ");

describe("the vendor's pages in Nepali", () => {
  it("say of each invoice who, what for, how much, by when, and where it stands", async () => {
    showVendorPage("/vendor", aBusyWorld(), inNepali);

    const row = (await screen.findByText("SL-1042")).closest("a");

    expect(row && plainText(row)).toBe(
      "Northwind TradingWebsite redesign, second milestoneSL-1042" +
        "खुलाखोलिएको छैनभुक्तानी मिति सन् 2026 डिसेम्बर 21US$ 1,240.00",
    );
  });

  it("sum what is to come", async () => {
    showVendorPage("/vendor", aBusyWorld(), inNepali);
    await screen.findByText("SL-1042");

    const totals = await screen.findByRole("region", { name: "आउन बाँकी" });

    const [first] = within(totals).getAllByRole("listitem").map(plainText);
    expect(first).toBe("US$ 1,240.001 वटा बिजकबाट");
  });

  it("say what needs a person in one sentence each, and count it", async () => {
    const world = aBusyWorld();
    world.tasks = [
      aTask("dispute-opened", { at: "2026-12-14T09:00:00.000Z" }),
      aTask("payment-returned", { at: "2026-12-13T09:00:00.000Z" }),
    ];
    showVendorPage("/vendor/tasks", world, inNepali);
    await screen.findByRole("heading", { name: /सोध्दै/u });

    const sentences = screen.getAllByRole("heading", { level: 2 }).map(plainText);

    expect(sentences).toEqual([
      "बिजक SL-1042 मा Northwind Trading को बैंकले US$ 400.00 फिर्ता लियो। त्यसले तिरेको रकम फेरि तिर्न बाँकी भयो।",
      "बिजक SL-1042 मा Northwind Trading को बैंकले US$ 400.00 बारे सोध्दै छ।",
    ]);
    const navigation = within(screen.getByRole("navigation", { name: "पेजहरू" }));
    expect(navigation.getByRole("link", { name: /^काम/u }).textContent).toContain("2 वटा काम");
  });
});

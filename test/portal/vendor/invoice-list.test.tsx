import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { revalidate } from "@solidjs/router";
import { describe, expect, it } from "vitest";
import { readInvoices } from "../../../portal/src/vendor/api/invoices.ts";
import { anIssuedInvoice } from "../../shared/builders/an-issued-invoice.ts";
import { linesOf } from "../../shared/builders/a-draft.ts";
import { makeId } from "../../../shared/values/identifiers.ts";
import { showVendorPage } from "./show-vendor-page.tsx";
import { aBusyWorld, anEmptyWorld } from "./stub-world.ts";

// Amounts and dates hold together by spaces that don't break.
const plainText = (element: Element) => element.textContent.replaceAll("\u00a0", " ");
const rows = () => screen.findAllByRole("link", { name: /Northwind|สมชาย|Himalaya/u });

describe("the list of invoices", () => {
  it("says of each who, what for, how much, by when, and where it stands", async () => {
    showVendorPage("/vendor");

    const row = (await screen.findByText("SL-1042")).closest("a");

    expect(row && plainText(row)).toBe(
      "Northwind TradingWebsite redesign, second milestoneSL-1042" +
        "Opennot opened yetDue 21 Dec 2026$1,240.00",
    );
  });

  it("tells overdue, partly paid, processing, paid and draft apart in words", async () => {
    showVendorPage("/vendor");
    await rows();

    for (const state of ["Overdue", "Partly paid", "On its way", "Paid", "Draft", "Open"]) {
      expect(screen.getAllByText(state).length).toBeGreaterThan(0);
    }
  });

  it("sums what is to come per currency, and says what of it is overdue or on its way", async () => {
    showVendorPage("/vendor");
    await rows();

    const totals = await screen.findByRole("region", { name: "Still to come" });

    const read = within(totals).getAllByRole("listitem").map(plainText);
    expect(read).toEqual([
      "$1,240.00from 1 invoice",
      "NPR 99,989,999.99from 1 invoice",
      "THB 48,150.00from 1 invoiceoverdue",
      "¥300,000from 1 invoiceon its way",
    ]);
  });

  it("narrows by a tab", async () => {
    showVendorPage("/vendor");
    await rows();

    fireEvent.click(screen.getByRole("link", { name: "Overdue" }));

    await waitFor(() => expect(screen.queryByText("SL-1042")).toBeNull());
    expect(screen.getByText("SL-1040")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Overdue" }).getAttribute("aria-current")).toBe("true");
  });

  it("narrows by what is typed, and says how many are left", async () => {
    showVendorPage("/vendor");
    await rows();

    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "hosting" } });

    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.getByText("1 invoice")).toBeTruthy();
  });

  it("offers all invoices again where nothing matches", async () => {
    showVendorPage("/vendor?query=nothing-like-it");

    const link = await screen.findByRole("link", { name: "Show all invoices" });

    expect(link.getAttribute("href")).toBe("/vendor");
  });

  it("offers the first step to a vendor without invoices", async () => {
    showVendorPage("/vendor", anEmptyWorld());

    const link = await screen.findByRole("link", { name: "Write the first invoice" });

    expect(link.getAttribute("href")).toBe("/vendor/invoices/new");
  });

  it("moves through the rows by the arrow keys, from the search field and back to it", async () => {
    showVendorPage("/vendor");
    const [first, second] = await rows();
    const search = screen.getByRole("searchbox");
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? search, { key });

    search.focus();
    press("ArrowDown");
    expect(document.activeElement).toBe(first);
    press("ArrowDown");
    expect(document.activeElement).toBe(second);
    press("Home");
    press("ArrowUp");
    expect(document.activeElement).toBe(search);
  });

  it("shows more where there are more, and goes on reading at the first new one", async () => {
    const world = aBusyWorld();
    world.records = Array.from({ length: 60 }, (_, index) => ({
      invoice: anIssuedInvoice({
        id: makeId("inv", world.vendor.id, new Uint8Array(16).fill(index)),
        number: `SL-${index}`,
      }),
      lines: linesOf(124_000),
    }));
    showVendorPage("/vendor", world);
    expect(await rows()).toHaveLength(50);

    fireEvent.click(screen.getByRole("button", { name: "Show more" }));

    await waitFor(async () => expect(await rows()).toHaveLength(60));
    expect(document.activeElement?.textContent).toContain("SL-50");
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  });

  it("leads to the sign-in page whoever is not signed in, and remembers where they wanted to go", async () => {
    const { history } = showVendorPage("/vendor/clients", { ...aBusyWorld(), isSignedIn: false });

    await screen.findByRole("heading", { name: "Sign in" });

    expect(history.get()).toMatch(/^\/vendor\/sign-in/u);
  });

  it("says so when the server can't be reached, and shows the list once it can", async () => {
    const { order } = showVendorPage("/vendor");
    await rows();
    order("GET /api/v1/invoices", "silence");
    fireEvent.click(screen.getByRole("link", { name: "Paid" }));
    await screen.findByText("We can’t reach the server.");

    fireEvent.click(screen.getAllByRole("button", { name: "Try again" })[0] as HTMLElement);

    expect(await screen.findByText("SL-1039")).toBeTruthy();
  });

  it("keeps what was read before on the page while the server can't be reached", async () => {
    const { order } = showVendorPage("/vendor");
    await rows();
    order("GET /api/v1/invoices", "silence");

    await revalidate(readInvoices.key);

    expect(screen.getByText("SL-1042")).toBeTruthy();
    expect(await screen.findByText(/What you see is from \d\d:\d\d; we keep trying/u)).toBeTruthy();
  });
});

import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it, vi } from "vitest";
import { anId } from "../../../shared/builders/an-id.ts";
import { showVendorPage } from "../show-vendor-page.tsx";

const openPath = `/vendor/invoices/${anId("inv", "a")}`;
const paidPath = `/vendor/invoices/${anId("inv", "d")}`;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const region = async (name: string) => within(await screen.findByRole("region", { name }));

describe("an issued invoice", () => {
  it("shows who owes what, and by when", async () => {
    showVendorPage(openPath);
    const standing = await region("Where it stands");

    const facts = standing.getAllByRole("definition").map(({ textContent }) => textContent);

    expect(facts).toEqual([
      "Northwind Trading",
      "$1,240.00",
      "$1,240.00",
      "21 November 2026",
      "21 December 2026",
    ]);
  });

  it("tells its history newest first, what is to come apart, and unknown events by their name", async () => {
    showVendorPage(openPath);
    const history = await region("History");
    await history.findByText("Carrier pigeon released");

    const events = history
      .getAllByRole("listitem")
      .map((item) => item.querySelector("span")?.textContent);

    expect(events).toEqual([
      "Reminder “due today” goes out",
      "Reminder “three days late” goes out",
      "Carrier pigeon released",
      "Reminder “due in a week” mailed to Maya Chen",
      "Payment of $1,240.00 did not go through: the card’s details",
      "Seen by Maya Chen",
      "Link opened by Maya Chen",
      "Mailed to Maya Chen",
      "Issued by Anna Lim",
      "Draft written by Anna Lim",
    ]);
  });

  it("disables what its state does not allow, and says why", async () => {
    const { asked } = showVendorPage(paidPath);
    const actions = await region("What you can do");
    const cancel = actions.getByRole("button", { name: "Cancel this invoice" });

    fireEvent.click(cancel);

    expect(cancel.getAttribute("aria-disabled")).toBe("true");
    const reason = document.getElementById(cancel.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe("It is paid.");
    expect(screen.queryByRole("dialog", { name: "Cancel this invoice?" })).toBeNull();
    expect(asked.some(({ request }) => request.startsWith("POST"))).toBe(false);
  });

  it("is cancelled with a reason, after saying what that means", async () => {
    const { asked } = showVendorPage(openPath);
    await region("What you can do");
    press("Cancel this invoice");
    const dialog = within(await screen.findByRole("dialog", { name: "Cancel this invoice?" }));
    fireEvent.click(dialog.getByRole("button", { name: "Cancel the invoice" }));
    expect(dialog.getByLabelText("Why?").getAttribute("aria-invalid")).toBe("true");

    fireEvent.input(dialog.getByLabelText("Why?"), { target: { value: "Billed twice" } });
    fireEvent.click(dialog.getByRole("button", { name: "Cancel the invoice" }));

    await screen.findByText("The invoice is cancelled.");
    expect(asked.find(({ request }) => request.endsWith("/void"))?.body).toEqual({
      reason: "Billed twice",
    });
    expect(await screen.findByText("Billed twice")).toBeTruthy();
  });

  it("stays as it is when cancelling is refused, and says why", async () => {
    const { order } = showVendorPage(openPath);
    await region("What you can do");
    press("Cancel this invoice");
    const dialog = within(await screen.findByRole("dialog", { name: "Cancel this invoice?" }));
    fireEvent.input(dialog.getByLabelText("Why?"), { target: { value: "Billed twice" } });
    order("POST /api/v1/invoices/", "payment-in-progress");

    fireEvent.click(dialog.getByRole("button", { name: "Cancel the invoice" }));

    expect(await dialog.findByText(/A payment is on its way/u)).toBeTruthy();
    expect(dialog.getByLabelText("Why?")).toHaveProperty("value", "Billed twice");
  });

  it("is sent again to the person who is named before", async () => {
    const { asked } = showVendorPage(openPath);
    await region("What you can do");
    press("Send again");
    const dialog = within(await screen.findByRole("dialog", { name: "Send it again?" }));
    expect(await dialog.findByText(/Maya Chen \(maya@northwind.example\)/u)).toBeTruthy();

    fireEvent.click(dialog.getByRole("button", { name: "Send it" }));

    expect(await screen.findByText("It is on its way.")).toBeTruthy();
    expect(asked.some(({ request }) => request.endsWith("/send"))).toBe(true);
  });

  it("becomes a draft of its own when duplicated", async () => {
    showVendorPage(openPath);
    await region("What you can do");

    press("Duplicate");

    await screen.findByRole("heading", { name: "Draft for Northwind Trading" });
    expect(screen.getByLabelText("What it is for")).toHaveProperty(
      "value",
      "Website redesign, second milestone",
    );
  });

  it("shows a new link once, to be copied", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal("navigator", Object.assign(navigator, { clipboard: { writeText } }));
    const { asked } = showVendorPage(openPath);
    const links = await region("Links");
    await links.findByText(/made 21 Nov 2026/u);

    press("Make a link");

    const made = await links.findByLabelText("Your new link");
    expect(made).toHaveProperty(
      "value",
      `https://pay.studiolime.example/i/${anId("inv", "a")}#${"s".repeat(43)}`,
    );
    expect(asked.find(({ request }) => request.endsWith("/links"))).toBeDefined();
    press("Copy");
    expect(await links.findByRole("button", { name: "Copied." })).toBeTruthy();
  });

  it("revokes a link after asking, and says when it was", async () => {
    const { asked } = showVendorPage(openPath);
    const links = await region("Links");
    fireEvent.click(await links.findByRole("button", { name: "Revoke: Maya Chen" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Revoke this link?" }));

    fireEvent.click(dialog.getByRole("button", { name: "Revoke the link" }));

    expect(await links.findByText(/^revoked 15/u)).toBeTruthy();
    expect(asked.some(({ request }) => request.startsWith("DELETE"))).toBe(true);
    await waitFor(() => expect(links.queryByRole("button", { name: /^Revoke/u })).toBeNull());
  });

  it("offers its PDF", async () => {
    showVendorPage(openPath);

    const pdf = await screen.findByRole("link", { name: "Open the PDF" });

    expect(pdf.getAttribute("href")).toBe(`/api/v1/invoices/${anId("inv", "a")}/pdf`);
  });

  it("is not there for whoever may not see it", async () => {
    showVendorPage(`/vendor/invoices/${anId("inv", "z")}`);

    expect(await screen.findByText("There is nothing at this address.")).toBeTruthy();
  });
});

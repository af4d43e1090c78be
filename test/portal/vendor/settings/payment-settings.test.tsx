import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { showVendorPage } from "../show-vendor-page.tsx";
import { accountCode } from "../stub-books.ts";
import { aBusyWorld } from "../stub-world.ts";

const path = "/vendor/settings";
const methodBox = (name: string) => screen.findByRole("checkbox", { name });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const describedBy = (element: HTMLElement) =>
  document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent;
const account = async () => within(await screen.findByRole("region", { name: "Your own account" }));

function type(label: string | RegExp, text: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
}

describe("how the vendor is paid", () => {
  it("says of each way to pay what it means: what the client does, when it is final, whether it comes back", async () => {
    showVendorPage(path);

    expect(describedBy(await methodBox("Bank debit (ACH)"))).toBe(
      "Your client signs in to their US bank once, and the money is drawn. " +
        "On its way for about 4 business days. Their bank can take it back for up to 60 days. In USD.",
    );
  });

  it("greys what doesn't exist for the Stripe account's country, and follows the country", async () => {
    showVendorPage(path);
    const promptPay = await methodBox("PromptPay");
    expect(promptPay).toHaveProperty("disabled", true);
    expect(describedBy(promptPay)).toBe(
      "Not there for a Stripe account in United States, only in Thailand.",
    );

    fireEvent.change(screen.getByLabelText("Where your Stripe account is"), {
      target: { value: "TH" },
    });

    expect(promptPay).toHaveProperty("disabled", false);
    expect(promptPay).toHaveProperty("checked", true);
    expect(await methodBox("Bank debit (ACH)")).toHaveProperty("disabled", true);
  });

  it("leaves crypto off, and says why", async () => {
    showVendorPage(path);
    const crypto = await methodBox("Crypto (stablecoins)");

    expect(crypto).toHaveProperty("checked", false);
    expect(describedBy(crypto)).toContain("Off unless you want it");
  });

  it("names what is taken and not switched on at Stripe, after asking Stripe again", async () => {
    showVendorPage(path);
    await screen.findByText(/We have not asked Stripe yet/u);

    press("Check again");

    expect(await screen.findByText(/^Not switched on at Stripe: Bank debit \(ACH\)/u)).toBeTruthy();
    expect(describedBy(await methodBox("SEPA Direct Debit"))).toContain(
      "Not switched on at Stripe yet",
    );
    expect(describedBy(await methodBox("Card"))).not.toContain("Not switched on");
  });

  it("keeps what was typed while Stripe is asked, and saves it afterwards", async () => {
    const { asked } = showVendorPage(path);
    fireEvent.click(await methodBox("Cash"));

    press("Check again");
    await screen.findByText(/^Not switched on at Stripe: /u);
    expect(await methodBox("Cash")).toHaveProperty("checked", false);
    press("Save");

    await screen.findByText("Saved.");
    const { body } = asked.find(({ request }) => request.startsWith("PATCH")) ?? {};
    expect((body as { methods: string[] }).methods).not.toContain("cash");
  });

  it("shows by an example what a discount does to $1,000", async () => {
    showVendorPage(path);
    await screen.findByText("On $1,000.00 your client pays $1,000.00, whichever way.");

    fireEvent.change(screen.getByLabelText("What suits you best"), {
      target: { value: "us_bank_account" },
    });
    type(/^What you let off for it/u, "1.5");

    expect(
      screen.getByText(
        "On $1,000.00 your client pays $985.00 and saves $15.00, shown before they choose.",
      ),
    ).toBeTruthy();
  });

  it("saves what was changed, and takes away what was emptied", async () => {
    const world = aBusyWorld();
    world.settings = {
      ...world.settings,
      preferred: { method: "card", discountPercent: "2" },
      withholdingPercent: "3",
      smallestParts: { USD: 5_000, THB: 100_000 },
    };
    const { asked } = showVendorPage(path, world);
    await methodBox("Card");

    fireEvent.change(screen.getByLabelText("What suits you best"), { target: { value: "" } });
    type(/^The law’s share/u, "");
    type(/^Smallest part, in THB/u, "");
    type(/^Small rest, in USD/u, "2.50");
    press("Save");

    await screen.findByText("Saved.");
    expect(asked.find(({ request }) => request.startsWith("PATCH"))?.body).toEqual({
      accountCountry: "US",
      methods: world.settings.methods,
      preferred: null,
      smallestParts: { USD: 5_000 },
      smallDifferences: { USD: 250 },
      withholdingPercent: null,
    });
  });

  it("points at what can't be", async () => {
    showVendorPage(path);
    await methodBox("Card");
    fireEvent.change(screen.getByLabelText("What suits you best"), { target: { value: "card" } });

    type(/^What you let off for it/u, "25");
    type(/^The law’s share/u, "31");
    press("Save");

    const links = await screen.findAllByRole("link", { name: /This must be from/u });
    expect(links.map(({ textContent }) => textContent)).toEqual([
      "What you let off for it, in percent – This must be from 0.1 to 20.",
      "The law’s share of the net amount, in percent – This must be from 0.1 to 30.",
    ]);
  });

  it("says when someone else was faster, and keeps what was typed", async () => {
    const { world } = showVendorPage(path);
    await methodBox("Card");
    world.settings = { ...world.settings, version: world.settings.version + 1 };
    type(/^The law’s share/u, "3");

    press("Save");

    await screen.findByText(/^Someone else changed these settings meanwhile/u);
    expect(screen.getByLabelText(/^The law’s share/u)).toHaveProperty("value", "3");
  });
});

describe("the vendor's own account", () => {
  it("changes by a code, a day later, and says so before", async () => {
    const { asked } = showVendorPage(path);
    const part = await account();
    fireEvent.click(part.getByRole("button", { name: "Give an account" }));
    for (const line of [
      "The change takes effect 24 hours after you give the code.",
      "Everyone in your team is told at once, by mail.",
      "Clients with open invoices are told when it changes, and asked to call you.",
    ]) {
      expect(part.getByText(line)).toBeTruthy();
    }
    type("Line 1: What it is", "Account number");
    type("Line 1: What to type", "123-4-56789-0");
    type(/^PromptPay number/u, "081 234 5678");

    fireEvent.click(part.getByRole("button", { name: "Mail me the code" }));
    await part.findByText(/^A code is on its way to/u);
    fireEvent.input(part.getByLabelText("Code"), { target: { value: accountCode } });
    fireEvent.click(part.getByRole("button", { name: "Change it in 24 hours" }));

    expect(await part.findByText(/^It changes .*16 December 2026/u)).toBeTruthy();
    expect(
      await part.findByText(/^From .*16 December 2026.*, your clients see this:/u),
    ).toBeTruthy();
    expect(asked.find(({ request }) => request.endsWith("/own-account"))?.body).toEqual({
      code: accountCode,
      account: {
        lines: [{ label: "Account number", value: "123-4-56789-0" }],
        promptPayId: "0812345678",
        currency: "USD",
      },
    });
  });

  it("keeps what was given when the code is wrong", async () => {
    showVendorPage(path);
    const part = await account();
    fireEvent.click(part.getByRole("button", { name: "Give an account" }));
    type("Line 1: What it is", "Account number");
    type("Line 1: What to type", "123-4-56789-0");
    fireEvent.click(part.getByRole("button", { name: "Mail me the code" }));

    fireEvent.input(await part.findByLabelText("Code"), { target: { value: "WRONG" } });
    fireEvent.click(part.getByRole("button", { name: "Change it in 24 hours" }));

    expect(await part.findByText(/not the right code/u)).toBeTruthy();
    expect(part.getByText("123-4-56789-0")).toBeTruthy();
  });

  it("asks for no code before the account can be one", async () => {
    const { asked } = showVendorPage(path);
    const part = await account();
    fireEvent.click(part.getByRole("button", { name: "Give an account" }));
    type(/^PromptPay number/u, "12345");

    fireEvent.click(part.getByRole("button", { name: "Mail me the code" }));

    await waitFor(() => expect(part.getAllByRole("alert").length).toBeGreaterThan(0));
    expect(part.getAllByText(/A phone number has 10 digits/u).length).toBeGreaterThan(0);
    expect(asked.some(({ request }) => request.endsWith("/code"))).toBe(false);
  });

  it("is taken off in the same way", async () => {
    const world = aBusyWorld();
    const ownAccount = {
      lines: [{ label: "IBAN", value: "DE89 3704 0044 0532 0130 00" }],
      currency: "EUR",
      changedAt: "2026-10-01T00:00:00.000Z",
    };
    world.settings = { ...world.settings, ownAccount };
    const { asked } = showVendorPage(path, world);
    const part = await account();
    expect(part.getByText(/^Shown as it is since 1 October 2026/u)).toBeTruthy();

    fireEvent.click(part.getByRole("button", { name: "Show no account" }));
    fireEvent.click(part.getByRole("button", { name: "Mail me the code" }));
    fireEvent.input(await part.findByLabelText("Code"), { target: { value: accountCode } });
    fireEvent.click(part.getByRole("button", { name: "Take it off in 24 hours" }));

    expect(await part.findByText(/no account is shown any more/u)).toBeTruthy();
    expect(asked.find(({ request }) => request.endsWith("/own-account"))?.body).toEqual({
      code: accountCode,
      account: null,
    });
  });
});

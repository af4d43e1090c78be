import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { letEverythingBeInSight, showInvoice } from "../show-invoice.tsx";
import { forgetWays, openWays, payableInvoice, unfold, usualOptions } from "./open-ways.tsx";

beforeEach(() => {
  letEverythingBeInSight();
  forgetWays();
});

const typeInto = (field: HTMLElement, value: string) =>
  fireEvent.input(field, { target: { value } });

describe("the ask with a way that suits the vendor best", () => {
  it("names the way, the exact amount and what is saved", async () => {
    const { wishes } = showInvoice(payableInvoice());

    fireEvent.click(await screen.findByRole("button", { name: "Pay $1,215.20 by bank debit" }));

    screen.getByText(/You save \$24\.80/u);
    await expect.poll(() => wishes).toEqual([{ method: "us_bank_account" }]);
  });

  it("opens the details of a way that has no page", async () => {
    const [option] = usualOptions.slice(3);
    showInvoice(payableInvoice({ options: option ? [{ ...option, isPreferred: true }] : [] }));

    fireEvent.click(await screen.findByRole("button", { name: "Pay $1,240.00 by cheque" }));

    expect(await screen.findByText(/Make it out to Studio Thonglor Co., Ltd./u)).toBeDefined();
  });
});

describe("the ways to pay", () => {
  it("stay out of the way until they are asked for", async () => {
    showInvoice(payableInvoice());

    const toggle = screen.getByRole("button", { name: "Other ways to settle this" });
    expect(toggle.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("list", { name: "Ways to pay" })).toBeNull();
  });

  it("each say in one line what they cost and when they are final", async () => {
    await openWays(payableInvoice());

    const lines = [...document.querySelectorAll(".way-name")].map((line) =>
      [...line.children].map(({ textContent }) => textContent),
    );
    expect(lines).toEqual([
      ["Bank debit (ACH)", "$1,215.20", "final after about 4 business days, you save $24.80"],
      ["Card", "$1,240.00", "final at once"],
      ["Bank transfer", "$1,240.00", "final when it arrives"],
    ]);
  });

  it("show the less usual ones at one more press", async () => {
    await openWays(payableInvoice());

    fireEvent.click(screen.getByRole("button", { name: "More ways to pay" }));

    const names = [...document.querySelectorAll(".way-name > :first-child")].map(
      ({ textContent }) => textContent,
    );
    expect(names).toEqual([
      "Bank debit (ACH)",
      "Card",
      "Bank transfer",
      "Cheque",
      "Methods on file, credit, other invoices",
    ]);
  });

  it("close with the browser's way back, and keep what was typed through a reload", async () => {
    await openWays(payableInvoice());
    const card = unfold(/^Card/u);
    fireEvent.click(card.getByLabelText("A part"));
    typeInto(card.getByLabelText("Amount"), "500");

    expect(history.state).toEqual({
      ways: { way: "card", typed: { how: "part", amount: "500" } },
    });
    history.replaceState(null, "");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(screen.queryByRole("list", { name: "Ways to pay" })).toBeNull();
  });

  it("are there again after a reload", async () => {
    history.replaceState({ ways: { way: "card", typed: { how: "part", amount: "500" } } }, "");
    showInvoice(payableInvoice());

    expect(await screen.findByRole("button", { name: "Pay $500.00 by card" })).toBeDefined();
  });

  it("do nothing in a preview", () => {
    showInvoice(payableInvoice(), { mode: "preview" });

    fireEvent.click(screen.getByRole("button", { name: "Other ways to settle this" }));

    expect(screen.queryByRole("list", { name: "Ways to pay" })).toBeNull();
    expect(history.state).toBeNull();
  });
});

describe("paying a part", () => {
  it("says live what remains, and asks for exactly what the button says", async () => {
    const { wishes } = await openWays(payableInvoice());
    const card = unfold(/^Card/u);
    fireEvent.click(card.getByLabelText("A part"));
    card.getByText("From $50.00 to $1,240.00.");

    typeInto(card.getByLabelText("Amount"), "500");
    card.getByText("$740.00 remains to be paid afterwards.");
    fireEvent.click(card.getByRole("button", { name: "Pay $500.00 by card" }));

    await expect.poll(() => wishes).toEqual([{ method: "card", amount: 50_000 }]);
  });

  it.each([
    ["49.99", "The smallest part is $50.00."],
    ["1240.01", "The most that can be paid this way now is $1,240.00."],
    ["five", "Please write an amount, such as 250.00."],
  ])("says what is wrong with %s, and pays nothing", async (typed, fault) => {
    const { wishes } = await openWays(payableInvoice());
    const card = unfold(/^Card/u);
    fireEvent.click(card.getByLabelText("A part"));
    const field = card.getByLabelText("Amount");

    typeInto(field, typed);
    fireEvent.click(card.getByRole("button", { name: /^Pay/u }));

    expect(card.getByText(fault).id).toBe(field.getAttribute("aria-describedby"));
    expect(document.activeElement).toBe(field);
    expect(wishes).toEqual([]);
  });

  it("says with its figures why the server refused it", async () => {
    await openWays(payableInvoice(), {
      startPayment: async () => ({
        outcome: "refused",
        reason: "amount-leaves-too-little",
        facts: { rest: 20, minimum: 50 },
      }),
    });
    const card = unfold(/^Card/u);
    fireEvent.click(card.getByRole("button", { name: "Pay $1,240.00 by card" }));

    expect(
      await card.findByText(/would leave \$0\.20, and the smallest payment is \$0\.50/u),
    ).toBeDefined();
  });
});

describe("tax withheld at source", () => {
  const view = payableInvoice({ withholding: { percent: "3", allowed: 3_000 } });

  it("is withheld only by who says so, with the amount that the law allows", async () => {
    const { wishes } = await openWays(view);
    const card = unfold(/^Card/u);

    fireEvent.click(card.getByLabelText("We withhold tax at source (3%)"));
    card.getByText("You withhold $30.00, you pay $1,210.00.");
    fireEvent.click(card.getByRole("button", { name: "Pay $1,210.00 by card" }));

    await expect.poll(() => wishes).toEqual([{ method: "card", withheld: 3_000 }]);
  });

  it("beyond the law's share is not paid", async () => {
    const { wishes } = await openWays(view);
    const card = unfold(/^Card/u);
    fireEvent.click(card.getByLabelText(/We withhold/u));

    typeInto(card.getByLabelText("Tax withheld"), "31");
    fireEvent.click(card.getByRole("button", { name: /^Pay/u }));

    card.getByText("At most $30.00 of this invoice can be withheld.");
    expect(wishes).toEqual([]);
  });

  it("isn't spoken of where there is none", async () => {
    await openWays(payableInvoice());

    expect(unfold(/^Card/u).queryByLabelText(/withhold/u)).toBeNull();
  });
});

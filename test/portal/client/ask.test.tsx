import { screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { sampleInvoice } from "./sample-invoice.ts";
import { sampleStates } from "./sample-states.ts";
import type { SampleState } from "./sample-states.ts";
import {
  expectText,
  expectTextSoon,
  letEverythingBeInSight,
  showInvoice,
} from "./show-invoice.tsx";

beforeEach(letEverythingBeInSight);

const payable: readonly (readonly [SampleState, string, string])[] = [
  ["due-in", "Due in 7 days", "Pay $1,240.00"],
  ["due-today", "Due today", "Pay $1,240.00"],
  ["late", "14 days late: your options", "Pay $1,240.00"],
  ["partly-paid", "Due in 7 days", "Pay $640.00"],
  ["part-processing", "Due in 7 days", "Pay $740.00"],
  ["yen", "Due in 7 days", "Pay ¥112,200"],
  ["large-sum", "Due in 7 days", "Pay KWD 1,334,567,954.320"],
];

const closed: readonly (readonly [SampleState, string, RegExp])[] = [
  ["processing", "Payment on its way", /nothing left to do/u],
  ["nothing-due", "Nothing to pay", /comes to zero/u],
  ["void", "Withdrawn, nothing to pay", /withdrawn on 2 December 2026/u],
  ["uncollectible", "Closed, no payment expected", /Nothing is asked of you/u],
];

describe("the ask", () => {
  it.each(payable)(
    "of an invoice that is %s says where it stands and has one button",
    (state, band, button) => {
      showInvoice(sampleStates[state]);

      screen.getByText(band);
      // A no-break space stands between some currencies and their amounts.
      expect(
        screen.getByRole("button", { name: /^Pay/u }).textContent?.replace("\u00a0", " "),
      ).toBe(button);
    },
  );

  it.each(closed)("of an invoice that is %s asks for nothing", async (state, band, text) => {
    showInvoice(sampleStates[state]);

    screen.getByText(band);
    await screen.findByText(text);
    expect(screen.queryByRole("button", { name: /^Pay/u })).toBeNull();
  });

  it("names what it is for and until when, in words with the year", () => {
    showInvoice(sampleStates["due-in"]);

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "Website redesign, second milestone",
    );
    screen.getByText("Please pay by 21 December 2026");
  });

  it("says the amount to ears with the currency's name", () => {
    showInvoice(sampleStates["due-in"]);

    screen.getByText("1,240.00 US dollars");
    const figure = screen.getByText("$1,240.00", { selector: ".figure" });
    expect(figure.getAttribute("aria-hidden")).toBe("true");
  });

  it("tells part payments apart: what is paid, what is on its way", () => {
    showInvoice(sampleStates["part-processing"]);

    expectText("$300.00 of $1,240.00 is paid. Thank you.");
    expectText("$200.00 is on its way and not final yet.");
  });

  it("offers a person where nothing can be paid online", () => {
    showInvoice(sampleStates["not-online"]);

    expect(screen.queryByRole("button", { name: /^Pay/u })).toBeNull();
    const link = screen.getByRole("link", { name: "Write to Ploy Srisai" });
    expect(link.getAttribute("href")).toBe("mailto:ploy@studiothonglor.example");
  });

  it("thanks for a paid invoice and gives the receipt", async () => {
    showInvoice(sampleStates.paid);

    await screen.findByText("Paid in full on 14 December 2026");
    screen.getByText("Visa ending in 4242");
    screen.getByText(/It was a pleasure/u);
    expect(screen.getByRole("link", { name: "Receipt (PDF)" }).getAttribute("href")).toMatch(
      /^\/api\/portal\/invoices\/inv_\w+\/payments\/pay_\w+\/receipt$/u,
    );
  });

  it("gives the reason of a withdrawal as text, whatever it holds", async () => {
    const reason = '<img src=x onerror="alert(1)">';
    const voided = { at: "2026-12-02T10:00:00.000Z", reason };
    showInvoice(sampleInvoice({ status: "void", voided }));

    await expectTextSoon(`The reason given: ${reason}`);
  });

  it("speaks Thai, with the year of the Buddhist era named", async () => {
    showInvoice(sampleStates.thai);

    await screen.findByText("โปรดชำระภายใน 21 ธันวาคม พ.ศ. 2569");
    expect(screen.getByRole("article").getAttribute("lang")).toBe("th");
  });

  it("speaks Nepali, with the era of the year named, and addresses people politely", async () => {
    showInvoice(sampleStates.nepali);

    await screen.findByText("कृपया सन् 2026 डिसेम्बर 21 सम्म तिर्नुहोस्");
    expect(screen.getByRole("button", { name: /18,554\.60.* तिर्नुहोस्$/u })).toBeDefined();
    await expectTextSoon(/सीता गुरुङ ज्यूलाई लेख्नुहोस्$/u);
    expect(screen.getByRole("article").getAttribute("lang")).toBe("ne");
  });
});

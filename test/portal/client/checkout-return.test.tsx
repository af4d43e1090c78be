import { screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PaymentView } from "../../../shared/contract/invoice-view.ts";
import {
  readCheckoutReturn,
  withoutCheckoutReturn,
} from "../../../portal/src/client/return/checkout-return.ts";
import { watchPayment } from "../../../portal/src/client/return/watch-payment.ts";
import type { PaymentWatch } from "../../../portal/src/client/return/watch-payment.ts";
import { sampleInvoice, samplePayment } from "./sample-invoice.ts";
import { sampleStates } from "./sample-states.ts";
import { answerRequests, letEverythingBeInSight, showInvoice } from "./show-invoice.tsx";

const unfinished = samplePayment({ status: "requires_action", isUnfinished: true });
const payButton = () => screen.queryByRole("button", { name: /^Pay/u });

function comeBack(kind: "returned" | "canceled"): void {
  history.replaceState(null, "", `/i/inv_1?payment=${unfinished.id}&${kind}=1&lang=en`);
}

function withPayment(change: Partial<PaymentView>) {
  return sampleInvoice({ payments: [{ ...unfinished, ...change }] });
}

beforeEach(() => {
  letEverythingBeInSight();
  history.replaceState(null, "", "/i/inv_1");
  return () => history.replaceState(null, "", "/i/inv_1");
});

describe("coming back from the hosted payment page", () => {
  it("claims nothing while nothing is known, and holds the button back", async () => {
    comeBack("returned");
    answerRequests(() => ({ status: 200, body: { payment: unfinished } }));
    showInvoice(withPayment({}));

    await screen.findByText("Checking how your payment went…");

    expect(payButton()).toBeNull();
    expect(screen.queryByText(/arrived/u)).toBeNull();
  });

  it("says paid only once the invoice itself says so", async () => {
    comeBack("returned");
    const succeeded = { ...unfinished, status: "succeeded" as const };
    answerRequests(() => ({ status: 200, body: { payment: succeeded } }));
    const shown = showInvoice(withPayment({}));
    await expect.poll(shown.reloads, { timeout: 15_000 }).toBeGreaterThan(0);
    expect(screen.queryByText(/has arrived/u)).toBeNull();

    shown.setView(sampleStates.paid);

    await screen.findByText("Your payment of $1,240.00 has arrived. Thank you.");
    expect(screen.getByText("Paid, thank you")).toBeDefined();
    expect(location.search).toBe("?lang=en");
  });

  it("says of a failed payment whether money moved, why, and what now", async () => {
    comeBack("returned");
    answerRequests(() => ({ status: 200, body: { payment: unfinished } }));
    showInvoice(withPayment({ status: "failed", declineCode: "insufficient_funds" }));

    await screen.findByText("The payment didn’t go through");

    expect(screen.getByText(/No money has moved/u)).toBeDefined();
    expect(screen.getByText(/the balance or the limit doesn’t cover it/u)).toBeDefined();
    expect(payButton()).not.toBeNull();
  });

  it("is calm about somebody who turned back", async () => {
    comeBack("canceled");
    answerRequests(() => ({ status: 200, body: { payment: unfinished } }));
    showInvoice(withPayment({ declineCode: "do_not_honor" }));

    await screen.findByText("You came back without paying");

    expect(screen.getByText(/Your bank said no without a reason/u)).toBeDefined();
    expect(payButton()).not.toBeNull();
  });

  it("believes the invoice, not the address, about a payment that went through after all", async () => {
    comeBack("canceled");
    answerRequests(() => ({ status: 200, body: { payment: samplePayment() } }));
    showInvoice(sampleStates.paid);

    await screen.findByText("Your payment of $1,240.00 has arrived. Thank you.");
    expect(screen.queryByText("You came back without paying")).toBeNull();
  });

  it("gives the button back when the payment is not one of this invoice", async () => {
    comeBack("returned");
    answerRequests(() => ({ status: 404, body: { type: "urn:kindly:problem:link-not-valid" } }));
    showInvoice(sampleInvoice());

    await expect.poll(payButton).not.toBeNull();
    expect(screen.queryByText(/final word/u)).toBeNull();
  });
});

describe("the address of a return", () => {
  it.each([
    ["?payment=pay_1&returned=1", { paymentId: "pay_1", kind: "returned" }],
    ["?lang=th&payment=pay_1&canceled=1", { paymentId: "pay_1", kind: "canceled" }],
    ["?payment=pay_1", undefined],
    ["?payment=../x&returned=1", undefined],
    ["", undefined],
  ])("%s is read", (search, expected) => {
    expect(readCheckoutReturn(search)).toEqual(expected);
  });

  it("is taken off, and nothing else", () => {
    expect(withoutCheckoutReturn("?lang=th&payment=pay_1&returned=1")).toBe("?lang=th");
    expect(withoutCheckoutReturn("?payment=pay_1&canceled=1")).toBe("");
  });
});

describe("watching a payment", () => {
  function watchWith(change: Partial<PaymentWatch>) {
    const paused: number[] = [];
    const refresh = vi.fn<PaymentWatch["refresh"]>(async () => ({
      outcome: "answered",
      body: { payment: unfinished },
      answeredAt: 0,
    }));
    const watch: PaymentWatch = {
      refresh,
      isKnownAfterReload: async () => true,
      pause: async (seconds) => void paused.push(seconds),
      hasLeft: () => false,
      ...change,
    };
    return { watch, paused, refresh };
  }

  it("asks with growing pauses and gives up after a minute and a half", async () => {
    const { watch, paused, refresh } = watchWith({});

    await watchPayment(watch);

    expect(paused).toEqual(paused.toSorted((a, b) => a - b));
    expect(paused.reduce((sum, seconds) => sum + seconds)).toBe(82);
    expect(refresh).toHaveBeenCalledTimes(9);
  });

  it("goes on when an answer is lost, and while the page doesn't know yet", async () => {
    const outcomes = [false, true];
    let asked = 0;
    const { watch, paused } = watchWith({
      async refresh() {
        asked += 1;
        if (asked === 1) return { outcome: "unreachable" };
        return { outcome: "answered", body: { payment: samplePayment() }, answeredAt: 0 };
      },
      isKnownAfterReload: async () => outcomes.shift() ?? true,
    });

    await watchPayment(watch);

    expect(paused).toHaveLength(3);
  });

  it("stops at a refusal, and when the page is left", async () => {
    const refused = watchWith({ refresh: async () => ({ outcome: "refused", reason: undefined }) });
    const left = watchWith({ hasLeft: () => true });

    await watchPayment(refused.watch);
    await watchPayment(left.watch);

    expect(refused.paused).toEqual([0]);
    expect(left.refresh).not.toHaveBeenCalled();
  });
});

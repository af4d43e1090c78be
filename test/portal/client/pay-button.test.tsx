import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import type { ProblemReason } from "../../../shared/contract/problem.ts";
import { sampleStates } from "./sample-states.ts";
import { expectText, letEverythingBeInSight, showInvoice } from "./show-invoice.tsx";

beforeEach(letEverythingBeInSight);

const press = () => fireEvent.click(screen.getByRole("button", { name: /^Pay|^Opening/u }));

describe("the pay button", () => {
  it("leaves for the hosted payment page", async () => {
    const { left, keys } = showInvoice(sampleStates["due-in"]);

    press();
    await screen.findByRole("button", { name: "Opening the payment page…" });

    await expect.poll(() => left).toEqual(["https://pay.example/session"]);
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/u)]);
  });

  it("starts one payment however often it is pressed", async () => {
    const { left, keys } = showInvoice(sampleStates["due-in"]);

    press();
    press();
    press();

    await expect.poll(() => left.length).toBe(1);
    expect(keys).toHaveLength(1);
  });

  it("repeats the same payment when no answer came", async () => {
    const keys: string[] = [];
    showInvoice(sampleStates["due-in"], {
      async startPayment(requestKey) {
        keys.push(requestKey);
        return { outcome: "unreachable" };
      },
    });

    press();
    await screen.findByText(/No money has moved/u);
    press();

    await expect.poll(() => keys.length).toBe(2);
    expect(keys[1]).toBe(keys[0]);
  });

  it("takes a new key, and looks again, after a refusal", async () => {
    const keys: string[] = [];
    const { reloads } = showInvoice(sampleStates["due-in"], {
      async startPayment(requestKey) {
        keys.push(requestKey);
        return { outcome: "refused", reason: "payment-in-progress" };
      },
    });

    press();
    await screen.findByText(/on its way already/u);
    await expect.poll(reloads).toBe(1);
    press();

    await expect.poll(() => keys.length).toBe(2);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it.each<[ProblemReason | undefined, RegExp]>([
    ["payment-completed", /earlier payment has gone through/u],
    ["payment-being-started", /starting a payment at this moment/u],
    ["invoice-not-open", /can’t be paid any more/u],
    ["amount-below-minimum", /too small/u],
    ["method-not-available", /isn’t available/u],
    ["too-many-requests", /wait a minute/u],
    ["internal-error", /No money has moved/u],
    [undefined, /No money has moved/u],
  ])("says in words why it was refused: %s", async (reason, text) => {
    showInvoice(sampleStates["due-in"], {
      startPayment: async () => ({ outcome: "refused", reason }),
    });

    press();

    const alert = await screen.findByText(text);
    expect(alert.closest("[role=alert]")).not.toBeNull();
  });

  it("does nothing in a preview", () => {
    const { keys } = showInvoice(sampleStates["due-in"], { mode: "preview" });

    press();

    expect(keys).toEqual([]);
    expectText("Please pay by 21 December 2026");
  });

  it("is free again when the browser brings the page back from memory", async () => {
    const { keys, left } = showInvoice(sampleStates["due-in"]);

    press();
    await expect.poll(() => left.length).toBe(1);
    dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    press();

    await expect.poll(() => keys.length).toBe(2);
    expect(keys[1]).not.toBe(keys[0]);
  });
});

import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { problemOf } from "../../../../shared/contract/problem.ts";
import { answerRequests, letEverythingBeInSight } from "../show-invoice.tsx";
import { forgetWays, openWays, payableInvoice, unfold } from "./open-ways.tsx";

const view = payableInvoice();
const address = `/api/portal/invoices/${view.id}`;

beforeEach(() => {
  letEverythingBeInSight();
  forgetWays();
});

const typeInto = (field: HTMLElement, value: string) =>
  fireEvent.input(field, { target: { value } });

describe("a cheque", () => {
  it("says to whom and where, and is told of with amount, day and number", async () => {
    const sent = answerRequests(() => ({ status: 201, body: {} }));
    const { reloads } = await openWays(view);
    const cheque = unfold(/^Cheque/u);
    cheque.getByText(/Make it out to Studio Thonglor Co., Ltd., write ST-104 on the back/u);
    cheque.getByText("88/3 Soi Sukhumvit 55");

    typeInto(cheque.getByLabelText("How much"), "640");
    typeInto(cheque.getByLabelText("On which day"), "2026-12-12");
    typeInto(cheque.getByLabelText(/^Reference/u), " 1042 ");
    fireEvent.click(
      cheque.getByRole("button", { name: "Tell Studio Thonglor that I paid $640.00" }),
    );

    await cheque.findByText("Thank you. Studio Thonglor was asked to confirm it.");
    expect(sent).toEqual([
      {
        method: "POST",
        path: `${address}/declarations`,
        body: { method: "cheque", amount: 64_000, paidDate: "2026-12-12", reference: "1042" },
      },
    ]);
    expect(reloads()).toBe(1);
  });

  it("is told of whole and today, unless something else is said", async () => {
    const sent = answerRequests(() => ({ status: 201, body: {} }));
    await openWays(view);

    fireEvent.click(unfold(/^Cheque/u).getByRole("button", { name: /^Tell/u }));

    await expect
      .poll(() => sent.map(({ body }) => body))
      .toEqual([{ method: "cheque", amount: 124_000, paidDate: "2026-12-14" }]);
  });

  it("isn't told of twice when the answer was lost", async () => {
    const keys: unknown[] = [];
    vi.stubGlobal("fetch", async (_: string, { headers, method }: RequestInit = {}) => {
      if (method === "POST") keys.push((headers as Record<string, string>)["idempotency-key"]);
      throw new TypeError("Failed to fetch");
    });
    await openWays(view);
    const cheque = unfold(/^Cheque/u);

    fireEvent.click(cheque.getByRole("button", { name: /^Tell/u }));
    await cheque.findByText(/didn’t reach us/u);
    fireEvent.click(cheque.getByRole("button", { name: /^Tell/u }));
    await expect.poll(() => keys.length).toBe(2);
    typeInto(cheque.getByLabelText("How much"), "10");
    fireEvent.click(await cheque.findByRole("button", { name: /^Tell/u }));

    await expect.poll(() => keys.length).toBe(3);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it("says why it wasn't taken", async () => {
    answerRequests(() => ({ status: 422, body: problemOf("paid-date-in-future") }));
    await openWays(view);
    const cheque = unfold(/^Cheque/u);

    fireEvent.click(cheque.getByRole("button", { name: /^Tell/u }));

    const alert = await cheque.findByText(/.+/u, { selector: ".notice.fault" });
    expect(alert.closest("[role=alert]")).not.toBeNull();
  });
});

describe("a bank transfer", () => {
  it("shows the account that is this client's alone, to be copied line by line", async () => {
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    vi.stubGlobal("navigator", { clipboard });
    const sent = answerRequests(() => ({
      status: 200,
      body: {
        currency: "USD",
        lines: [
          { label: "account-number", value: "000123456789" },
          { label: "routing-number", value: "110000000" },
        ],
      },
    }));
    await openWays(view);
    const transfer = unfold(/^Bank transfer/u);

    fireEvent.click(await transfer.findByRole("button", { name: "Copy: Account number" }));
    fireEvent.click(transfer.getByRole("button", { name: "Copy: Amount" }));

    await expect.poll(() => copied).toEqual(["000123456789", "1240.00"]);
    await expect.poll(() => transfer.getAllByText("Copied").length).toBe(2);
    transfer.getByText(/If less arrives, the rest stays open/u);
    expect(sent).toEqual([{ method: "POST", path: `${address}/transfer-details`, body: {} }]);
  });

  it("can be asked for again when the details didn't come", async () => {
    let isDown = true;
    answerRequests(() =>
      isDown ? { status: 0 } : { status: 200, body: { currency: "USD", lines: [] } },
    );
    await openWays(view);
    const transfer = unfold(/^Bank transfer/u);
    await transfer.findByRole("alert");

    isDown = false;
    fireEvent.click(await transfer.findByRole("button", { name: "Try again" }));

    expect(await transfer.findByRole("button", { name: "Copy: Amount" })).toBeDefined();
  });
});

describe("the vendor's own account", () => {
  const own = payableInvoice({
    currency: "USD",
    options: [{ method: "own_account", amount: 124_000, smallest: 1, largest: 124_000, step: 1 }],
    ownAccount: {
      lines: [{ label: "Bangkok Bank", value: "123-4-56789-0" }],
      changedAt: "2026-03-03T04:00:00.000Z",
    },
  });

  it("is shown with the invoice's number, and with the day on which it last changed", async () => {
    await openWays(own);
    const account = unfold(/^Transfer to our account/u);

    account.getByText("123-4-56789-0");
    account.getByText("ST-104");
    account.getByText(/last changed on 2 March 2026.*call \+66 2 555 0182/u);
    expect(account.getByText("I’ve paid")).toBeDefined();
  });
});

describe("the vendor's PromptPay code", () => {
  const promptPay = (currency: string) =>
    payableInvoice({
      currency,
      options: [{ method: "own_account", amount: 124_000, smallest: 1, largest: 124_000, step: 1 }],
      ownAccount: {
        lines: [],
        promptPayId: "0105559123456",
        changedAt: "2026-03-03T04:00:00.000Z",
      },
    });

  it("is drawn here, with the amount in it", async () => {
    await openWays(promptPay("THB"));

    const code = await unfold(/^Transfer to our account/u).findByRole("img", {
      name: /^PromptPay code for THB.1,240\.00$/u,
    });
    expect(code.querySelector("path")?.getAttribute("d")).toMatch(/^M4 4h1v1h-1z/u);
  });

  it("is not drawn for any money but baht", async () => {
    await openWays(promptPay("USD"));

    expect(unfold(/^Transfer to our account/u).queryByRole("img")).toBeNull();
  });
});

describe("tax withheld without a payment here", () => {
  it("is recorded with its certificate", async () => {
    const sent = answerRequests(() => ({ status: 201, body: { exceeds: false } }));
    await openWays(payableInvoice({ withholding: { percent: "3", allowed: 3_000 } }));
    const withheld = unfold(/^Tax withheld at source/u);

    typeInto(withheld.getByLabelText("Number of the certificate"), "WHT-7");
    fireEvent.click(withheld.getByRole("button", { name: "Record $30.00 as withheld" }));

    await expect
      .poll(() => sent.map(({ body }) => body))
      .toEqual([{ amount: 3_000, certificate: { number: "WHT-7" } }]);
  });

  it("beyond the usual share may be said, and waits for a person", async () => {
    await openWays(payableInvoice({ withholding: { percent: "3", allowed: 3_000 } }));
    const withheld = unfold(/^Tax withheld at source/u);

    typeInto(withheld.getByLabelText("Tax withheld"), "50");

    withheld.getByText(/waits for a person to confirm/u);
    expect(screen.getByRole("button", { name: "Record $50.00 as withheld" })).toBeDefined();
  });
});

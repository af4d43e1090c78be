import { fireEvent } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import type { PayerAccount } from "../../../../shared/contract/payment-schema.ts";
import { problemOf } from "../../../../shared/contract/problem.ts";
import { answerRequests, letEverythingBeInSight } from "../show-invoice.tsx";
import type { SentRequest } from "../show-invoice.tsx";
import { forgetWays, openWays, payableInvoice, unfold } from "../ways/open-ways.tsx";

const view = payableInvoice();
const other = {
  id: "inv_8xk2m4qddddddddddddddddddddddddddd",
  number: "ST-98",
  subject: "Hosting",
  dueDate: "2026-11-30",
  startable: 20_000,
};
const account: PayerAccount = {
  opensUntil: "2026-12-14T17:15:00.000Z",
  credit: 5_000,
  methods: [
    {
      id: "pm_1",
      method: "card",
      shownAs: { brand: "visa", lastDigits: "4242" },
      expiryMonth: "2028-04",
    },
  ],
  invoices: [
    other,
    {
      id: view.id,
      number: "ST-104",
      subject: "Website",
      dueDate: "2026-12-21",
      startable: 124_000,
    },
  ],
};

/** A server whose account opens with the code ABCD1234. */
function answerAccount(isOpenAlready: boolean, change: Partial<PayerAccount> = {}): SentRequest[] {
  let isOpen = isOpenAlready;
  return answerRequests(({ method, path, body }) => {
    const action = path.split("/").slice(5).join("/");
    if (action === "account" && isOpen) return { status: 200, body: { ...account, ...change } };
    if (action === "account") return { status: 403, body: problemOf("code-required") };
    if (action === "code/confirm") {
      isOpen = (body as { code: string }).code === "ABCD1234";
      return isOpen ? { status: 204 } : { status: 400, body: problemOf("code-not-valid") };
    }
    if (action === "store-credit") return { status: 200, body: { applied: 5_000 } };
    return { status: method === "DELETE" || action === "code" ? 204 : 404 };
  });
}

const openAccount = async (settings = {}) => {
  const shown = await openWays(view, settings);
  return { shown, part: unfold(/^Methods on file/u) };
};

beforeEach(() => {
  letEverythingBeInSight();
  forgetWays();
});

describe("methods, credit and other invoices", () => {
  it("open with a code that is mailed", async () => {
    const sent = answerAccount(false);
    const { part } = await openAccount();
    fireEvent.click(await part.findByRole("button", { name: "Mail me a code" }));
    const field = await part.findByLabelText("Code");
    expect(field.getAttribute("autocomplete")).toBe("one-time-code");

    fireEvent.input(field, { target: { value: "wrong" } });
    fireEvent.click(part.getByRole("button", { name: "Open" }));
    await part.findByText(/This code isn’t right/u);
    fireEvent.input(field, { target: { value: " ABCD1234 " } });
    fireEvent.click(part.getByRole("button", { name: "Open" }));

    await part.findByText("Visa 4242");
    const paths = sent.map(({ path }) => path.split("/").slice(5).join("/"));
    expect(paths.filter((path) => path !== "arrangements")).toEqual([
      "account",
      "code",
      "code/confirm",
      "code/confirm",
      "account",
    ]);
  });

  it("pay with one click, exactly what the button says", async () => {
    answerAccount(true);
    const { part, shown } = await openAccount();

    fireEvent.click(await part.findByRole("button", { name: "Pay $1,240.00 with Visa 4242" }));

    await expect
      .poll(() => shown.wishes)
      .toEqual([{ method: "card", methodOnFileId: "pm_1", amount: 124_000 }]);
    part.getByText("good until April 2028");
  });

  it("go to see how it went where no page is needed", async () => {
    answerAccount(true);
    const id = "pay_8xk2m4qacccccccccccccccccccccccccc";
    const { part, shown } = await openAccount({
      startPayment: async () => ({ outcome: "answered", body: { payment: { id } }, answeredAt: 0 }),
    });

    fireEvent.click(await part.findByRole("button", { name: /with Visa 4242$/u }));

    await expect.poll(() => shown.left).toEqual([`?payment=${id}&returned=1`]);
  });

  it("promise that a lost answer is not charged twice", async () => {
    answerAccount(true);
    const { part } = await openAccount({ startPayment: async () => ({ outcome: "unreachable" }) });

    fireEvent.click(await part.findByRole("button", { name: /with Visa 4242$/u }));

    expect(await part.findByText(/won’t be charged twice/u)).toBeDefined();
  });

  it("use credit on this invoice", async () => {
    const sent = answerAccount(true);
    const { part, shown } = await openAccount();

    fireEvent.click(await part.findByRole("button", { name: "Use $50.00 on this invoice" }));

    await part.findByText("$50.00 of your credit was used on this invoice.");
    expect(sent.find(({ path }) => path.endsWith("store-credit"))?.body).toEqual({ amount: 5_000 });
    await expect.poll(shown.reloads).toBe(1);
  });

  it("remove a method only after asking once more", async () => {
    const sent = answerAccount(true);
    const { part } = await openAccount();
    const removals = () => sent.filter(({ method }) => method === "DELETE");

    fireEvent.click(await part.findByRole("button", { name: "Remove Visa 4242" }));
    part.getByText("Remove Visa 4242 from file?");
    expect(removals()).toEqual([]);
    fireEvent.click(part.getByRole("button", { name: "Remove" }));

    await part.findByText("Visa 4242 is no longer on file.");
    expect(removals().map(({ path }) => path)).toEqual([
      `/api/portal/invoices/${view.id}/methods/pm_1`,
    ]);
  });

  it("pay other invoices along, none of them ticked beforehand", async () => {
    answerAccount(true);
    const { part, shown } = await openAccount();
    const tick = await part.findByLabelText(/ST-98/u);
    expect((tick as HTMLInputElement).checked).toBe(false);
    expect(part.getByLabelText<HTMLInputElement>(/ST-104/u).disabled).toBe(true);

    fireEvent.click(tick);
    part.getByText("2 invoices, $1,440.00 together");
    fireEvent.click(part.getByRole("button", { name: "Pay $1,440.00 for 2 invoices by card" }));
    fireEvent.click(part.getByRole("button", { name: "Pay $1,440.00 with Visa 4242" }));

    const together = {
      method: "card",
      amount: 124_000,
      otherInvoices: [{ id: other.id, amount: 20_000 }],
    };
    await expect
      .poll(() => shown.wishes)
      .toEqual([together, { ...together, methodOnFileId: "pm_1" }]);
  });

  it("says so where there is nothing yet", async () => {
    answerAccount(true, { credit: 0, methods: [], invoices: account.invoices.slice(1) });
    const { part } = await openAccount();

    await part.findByText("You have no credit at the moment.");
    part.getByText(/^None yet/u);
    expect(part.queryByText("Pay other invoices along")).toBeNull();
  });
});

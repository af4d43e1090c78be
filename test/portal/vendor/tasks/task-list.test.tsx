import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { taskSchema } from "../../../../shared/contract/money-schema.ts";
import { validate } from "../../../../shared/contract/validate.ts";
import { anId } from "../../../shared/builders/an-id.ts";
import {
  aDeclared,
  aPartlyPaidWorld,
  aTask,
  aWithheld,
  openId,
  openRecord,
} from "../money-world.ts";
import { showVendorPage } from "../show-vendor-page.tsx";
import { aBusyWorld } from "../stub-world.ts";

const path = "/vendor/tasks";
const taskNamed = async (name: RegExp) => {
  const heading = await screen.findByRole("heading", { name });
  const card = heading.closest("li");
  if (!card) throw new Error("A task is an item of the list.");
  return within(card);
};

describe("what needs a person", () => {
  it("says so when nothing does", async () => {
    showVendorPage(path);

    expect(await screen.findByText("Nothing needs you now.")).toBeTruthy();
  });

  it("says each thing in one sentence, whoever waits longest first, and counts them", async () => {
    const world = aBusyWorld();
    world.tasks = [
      aTask("dispute-opened", { at: "2026-12-14T09:00:00.000Z" }),
      aTask("payment-returned", { at: "2026-12-13T09:00:00.000Z" }),
      aTask("refund-failed", { status: "done", doneAt: "2026-12-14T10:00:00.000Z" }),
    ];
    showVendorPage(path, world);
    await screen.findByRole("heading", { name: /questions/u });

    const sentences = screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent);

    expect(sentences).toEqual([
      "Northwind Trading’s bank took back $400.00 on invoice SL-1042. What it had paid is owed again.",
      "Northwind Trading’s bank questions $400.00 on invoice SL-1042.",
    ]);
    const navigation = within(screen.getByRole("navigation", { name: "Pages" }));
    expect(navigation.getByRole("link", { name: /^To do/u }).textContent).toContain("2 to do");
    expect(screen.getByText("Done (1)")).toBeTruthy();
  });

  it("has a sentence for every kind of task, with or without facts", async () => {
    const world = aBusyWorld();
    const kinds = taskSchema.entries.kind.options;
    world.tasks = kinds.map((kind) => ({
      id: kind,
      kind,
      facts: {},
      status: "open",
      at: world.now,
    }));
    showVendorPage(path, world);
    await screen.findByRole("heading", { name: /differ/u });

    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(kinds.length);
    expect(document.body.textContent).not.toMatch(/undefined|NaN|null/u);
  });

  it("leads to the invoice in question, and ends when somebody says so", async () => {
    const world = aBusyWorld();
    world.tasks = [aTask("dispute-opened")];
    const { asked } = showVendorPage(path, world);
    const task = await taskNamed(/bank questions/u);
    expect(task.getByRole("link", { name: "Open invoice SL-1042" }).getAttribute("href")).toBe(
      `/vendor/invoices/${openId}`,
    );

    fireEvent.click(task.getByRole("button", { name: /^Done/u }));

    expect(await screen.findByText("Noted as done.")).toBeTruthy();
    expect(
      asked.some(({ request }) => request === "POST /api/v1/tasks/dispute-opened.1/done"),
    ).toBe(true);
    expect(await screen.findByText("Nothing needs you now.")).toBeTruthy();
  });

  it("shows a declared payment's slip, and takes both answers in place", async () => {
    const world = aBusyWorld();
    const declaration = aDeclared();
    openRecord(world).declarations = [declaration];
    world.tasks = [
      aTask("declared-payment", {
        id: `declared-payment.${declaration.id}`,
        facts: { amount: 124_000, method: "cheque" },
      }),
    ];
    const { asked } = showVendorPage(path, world);
    const task = await taskNamed(/says they paid \$1,240.00 on invoice SL-1042 by cheque/u);
    expect(await task.findByRole("img", { name: "What they attached" })).toBeTruthy();
    expect(task.getByRole("button", { name: "It has come" }).className).toBe(
      task.getByRole("button", { name: "Not found" }).className,
    );
    expect(task.queryByRole("button", { name: /^Done/u })).toBeNull();

    fireEvent.click(task.getByRole("button", { name: "It has come" }));
    const dialog = within(await screen.findByRole("dialog", { name: "The money has come?" }));
    fireEvent.click(dialog.getByRole("button", { name: "Confirm $1,240.00" }));

    await screen.findByText("Thank you. It is booked, and they get a receipt.");
    expect(
      asked.some(({ request }) => request.endsWith(`/declarations/${declaration.id}/confirm`)),
    ).toBe(true);
  });

  it("says so of what was answered elsewhere, and lets it be put away", async () => {
    const world = aBusyWorld();
    const declaration = aDeclared({ status: "confirmed" });
    openRecord(world).declarations = [declaration];
    world.tasks = [aTask("declared-payment", { id: `declared-payment.${declaration.id}` })];
    showVendorPage(path, world);
    const task = await taskNamed(/says they paid/u);

    expect(await task.findByText("This has been answered meanwhile.")).toBeTruthy();
    fireEvent.click(task.getByRole("button", { name: /^Done/u }));

    expect(await screen.findByText("Nothing needs you now.")).toBeTruthy();
  });

  it("asks whether a refund made at Stripe is still owed", async () => {
    const refund = {
      id: "re_9",
      amount: 40_000,
      status: "succeeded",
      origin: "processor",
      taken: { fromCredit: 0, fromReceivable: 40_000, beyond: 0 },
      requestedAt: "2026-12-14T18:00:00.000Z",
    } as const;
    const world = aPartlyPaidWorld({ refunds: [refund] });
    world.tasks = [
      aTask("refund-question", { id: "refund-question.re_9", paymentId: anId("pay", "a") }),
    ];
    const { asked } = showVendorPage(path, world);
    const task = await taskNamed(/Do they still owe it\?/u);

    fireEvent.click(await task.findByRole("button", { name: "No, it is settled" }));

    await waitFor(() =>
      expect(asked.find(({ request }) => request.endsWith("/re_9/answer"))?.body).toEqual({
        isStillOwed: false,
      }),
    );
  });

  it("takes the word on tax withheld, and on its certificate when it is there", async () => {
    const world = aBusyWorld();
    const proposed = aWithheld();
    const received = aWithheld({
      id: anId("whd", "b"),
      status: "booked",
      certificate: { status: "received", number: "50-TAWI-9", date: "2026-12-11" },
    });
    openRecord(world).withholdings = [proposed, received];
    world.tasks = [
      aTask("withholding-proposed", {
        id: `withholding-proposed.${proposed.id}`,
        facts: { amount: 6_000, allowed: 3_720 },
      }),
      // Tax that came with a payment is named after the payment.
      aTask("certificate-awaited", { id: `certificate-awaited.${anId("pay", "b")}` }),
    ];
    const { asked } = showVendorPage(path, world);
    const certificate = await taskNamed(/please check their certificate/u);
    expect(await certificate.findByText(/50-TAWI-9, 11/u)).toBeTruthy();

    fireEvent.click(certificate.getByRole("button", { name: "The certificate is right" }));

    await screen.findByText("Checked. Thank you.");
    expect(asked.find(({ request }) => request.includes(received.id))?.body).toEqual({
      answer: "certificate-checked",
    });
    const proposal = await taskNamed(/more than the law’s share of \$37.20/u);
    expect(proposal.getByRole("button", { name: "Decline" })).toBeTruthy();
  });

  it("names a way to pay that Stripe hasn't switched on, and leads to the settings", async () => {
    const world = aBusyWorld();
    world.tasks = [aTask("method-not-enabled", { facts: { method: "sepa_debit" } })];
    showVendorPage(path, world);
    const task = await taskNamed(/^SEPA Direct Debit is not switched on at Stripe/u);

    expect(task.getByRole("link", { name: "To “How you are paid”" }).getAttribute("href")).toBe(
      "/vendor/settings",
    );
  });

  it("says what Stripe's books and the vendor's own have", async () => {
    const world = aBusyWorld();
    world.tasks = [
      aTask("reconciliation-difference", {
        facts: { difference: "amount-differs", atProcessor: 40_000, inLedger: 39_000 },
      }),
    ];
    showVendorPage(path, world);
    const task = await taskNamed(/books and yours differ/u);

    expect(
      task.getByText(
        "The two have different amounts for one payment. At Stripe: $400.00. In your books: $390.00.",
      ),
    ).toBeTruthy();
  });

  it("leads to the follow-up list for whom to call, write to or visit", async () => {
    const world = aBusyWorld();
    world.tasks = [
      aTask("call-due", { id: "call-due.1" }),
      aTask("contact-unreachable", {
        id: "contact-unreachable.1",
        facts: { name: "Maya Chen", number: "SL-1042" },
      }),
    ];
    showVendorPage(path, world);

    const call = await taskNamed(/^It is time to call/u);
    expect(call.getByRole("link", { name: "To the follow-up list" }).getAttribute("href")).toBe(
      "/vendor/follow-ups",
    );
    const lost = await taskNamed(/^Our mail doesn’t reach Maya Chen about invoice SL-1042/u);
    expect(lost.getByText("Please correct the address, or ask somebody else there.")).toBeTruthy();
  });

  it("is given tasks of the API's form by these tests", () => {
    expect(validate(taskSchema, aTask("declared-payment")).isValid).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceAmounts, invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { planMilestones } from "../../../shared/milestones/plan-milestones.ts";
import type { DeclaredPayment } from "../../../shared/payments/declared-payment.ts";
import {
  confirmDeclaration,
  declarePayment,
  declineDeclaration,
} from "../../../shared/payments/declare-payment.ts";
import type { Declaration, DeclareRefusal } from "../../../shared/payments/declare-payment.ts";
import { refused } from "../../../shared/values/result.ts";
import { aPolicy } from "../builders/a-policy.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

// Half past nine in the evening of the 14th in Portland; the 15th in UTC.
const now = "2026-12-15T05:30:00.000Z";
const later = "2026-12-17T17:00:00.000Z";

function anAsk(change: Partial<Declaration> = {}): Declaration {
  return {
    id: anId("dec"),
    contactId: anId("con"),
    requestKey: "first",
    method: "cheque",
    now,
    ...change,
  };
}

function aDeclaration(change: Partial<DeclaredPayment> = {}): DeclaredPayment {
  return {
    id: anId("dec"),
    status: "open",
    contactId: anId("con"),
    requestKey: "first",
    method: "cheque",
    amount: 124_000,
    paidDate: "2026-12-14",
    declaredAt: now,
    ...change,
  };
}

const paused = anIssuedInvoice({ pausedUntil: "2026-12-19" });

describe("a payment that a client declares", () => {
  it("books nothing, waits for the vendor, and lets reminders rest for five days", () => {
    const invoice = anIssuedInvoice();

    expect(declarePayment(invoice, [], anAsk())).toEqual({
      outcome: "done",
      invoice: { ...invoice, pausedUntil: "2026-12-19" },
      declaration: aDeclaration(),
    });
  });

  it("keeps what the client says of it", () => {
    const slip = { id: anId("slp"), contentType: "image/png", byteCount: 12_000 } as const;
    const said = { amount: 50_000, paidDate: "2026-12-10", reference: "No. 4711", slip } as const;

    expect(declarePayment(anIssuedInvoice(), [], anAsk(said))).toMatchObject({
      declaration: { ...said, status: "open" },
    });
  });

  it("is what is left to pay, less what is let off for the method", () => {
    const invoice = anIssuedInvoice({
      amountProcessing: 24_000,
      paymentPolicy: aPolicy({ preferred: { method: "cheque", discountPercent: "2" } }),
    });

    expect(declarePayment(invoice, [], anAsk())).toMatchObject({ declaration: { amount: 98_000 } });
  });

  it("is the same one when it is declared again, even once it was answered", () => {
    const ended = aDeclaration({ status: "confirmed" });
    const paid = withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }));

    expect(declarePayment(paid, [ended], anAsk({ id: anId("dec", "b"), amount: 1 }))).toEqual({
      outcome: "done",
      invoice: paid,
      declaration: ended,
    });
  });

  it("moves the reminders that fall within the pause", () => {
    const decided = declarePayment(anIssuedInvoice(), [], anAsk());
    const dates = (invoice: IssuedInvoice) =>
      planMilestones(invoice).map(({ at }) => at.slice(0, 10));

    expect(dates(anIssuedInvoice())).toContain("2026-12-14");
    expect(decided.outcome === "done" && dates(decided.invoice).slice(0, 4)).toEqual([
      "2026-12-20",
      "2026-12-24",
      "2026-12-28",
      "2027-01-04",
    ]);
  });

  const paid = withEntries(anIssuedInvoice(), anEntry({ amount: -124_000 }));
  const five = ["a", "b", "c", "d", "e"].map((letter) =>
    aDeclaration({ id: anId("dec", letter), requestKey: letter }),
  );
  const all = { method: "other", amount: 124_001, paidDate: "2026-12-15" } as const;

  // In the order of checking: each row would be refused for the later reasons as well.
  it.each<[DeclareRefusal, IssuedInvoice, Partial<Declaration>]>([
    [{ reason: "invoice-not-open" }, paid, all],
    [{ reason: "method-not-offered", why: "off" }, anIssuedInvoice(), all],
    [
      { reason: "amount-exceeds-startable", startable: 124_000 },
      anIssuedInvoice(),
      { ...all, method: "cash" },
    ],
    [
      { reason: "amount-exceeds-startable", startable: 0 },
      anIssuedInvoice({ amountProcessing: 124_000 }),
      { paidDate: "2026-12-15" },
    ],
    [{ reason: "paid-date-in-future" }, anIssuedInvoice(), { paidDate: "2026-12-15" }],
    [{ reason: "too-many-declarations" }, anIssuedInvoice(), {}],
  ])("is refused: %j", (refusal, invoice, change) => {
    expect(declarePayment(invoice, five, anAsk(change))).toEqual(refused(refusal));
  });

  it("counts only those that wait towards too many", () => {
    const answered = five.map((declaration) => ({ ...declaration, status: "declined" }) as const);

    expect(declarePayment(anIssuedInvoice(), answered, anAsk()).outcome).toBe("done");
  });
});

describe("a declared payment that the vendor confirms", () => {
  it("is recorded, and reminders go on", () => {
    const decided = confirmDeclaration(paused, aDeclaration({ reference: "No. 4711" }), {
      paymentId: anId("pay"),
      now: later,
    });
    if (decided.outcome === "refused") throw new Error(decided.refusal.reason);

    expect(invoiceStatus(decided.invoice)).toBe("paid");
    expect(decided.invoice).not.toHaveProperty("pausedUntil");
    expect(decided.declaration).toEqual(
      aDeclaration({
        status: "confirmed",
        reference: "No. 4711",
        endedAt: later,
        paymentId: anId("pay"),
      }),
    );
    expect(decided.payment).toMatchObject({
      id: anId("pay"),
      status: "succeeded",
      amount: 124_000,
      method: "cheque",
      contactId: anId("con"),
      reference: "No. 4711",
      receivedDate: "2026-12-14",
    });
  });

  it("is what the vendor has found, where that is something else", () => {
    const decided = confirmDeclaration(paused, aDeclaration({ method: "bank_transfer" }), {
      paymentId: anId("pay"),
      amount: 100_000,
      reference: "Statement 12",
      receivedDate: "2026-12-16",
      now: later,
    });

    expect(decided).toMatchObject({
      payment: {
        method: "own_account",
        amount: 100_000,
        reference: "Statement 12",
        receivedDate: "2026-12-16",
      },
    });
    expect(decided.outcome === "done" && invoiceAmounts(decided.invoice).remaining).toBe(24_000);
  });

  it("leaves reminders at rest while another one waits", () => {
    const others = [
      aDeclaration({ id: anId("dec", "b"), declaredAt: "2026-12-16T20:00:00.000Z" }),
      aDeclaration({ id: anId("dec", "c"), status: "declined", declaredAt: later }),
    ];
    const ask = { paymentId: anId("pay"), amount: 1_000, others, now: later };

    expect(confirmDeclaration(paused, aDeclaration(), ask)).toMatchObject({
      invoice: { pausedUntil: "2026-12-21" },
    });
  });

  it("is not recorded on an invoice that is void", () => {
    const voided = withEntries(paused, anEntry({ kind: "void", amount: -124_000 }));

    expect(
      confirmDeclaration(voided, aDeclaration(), { paymentId: anId("pay"), now: later }),
    ).toEqual(refused({ reason: "invoice-not-open" }));
  });
});

describe("a declared payment that the vendor has not found", () => {
  it("ends with a word to the client, and reminders go on", () => {
    const { pausedUntil: _, ...going } = paused;

    expect(declineDeclaration(paused, aDeclaration(), { message: "Not yet", now: later })).toEqual({
      outcome: "done",
      invoice: going,
      declaration: aDeclaration({ status: "declined", endedAt: later, message: "Not yet" }),
    });
  });
});

describe("a declaration that was answered", () => {
  it.each(["confirmed", "declined"] as const)("(%s) is not answered again", (status) => {
    const ended = aDeclaration({ status });
    const confirmed = confirmDeclaration(paused, ended, { paymentId: anId("pay"), now: later });

    expect(confirmed).toEqual(refused({ reason: "declaration-ended" }));
    expect(declineDeclaration(paused, ended, { message: "", now: later })).toEqual(confirmed);
  });
});

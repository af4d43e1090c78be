import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invoiceViewSchema, linesPageSchema } from "../../../shared/contract/invoice-view.ts";
import { validate } from "../../../shared/contract/validate.ts";
import type { IssuedInvoice } from "../../../shared/invoicing/invoice.ts";
import {
  linesPerPage,
  presentInvoice,
  presentLines,
} from "../../../shared/invoicing/present-invoice.ts";
import { presentPayment } from "../../../shared/invoicing/present-payment.ts";
import { previewInvoice } from "../../../shared/invoicing/preview-invoice.ts";
import { stateBand } from "../../../shared/invoicing/state-band.ts";
import type { Payment } from "../../../shared/payments/payment.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { aDraft, aLine, linesOf } from "../builders/a-draft.ts";
import { aPayment } from "../builders/a-payment.ts";
import { aVendor } from "../builders/a-vendor.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, unsent, withEntries } from "../builders/an-issued-invoice.ts";

const now = "2026-12-14T17:30:00.000Z";

function viewOf(
  invoice: IssuedInvoice,
  payments: readonly Payment[] = [],
  change: Partial<Parameters<typeof presentInvoice>[3]> = {},
) {
  return presentInvoice(invoice, linesOf(124_000), payments, { now, lineLimit: 200, ...change });
}

/** A way to pay the 740.00 that are left. */
function option(method: string, change: object) {
  return { method, amount: 74_000, largest: 74_000, step: 1, ...change };
}

const succeeded = aPayment({
  status: "succeeded",
  amountReceived: 50_000,
  paidWith: { brand: "visa", lastDigits: "4242" },
  endedAt: "2026-12-14T17:05:00.000Z",
});

describe("a presented invoice", () => {
  it("shows facts, parties, amounts and what comes next", () => {
    const reader = aContact();
    const invoice = withEntries(anIssuedInvoice(), anEntry({ amount: -50_000 }));

    const view = viewOf(invoice, [succeeded], { reader });

    expect(view).toEqual({
      id: anId("inv", "a"),
      number: "SL-1042",
      status: "open",
      locale: "en",
      timeZone: "America/Los_Angeles",
      country: "TH",
      today: "2026-12-14",
      subject: "Website redesign, second milestone",
      vendor: aVendor().party,
      client: invoice.client,
      sender: invoice.sender,
      reader: { id: reader.id, name: "Maya Chen", salutation: "Maya" },
      currency: "USD",
      issueDate: "2026-11-21",
      dueDate: "2026-12-21",
      netDays: 30,
      usefulLinks: [{ label: "Project board", url: "https://studiolime.example/northwind" }],
      lines: [{ ...aLine(), amount: 124_000 }],
      lineCount: 1,
      adjustments: [],
      sums: invoice.sums,
      amounts: { due: 124_000, paid: 50_000, processing: 0, remaining: 74_000, startable: 74_000 },
      options: [
        option("card", { smallest: 50, finalInDays: 0 }),
        option("cheque", { smallest: 1 }),
        option("cash", { smallest: 1 }),
      ],
      payments: [
        {
          id: succeeded.id,
          status: "succeeded",
          method: "card",
          amount: 50_000,
          isUnfinished: false,
          paidWith: { brand: "visa", lastDigits: "4242" },
          at: "2026-12-14T17:05:00.000Z",
        },
      ],
      events: expect.any(Array),
    });
  });

  it("tells the day it is in the invoice's zone", () => {
    const lateEvening = { now: "2026-12-22T07:59:00.000Z" };
    const midnight = { now: "2026-12-22T08:00:00.000Z" };

    expect(viewOf(anIssuedInvoice(), [], lateEvening).today).toBe("2026-12-21");
    expect(viewOf(anIssuedInvoice(), [], midnight).today).toBe("2026-12-22");
    expect(stateBand(viewOf(anIssuedInvoice(), [], lateEvening))).toEqual({ kind: "due-today" });
  });

  it.each<[string, Parameters<typeof viewOf>[2], string]>([
    ["that is asked for", { locale: "th", reader: aContact({ locale: "en" }) }, "th"],
    ["of its reader", { reader: aContact({ locale: "th" }) }, "th"],
    ["of the invoice", { reader: aContact() }, "en"],
  ])("speaks the language %s", (_, change, locale) => {
    expect(viewOf(anIssuedInvoice(), [], change).locale).toBe(locale);
  });

  it("greets a reader without a salutation by name, and nobody where nobody is known", () => {
    const { salutation: _, ...plain } = aContact();

    expect(viewOf(anIssuedInvoice(), [], { reader: plain }).reader?.salutation).toBe("Maya Chen");
    expect(viewOf(anIssuedInvoice())).not.toHaveProperty("reader");
  });

  it("carries the vendor's words exactly where there are any", () => {
    const written = {
      purchaseOrder: "PO-77120",
      note: "<b>Hi</b>\n\u0000",
      thankYou: "Thanks",
      offer: "10% off",
      lateTerms: "Nothing is added.",
    };

    expect(viewOf(anIssuedInvoice({ written }))).toMatchObject(written);
    for (const word of Object.keys(written)) {
      expect(viewOf(anIssuedInvoice())).not.toHaveProperty(word);
    }
  });

  it("offers no way to pay where none can be started", () => {
    const options = [
      anIssuedInvoice({ total: 0 }),
      anIssuedInvoice({ amountProcessing: 124_000 }),
      withEntries(anIssuedInvoice(), anEntry({ kind: "void", amount: -124_000 })),
    ].map((invoice) => viewOf(invoice).options);

    expect(options).toEqual([[], [], []]);
  });

  it("offers no payment page for less than can be charged", () => {
    const { options } = viewOf(anIssuedInvoice({ total: 49 }));

    expect(options.map(({ method }) => method)).toEqual(["cheque", "cash"]);
  });
});

describe("the timeline of an invoice", () => {
  it("has what happened and the next two reminders in order of time, the client’s part of it", () => {
    const invoice = anIssuedInvoice({
      firedMilestones: [
        { kind: "not-opened", at: "2026-11-24T17:05:00.000Z" },
        { kind: "upcoming", at: "2026-12-14T17:06:00.000Z", skipped: "payment-processing" },
      ],
    });
    const declined = aPayment({
      id: anId("pay", "b"),
      declineCode: "card_declined",
      startedAt: "2026-12-01T10:00:00.000Z",
    });
    const untouched = aPayment({ id: anId("pay", "c") });

    const { events } = viewOf(invoice, [untouched, succeeded, declined]);

    expect(events).toEqual([
      { kind: "issued", at: "2026-11-21T16:20:00.000Z" },
      { kind: "sent", at: "2026-11-21T16:20:00.000Z" },
      { kind: "reminder-sent", at: "2026-11-24T17:05:00.000Z", milestone: "not-opened" },
      { kind: "payment-failed", at: "2026-12-01T10:00:00.000Z", amount: 124_000 },
      { kind: "payment-succeeded", at: "2026-12-14T17:05:00.000Z", amount: 50_000 },
      { kind: "due", at: "2026-12-21T08:00:00.000Z" },
      { kind: "reminder-planned", at: "2026-12-21T17:07:55.000Z", milestone: "due-today" },
      { kind: "reminder-planned", at: "2026-12-24T17:07:55.000Z", milestone: "three-days-late" },
    ]);
  });

  it("ends with the payment that settled it", () => {
    const paidAt = "2026-12-14T17:05:00.000Z";
    const invoice = withEntries(anIssuedInvoice({ paidAt }), anEntry({ amount: -124_000 }));
    const whole = { ...succeeded, amountReceived: 124_000 };

    expect(viewOf(invoice, [whole]).events.slice(2)).toEqual([
      { kind: "payment-succeeded", at: paidAt, amount: 124_000 },
      { kind: "paid", at: paidAt },
    ]);
    expect(viewOf(invoice, [whole]).paidAt).toBe(paidAt);
  });

  it("ends with the void, and plans nothing after it", () => {
    const voided = { at: "2026-12-01T09:00:00.000Z", reason: "Written twice" };
    const invoice = withEntries(
      anIssuedInvoice({ voided }),
      anEntry({ kind: "void", amount: -124_000 }),
    );

    expect(viewOf(invoice).events.slice(2)).toEqual([{ kind: "voided", at: voided.at }]);
    expect(viewOf(invoice).voided).toEqual(voided);
  });

  it("names money on its way", () => {
    const processing = aPayment({ status: "processing" });
    const events = viewOf(anIssuedInvoice({ amountProcessing: 124_000 }), [processing]).events;

    expect(events).toContainEqual({
      kind: "payment-processing",
      at: processing.startedAt,
      amount: 124_000,
    });
  });

  it("no longer has the due date as something to come once its day has begun", () => {
    const justBefore = viewOf(anIssuedInvoice(), [], { now: "2026-12-21T07:59:59.999Z" });
    const atMidnight = viewOf(anIssuedInvoice(), [], { now: "2026-12-21T08:00:00.000Z" });

    expect(justBefore.events.some(({ kind }) => kind === "due")).toBe(true);
    expect(atMidnight.events.some(({ kind }) => kind === "due")).toBe(false);
  });

  it("of an invoice that was never sent has no reminders, but its due date", () => {
    expect(viewOf(unsent(anIssuedInvoice())).events).toEqual([
      { kind: "issued", at: "2026-11-21T16:20:00.000Z" },
      { kind: "due", at: "2026-12-21T08:00:00.000Z" },
    ]);
  });
});

describe("a presented payment", () => {
  it("is unfinished only while its page may be open", () => {
    const unfinished = (
      ["requires_action", "processing", "succeeded", "failed", "canceled"] as const
    ).filter((status) => presentPayment(aPayment({ status })).isUnfinished);

    expect(unfinished).toEqual(["requires_action"]);
  });

  it("shows what was received where that is known, and what was asked before", () => {
    expect(presentPayment(aPayment()).amount).toBe(124_000);
    expect(presentPayment(succeeded).amount).toBe(50_000);
  });

  it("keeps the processor's ids, keys and addresses to itself", () => {
    const shown = JSON.stringify(presentPayment({ ...succeeded, paymentIntentId: "pi_1" }));

    expect(shown).not.toMatch(/pi_1|cs_|cus_|https:|key of/u);
  });

  it("tells why its latest try did not work, where one did not", () => {
    const declined = presentPayment(aPayment({ declineCode: "card_declined" }));

    expect(declined).toMatchObject({ declineCode: "card_declined", isUnfinished: true });
    expect(presentPayment(aPayment())).not.toHaveProperty("declineCode");
  });

  it("stands in the order in which it was started, among those of one moment", () => {
    const attempts = ["b", "a", "c"].map((letter) => aPayment({ id: anId("pay", letter) }));

    expect(viewOf(anIssuedInvoice(), attempts).payments.map(({ id }) => id)).toEqual(
      attempts.map(({ id }) => id),
    );
  });

  it("stands in the order of time", () => {
    const first = aPayment({ id: anId("pay", "b"), startedAt: "2026-12-01T10:00:00.000Z" });

    expect(viewOf(anIssuedInvoice(), [succeeded, first]).payments.map(({ id }) => id)).toEqual([
      first.id,
      succeeded.id,
    ]);
  });
});

describe("pages of lines", () => {
  const lines = Array.from({ length: 450 }, (_, index) => aLine({ description: `Line ${index}` }));

  it.each([
    { from: 0, limit: 200, first: "Line 0", held: 200, next: "200" },
    { from: 200, limit: 200, first: "Line 200", held: 200, next: "400" },
    { from: 400, limit: 200, first: "Line 400", held: 50, next: undefined },
    { from: 0, limit: 450, first: "Line 0", held: 450, next: undefined },
    { from: 0, limit: 449, first: "Line 0", held: 449, next: "449" },
    { from: 450, limit: 200, first: undefined, held: 0, next: undefined },
  ])("from $from, $limit at most, start with $first and go on at $next", (expected) => {
    const page = presentLines(lines, "USD", { from: expected.from, limit: expected.limit });

    expect(page.lines[0]?.description).toBe(expected.first);
    expect(page.lines).toHaveLength(expected.held);
    expect(page.nextLineCursor).toBe(expected.next);
  });

  it("carry each line's amount in the invoice's currency", () => {
    const [line] = presentLines([aLine({ quantity: "1.5" })], "KWD", { from: 0, limit: 1 }).lines;

    expect(line?.amount).toBe(1_860_000);
  });

  it("of a view say how many there are beyond those shown", () => {
    const lineLimit = linesPerPage;
    const view = presentInvoice(anIssuedInvoice({ lines }), lines, [], { now, lineLimit });

    expect([view.lines.length, view.lineCount, view.nextLineCursor]).toEqual([200, 450, "200"]);
  });
});

describe("a preview", () => {
  const parties = { vendor: aVendor(), client: aClient() };

  it("shows a draft as its client would see it today, without number, payment and timeline", () => {
    const preview = previewInvoice(aDraft(), [aLine()], parties, now);
    const { status, number, options, events, issueDate, dueDate, reader } = preview;

    expect({ status, number, options, events, issueDate, dueDate, reader }).toEqual({
      status: "draft",
      number: "–",
      options: [],
      events: [],
      issueDate: "2026-12-14",
      dueDate: "2027-01-13",
      reader: { id: anId("con", "a"), name: "Maya Chen", salutation: "Maya" },
    });
  });

  it("of a frozen draft keeps the day that is fixed already", () => {
    const freeze = { at: now, send: true, issueDate: "2026-10-01" };

    expect(previewInvoice(aDraft({ freeze }), [aLine()], parties, now).issueDate).toBe(
      "2026-10-01",
    );
  });

  it("shows all lines at once", () => {
    const lines = Array.from({ length: 450 }, () => aLine());
    const preview = previewInvoice(aDraft({ lines }), lines, parties, now);

    expect(preview.lines).toHaveLength(450);
    expect(preview).not.toHaveProperty("nextLineCursor");
  });

  it("greets nobody where the client has no contacts", () => {
    const client = aClient({ contacts: [] });

    expect(previewInvoice(aDraft(), [aLine()], { ...parties, client }, now)).not.toHaveProperty(
      "reader",
    );
  });
});

describe("properties", () => {
  const payments = fc
    .array(
      fc.record({
        status: fc.constantFrom("requires_action", "processing", "succeeded", "canceled"),
        minute: fc.nat(59),
        declineCode: fc.option(fc.constantFrom("card_declined", "expired_card")),
      }),
      { maxLength: 6 },
    )
    .map((attempts) =>
      attempts.map(({ status, minute, declineCode }, index) =>
        aPayment({
          id: anId("pay", `${index}`),
          status: status as Payment["status"],
          startedAt: `2026-12-14T17:${String(minute).padStart(2, "0")}:00.000Z`,
          ...(declineCode === null ? {} : { declineCode }),
        }),
      ),
    );
  const invoices = fc
    .record({
      total: fc.nat(99_999_999),
      isSent: fc.boolean(),
      paid: fc.nat(100),
      currency: fc.constantFrom("USD", "JPY", "KWD"),
    })
    .map(({ total, isSent, paid, currency }) => {
      const issued = anIssuedInvoice({ total, written: { currency } });
      const amount = -Math.floor((total * paid) / 100);
      const invoice = amount === 0 ? issued : withEntries(issued, anEntry({ amount, currency }));
      return isSent ? invoice : unsent(invoice);
    });

  it("every view keeps its own schema", () => {
    fc.assert(
      fc.property(invoices, payments, (invoice, attempts) => {
        const view = viewOf(invoice, attempts, { reader: aContact() });

        expect(validate(invoiceViewSchema, view)).toEqual({ isValid: true, value: view });
      }),
    );
  });

  it("events stand in the order of time, and those of one moment in the order of cause", () => {
    fc.assert(
      fc.property(invoices, payments, (invoice, attempts) => {
        const { events } = viewOf(invoice, attempts);
        const moments = events.map(({ at }) => at);

        expect(moments).toEqual(moments.toSorted());
        expect(events[0]?.kind).toBe("issued");
      }),
    );
  });

  it("pages taken one after another hold every line once, in order", () => {
    fc.assert(
      fc.property(fc.nat(120), fc.integer({ min: 1, max: 50 }), (count, limit) => {
        const lines = Array.from({ length: count }, (_, index) => aLine({ quantity: `${index}` }));
        const seen: string[] = [];
        for (let cursor: string | undefined = "0"; cursor !== undefined;) {
          const page = presentLines(lines, "USD", { from: Number(cursor), limit });
          expect(validate(linesPageSchema, page).isValid).toBe(true);
          seen.push(...page.lines.map(({ quantity }) => quantity));
          cursor = page.nextLineCursor;
        }

        expect(seen).toEqual(lines.map(({ quantity }) => quantity));
      }),
    );
  });
});

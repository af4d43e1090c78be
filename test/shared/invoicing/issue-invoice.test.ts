import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftInvoice } from "../../../shared/invoicing/invoice.ts";
import { invoiceStatus } from "../../../shared/invoicing/invoice-status.ts";
import { freezeDraft, issueInvoice } from "../../../shared/invoicing/issue-invoice.ts";
import type { IssueRefusal, IssueRequest } from "../../../shared/invoicing/issue-invoice.ts";
import { balancesOf } from "../../../shared/ledger/balances.ts";
import { defaultPaymentPolicy } from "../../../shared/payments/payment-policy.ts";
import { InvariantViolation } from "../../../shared/values/invariant.ts";
import { refused } from "../../../shared/values/result.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { aDraft, linesOf } from "../builders/a-draft.ts";
import { aVendor } from "../builders/a-vendor.ts";
import { anId } from "../builders/an-id.ts";
import { anIssuedInvoice } from "../builders/an-issued-invoice.ts";

const now = "2026-11-22T03:30:00.000Z";

function request(change: Partial<IssueRequest> = {}): IssueRequest {
  return { vendor: aVendor(), client: aClient(), send: true, now, ...change };
}

function frozen(draft: DraftInvoice, change: Partial<IssueRequest> = {}): DraftInvoice {
  const decided = freezeDraft(draft, request(change));
  if (decided.outcome === "refused") throw new Error(decided.refusal.reason);
  return decided.draft;
}

describe("freezing a draft", () => {
  it("keeps what was asked for and moves the version on", () => {
    const draft = aDraft();

    expect(freezeDraft(draft, request({ requestKey: "key-1" }))).toEqual({
      outcome: "done",
      draft: {
        ...draft,
        version: 2,
        freeze: { at: now, send: true, issueDate: "2026-11-21", requestKey: "key-1" },
      },
    });
  });

  it("takes today in the client's zone, where it may be another day than at the vendor's", () => {
    const { timeZone: _, ...unplaced } = aClient();
    const inPortland = frozen(aDraft());
    const inBangkok = frozen(aDraft(), { client: unplaced });

    expect(inPortland.freeze?.issueDate).toBe("2026-11-21");
    expect(inBangkok.freeze?.issueDate).toBe("2026-11-22");
  });

  it("takes the day that was asked for", () => {
    expect(frozen(aDraft(), { issueDate: "2026-10-01" }).freeze?.issueDate).toBe("2026-10-01");
  });

  it("of a frozen draft gives the same draft, whatever is asked this time", () => {
    const once = frozen(aDraft(), { requestKey: "key-1" });
    const again = freezeDraft(
      once,
      request({
        send: false,
        issueDate: "2026-12-24",
        requestKey: "key-2",
        vendor: aVendor({ members: [] }),
      }),
    );

    expect(again).toEqual({ outcome: "done", draft: once });
  });

  const unreachable = [aContact({ mailStanding: "bounced" })];

  it("goes ahead without anybody to reach when nothing is to be mailed", () => {
    const client = aClient({ contacts: unreachable });

    expect(freezeDraft(aDraft(), request({ send: false, client })).outcome).toBe("done");
  });

  it("goes ahead with the number of the purchase order that the client asks for", () => {
    const client = aClient({ habits: { purchaseOrderRequired: true } });
    const draft = aDraft({ content: { purchaseOrder: "PO-77120" } });

    expect(freezeDraft(draft, request({ client })).outcome).toBe("done");
  });
});

describe("a draft that cannot be issued", () => {
  // Each row mends what the row before it was refused for, so that the rows are in checking order.
  const everythingWrong = {
    vendor: aVendor({ members: [] }),
    client: aClient({
      habits: { purchaseOrderRequired: true },
      contacts: [aContact({ mailStanding: "complained" })],
    }),
  };
  const vendor = aVendor();

  it.each<[IssueRefusal["reason"], Parameters<typeof freezeDraft>[0], Partial<IssueRequest>]>([
    ["invoice-not-draft", anIssuedInvoice(), everythingWrong],
    ["sender-unknown", aDraft(), everythingWrong],
    ["purchase-order-required", aDraft(), { ...everythingWrong, vendor }],
    [
      "nobody-to-reach",
      aDraft({ content: { purchaseOrder: "PO-77120" } }),
      { ...everythingWrong, vendor },
    ],
  ])("is refused: %s", (reason, invoice, change) => {
    expect(freezeDraft(invoice, request(change))).toEqual(refused({ reason }));
  });

  it("is one that is signed by a stranger, whoever else is a member", () => {
    const signedBy = (senderId: string) => aDraft({ content: { senderId } });
    const [anna] = aVendor().members;
    const alone = aVendor({ members: anna === undefined ? [] : [anna] });

    expect(freezeDraft(signedBy(anId("mem", "z")), request())).toEqual(
      refused({ reason: "sender-unknown" }),
    );
    expect(freezeDraft(signedBy(anId("mem", "a")), request({ vendor: alone })).outcome).toBe(
      "done",
    );
  });

  it("is one that is void, too", () => {
    const voided = anIssuedInvoice({ voided: { at: now, reason: "Written twice" } });

    expect(freezeDraft(voided, request())).toEqual(refused({ reason: "invoice-not-draft" }));
  });
});

describe("issuing", () => {
  const client = aClient({ stripeCustomerId: "cus_northwind" });
  const facts = { vendor: aVendor(), client, number: 1042, now };

  it("fixes number, dates, zone and parties, and books the charge", () => {
    const draft = frozen(aDraft(), { requestKey: "key-1" });

    const { invoice, entries } = issueInvoice(draft, facts);

    const { freeze: _freeze, clientName: _name, ...kept } = draft;
    expect(entries).toEqual([
      {
        id: "charge",
        kind: "charge",
        currency: "USD",
        postings: [
          { account: "receivable", amount: 124_000 },
          { account: "sales", amount: -124_000 },
        ],
        at: now,
      },
    ]);
    expect(invoice).toEqual({
      ...kept,
      stage: "issued",
      version: 3,
      number: "SL-1042",
      issueDate: "2026-11-21",
      issuedAt: now,
      issueRequestKey: "key-1",
      dueDate: "2026-12-21",
      timeZone: "America/Los_Angeles",
      locale: "en",
      vendor: aVendor().party,
      sender: {
        name: "Anna Lim",
        role: "Accounts",
        email: "anna@studiolime.example",
        phone: "+66 2 555 0143",
      },
      client: {
        kind: "business",
        name: "Northwind Trading",
        address: client.address,
        email: "maya@northwind.example",
        taxIdentifiers: [{ kind: "EIN", value: "93-1234567" }],
      },
      contacts: client.contacts,
      stripeCustomerId: "cus_northwind",
      balances: balancesOf(entries),
      paymentPolicy: defaultPaymentPolicy("TH"),
      amountProcessing: 0,
      firedMilestones: [],
    });
  });

  it("dates the issue by the day it was asked for, even when it is finished the day after", () => {
    const draft = frozen(aDraft());
    const { invoice } = issueInvoice(draft, { ...facts, now: "2026-11-23T09:00:00.000Z" });

    expect(invoice.issueDate).toBe("2026-11-21");
    expect(invoice.dueDate).toBe("2026-12-21");
    expect(invoice.issuedAt).toBe("2026-11-23T09:00:00.000Z");
  });

  it("puts the vendor's prefix before the number as it is", () => {
    const plain = issueInvoice(frozen(aDraft()), {
      ...facts,
      vendor: aVendor({ numberPrefix: "" }),
      number: 7,
    });

    expect(plain.invoice.number).toBe("7");
  });

  it("speaks the client's language, else the vendor's", () => {
    const thai = aVendor({ locale: "th" });
    const ofVendor = issueInvoice(frozen(aDraft()), { ...facts, vendor: thai });
    const ofClient = issueInvoice(frozen(aDraft()), {
      ...facts,
      vendor: thai,
      client: aClient({ locale: "en" }),
    });

    expect([ofVendor.invoice.locale, ofClient.invoice.locale]).toEqual(["th", "en"]);
  });

  it("shows the address and phone of the contact who gets it", () => {
    const contacts = [
      aContact({ mailStanding: "bounced" }),
      aContact({
        id: anId("con", "b"),
        role: "billing",
        email: "ap@northwind.example",
        phone: "1",
      }),
    ];
    const { invoice } = issueInvoice(frozen(aDraft()), { ...facts, client: aClient({ contacts }) });

    expect(invoice.client).toMatchObject({ email: "ap@northwind.example", phone: "1" });
    expect(invoice.contacts.map(({ id }) => id)).toEqual([anId("con", "b"), anId("con", "a")]);
  });

  it("leaves out what is not known of the parties", () => {
    const { address: _, ...bare } = aClient({ contacts: [] });
    const draft = frozen(aDraft({ content: { senderId: anId("mem", "b") } }), { send: false });
    const { invoice } = issueInvoice(draft, { ...facts, client: bare });

    expect(Object.keys(invoice.client).toSorted()).toEqual(["kind", "name", "taxIdentifiers"]);
    expect(Object.keys(invoice.sender).toSorted()).toEqual(["email", "name", "role"]);
    expect(invoice).not.toHaveProperty("issueRequestKey");
    expect(invoice).not.toHaveProperty("stripeCustomerId");
  });

  it("of a total of zero books nothing and is paid at once", () => {
    const { invoice, entries } = issueInvoice(frozen(aDraft({ lines: linesOf(0) })), facts);

    expect(entries).toEqual([]);
    expect(invoice.paidAt).toBe(now);
    expect(invoiceStatus(invoice)).toBe("paid");
  });

  it("stops where the draft was not frozen", () => {
    expect(() => issueInvoice(aDraft(), facts)).toThrow(
      new InvariantViolation("Only a frozen draft is issued."),
    );
  });

  it("stops where the sender is no member", () => {
    const draft = frozen(aDraft());

    expect(() => issueInvoice(draft, { ...facts, vendor: aVendor({ members: [] }) })).toThrow(
      new InvariantViolation("The sender of an invoice is a member of its vendor."),
    );
  });
});

describe("properties", () => {
  const drafts = fc
    .record({
      total: fc.nat(99_999_999),
      netDays: fc.nat(365),
      currency: fc.constantFrom("USD", "JPY", "KWD", "CLF"),
      send: fc.boolean(),
      number: fc.integer({ min: 1, max: 10_000_000 }),
    })
    .map(({ total, netDays, currency, send, number }) => {
      const content = { currency, paymentTerms: { netDays } };
      return { draft: aDraft({ content, lines: linesOf(total, currency) }), send, number };
    });

  it("an issued invoice asks for exactly its total, and is open unless that is zero", () => {
    fc.assert(
      fc.property(drafts, ({ draft, send, number }) => {
        const facts = { vendor: aVendor(), client: aClient(), number, now };
        const { invoice, entries } = issueInvoice(frozen(draft, { send }), facts);

        expect(invoice.balances).toEqual(balancesOf(entries));
        expect(invoice.balances.accounts.receivable ?? 0).toBe(draft.sums.total);
        expect(invoiceStatus(invoice)).toBe(draft.sums.total === 0 ? "paid" : "open");
        expect(invoice.paidAt).toBe(draft.sums.total === 0 ? now : undefined);
      }),
    );
  });

  it("an issue that is taken up again gives the same invoice", () => {
    fc.assert(
      fc.property(drafts, ({ draft, send, number }) => {
        const facts = { vendor: aVendor(), client: aClient(), number, now };
        const once = frozen(draft, { send });
        const again = frozen(once, { send: !send, now: "2027-01-01T00:00:00.000Z" });

        expect(issueInvoice(again, facts)).toEqual(issueInvoice(once, facts));
      }),
    );
  });
});

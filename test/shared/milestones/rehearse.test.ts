import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planMilestones } from "../../../shared/milestones/plan-milestones.ts";
import { rehearse } from "../../../shared/milestones/rehearse.ts";
import { usualCadence } from "../../../shared/milestones/reminders-of.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anId } from "../builders/an-id.ts";
import { anEntry, anIssuedInvoice, withEntries } from "../builders/an-issued-invoice.ts";

const year = { from: "2026-11-01T00:00:00.000Z", until: "2027-11-01T00:00:00.000Z" };

const billing = aContact({ id: anId("con", "b"), role: "billing", email: "ap@northwind.example" });
const leader = aContact({ id: anId("con", "c"), role: "leadership", email: "boss@n.example" });
const wide = aClient({ contacts: [aContact(), billing, leader] });

describe("a rehearsal", () => {
  it("says what would go out, when and to whom, the circle growing step by step", () => {
    const steps = rehearse({ invoices: [anIssuedInvoice({ to: wide })], ...year });
    const [first, ap, boss] = wide.contacts.map(({ id }) => id);

    expect(steps.map(({ kind }) => kind)).toEqual(usualCadence.steps.map(({ kind }) => kind));
    expect(steps.map(({ contactIds }) => contactIds)).toEqual([
      ...Array.from({ length: 5 }, () => [first]),
      [first, ap],
      [],
      [first, ap, boss],
      [],
      [first, ap, boss],
    ]);
  });

  it("forgets what came of it, but for when it was opened, paid or taken back", () => {
    const invoice = anIssuedInvoice();
    const paid = withEntries(
      { ...invoice, seenAt: "2026-11-23T00:00:00.000Z", paidAt: "2026-12-22T00:00:00.000Z" },
      anEntry({ amount: -124_000 }),
    );
    const voided = { ...invoice, voided: { at: "2026-12-01T00:00:00.000Z", reason: "twice" } };
    const kindsOf = (each: typeof invoice) =>
      rehearse({ invoices: [each], ...year }).map(({ kind }) => kind);

    expect(kindsOf(paid)).toEqual(["upcoming", "due-today"]);
    expect(kindsOf(voided)).toEqual(["not-opened"]);
    expect(kindsOf({ ...invoice, arrangements: { frozen: [{ questionId: "q" }] } })).toEqual(
      kindsOf(invoice),
    );
  });

  it("shows the time that is asked for and no more", () => {
    const span = { from: "2026-12-20T00:00:00.000Z", until: "2026-12-25T00:00:00.000Z" };
    const steps = rehearse({ invoices: [anIssuedInvoice()], ...span });

    expect(steps.map(({ kind }) => kind)).toEqual(["due-today", "three-days-late"]);
  });

  it("says why nobody would get one", () => {
    const contacts = [aContact({ remindersStoppedAt: "2026-11-22T00:00:00.000Z" })];
    const [first] = rehearse({
      invoices: [anIssuedInvoice({ to: aClient({ contacts }) })],
      ...year,
    });

    expect(first).toMatchObject({ kind: "not-opened", skipped: "unsubscribed", contactIds: [] });
  });

  it("brings a client's invoices that are due on one day to one moment", () => {
    const invoices = ["a", "b"].map((letter) => anIssuedInvoice({ id: anId("inv", letter) }));
    const steps = rehearse({ invoices, ...year });

    for (let index = 0; index < steps.length; index += 2) {
      expect(steps[index]?.at).toBe(steps[index + 1]?.at);
    }
  });

  it("of a thousand invoices through a year is in order of time", () => {
    const invoices = Array.from({ length: 1000 }, (_, index) =>
      anIssuedInvoice({
        id: `inv_${index}`,
        asOf: addDays("2026-01-01", index % 365),
        issuedAt: `${addDays("2026-01-01", index % 365)}T12:00:00.000Z`,
      }),
    );
    const steps = rehearse({
      invoices,
      from: "2026-01-01T00:00:00.000Z",
      until: "2027-06-01T00:00:00.000Z",
    });
    const moments = steps.map(({ at }) => at);

    expect(steps).toHaveLength(10_000);
    expect(moments).toEqual(moments.toSorted());
  });
});

describe("properties", () => {
  it("an invoice that nobody pays goes through its plan as it stands at first", () => {
    const terms = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(terms, fc.boolean(), (netDays, skipsWeekends) => {
        const invoice = anIssuedInvoice({
          written: { paymentTerms: { netDays } },
          reminders: {
            version: "v1",
            cadence: usualCadence,
            calendar: { country: "US", skipsWeekends, daysOff: [] },
          },
        });
        const until = "2028-01-01T00:00:00.000Z";
        const steps = rehearse({ invoices: [invoice], from: invoice.issuedAt, until });

        expect(steps.map(({ kind, at }) => ({ kind, at }))).toEqual(
          planMilestones(invoice).map(({ kind, at }) => ({ kind, at })),
        );
      }),
    );
  });
});

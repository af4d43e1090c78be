import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invoiceContact } from "../../../shared/invoicing/client.ts";
import { contactsInOrder } from "../../../shared/invoicing/issue-invoice.ts";
import { aClient, aContact } from "../builders/a-client.ts";
import { anId } from "../builders/an-id.ts";

const primary = aContact({ id: anId("con", "a"), role: "primary" });
const billing = aContact({ id: anId("con", "b"), role: "billing" });
const leadership = aContact({ id: anId("con", "c"), role: "leadership" });

describe("the contact who gets invoices", () => {
  it("is the primary one, wherever it stands in the list", () => {
    expect(invoiceContact(aClient({ contacts: [leadership, billing, primary] }))).toBe(primary);
  });

  it("is the billing one where the primary can't be reached", () => {
    const bounced = aContact({ mailStanding: "bounced" });

    expect(invoiceContact(aClient({ contacts: [bounced, leadership, billing] }))).toBe(billing);
  });

  it("is the first who can be reached where neither can", () => {
    const complained = aContact({ mailStanding: "complained" });

    expect(invoiceContact(aClient({ contacts: [complained, leadership] }))).toBe(leadership);
  });

  it("is the first of two primary ones", () => {
    const other = { ...primary, id: anId("con", "d") };

    expect(invoiceContact(aClient({ contacts: [other, primary] }))).toBe(other);
  });

  it("is the first of two billing ones", () => {
    const other = { ...billing, id: anId("con", "d") };

    expect(invoiceContact(aClient({ contacts: [leadership, other, billing] }))).toBe(other);
  });

  it("is nobody where all mail came back", () => {
    const contacts = [aContact({ mailStanding: "bounced" })];

    expect(invoiceContact(aClient({ contacts }))).toBeUndefined();
    expect(invoiceContact(aClient({ contacts: [] }))).toBeUndefined();
  });
});

describe("the order of an invoice's contacts", () => {
  it("starts with the one who gets it and keeps the rest as it is", () => {
    const client = aClient({ contacts: [leadership, billing, primary] });

    expect(contactsInOrder(client)).toEqual([primary, leadership, billing]);
  });

  it("stays the client's own where nobody can be reached", () => {
    const contacts = [leadership, primary].map((contact) => ({
      ...contact,
      mailStanding: "bounced" as const,
    }));

    expect(contactsInOrder(aClient({ contacts }))).toEqual(contacts);
  });
});

describe("properties", () => {
  const contactLists = fc
    .array(
      fc.record({
        role: fc.constantFrom("primary" as const, "billing" as const, "leadership" as const),
        mailStanding: fc.constantFrom(
          "reachable" as const,
          "bounced" as const,
          "complained" as const,
        ),
      }),
      { maxLength: 6 },
    )
    .map((contacts) =>
      contacts.map((contact, index) => aContact({ ...contact, id: anId("con", `${index}`) })),
    );

  it("nobody is lost or doubled, and the first can be reached when anybody can", () => {
    fc.assert(
      fc.property(contactLists, (contacts) => {
        const ordered = contactsInOrder(aClient({ contacts }));
        const isReachable = contacts.some(({ mailStanding }) => mailStanding === "reachable");

        expect(ordered.map(({ id }) => id).toSorted()).toEqual(contacts.map(({ id }) => id));
        if (isReachable) expect(ordered[0]?.mailStanding).toBe("reachable");
      }),
    );
  });
});

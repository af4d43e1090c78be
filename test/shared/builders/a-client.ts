import type { Client, Contact } from "../../../shared/invoicing/client.ts";
import { anId } from "./an-id.ts";

/** Maya at Northwind, who pays the bills there; says only what differs. */
export function aContact(change: Partial<Contact> = {}): Contact {
  return {
    id: anId("con", "a"),
    name: "Maya Chen",
    salutation: "Maya",
    role: "primary",
    email: "maya@northwind.example",
    mailStanding: "reachable",
    ...change,
  };
}

/** A business in Portland with one contact; says only what differs. */
export function aClient(change: Partial<Client> = {}): Client {
  return {
    id: anId("cli", "a"),
    vendorId: anId("ven"),
    version: 1,
    kind: "business",
    name: "Northwind Trading",
    address: {
      lines: ["1 Harbour Road"],
      city: "Portland",
      region: "OR",
      postalCode: "97201",
      country: "US",
    },
    taxIdentifiers: [{ kind: "EIN", value: "93-1234567" }],
    timeZone: "America/Los_Angeles",
    contacts: [aContact()],
    habits: {},
    createdAt: "2026-02-02T17:00:00.000Z",
    ...change,
  };
}

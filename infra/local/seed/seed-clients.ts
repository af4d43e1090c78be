import type { NewClient } from "../../../shared/contract/client-schema.ts";

/** Three clients: a business abroad, a business at home, and a person. */
export const seedClients = {
  northwind: {
    kind: "business",
    name: "Northwind Robotics, Inc.",
    address: {
      lines: ["1450 Larkin Avenue", "Suite 300"],
      city: "Portland",
      region: "OR",
      postalCode: "97205",
      country: "US",
    },
    taxIdentifiers: [{ kind: "EIN", value: "12-3456789" }],
    locale: "en",
    timeZone: "America/Los_Angeles",
    contacts: [
      {
        name: "Maya Chen",
        salutation: "Maya",
        role: "primary",
        email: "maya@northwind.example",
        phone: "+1 503 555 0117",
      },
      { name: "Accounts Payable", role: "billing", email: "ap@northwind.example" },
    ],
    habits: { billingDay: 25, purchaseOrderRequired: true },
  },
  siamCoffee: {
    kind: "business",
    name: "บริษัท สยามคอฟฟี่โรสเตอร์ จำกัด",
    address: {
      lines: ["219 ถนนนิมมานเหมินทร์", "ตำบลสุเทพ"],
      city: "เชียงใหม่",
      postalCode: "50200",
      country: "TH",
    },
    taxIdentifiers: [{ kind: "เลขประจำตัวผู้เสียภาษี", value: "0505559876543" }],
    locale: "th",
    timeZone: "Asia/Bangkok",
    contacts: [
      {
        name: "สมชาย วงศ์ดี",
        salutation: "คุณสมชาย",
        role: "primary",
        email: "somchai@siamcoffee.example",
        phone: "+66 53 555 019",
      },
    ],
    habits: { cutOffDay: 20 },
  },
  sita: {
    kind: "person",
    name: "Sita Sharma",
    address: {
      lines: ["Jhamsikhel Marg 12"],
      city: "Lalitpur",
      postalCode: "44700",
      country: "NP",
    },
    locale: "en",
    timeZone: "Asia/Kathmandu",
    contacts: [
      {
        name: "Sita Sharma",
        salutation: "Sita",
        role: "primary",
        email: "sita@sharma.example",
      },
    ],
  },
} as const satisfies Record<string, NewClient>;

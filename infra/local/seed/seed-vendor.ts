import type { NewVendorRequest } from "../../../shared/contract/vendor-schema.ts";

/** The vendor of the seeded world: a small design and engineering studio. */
export const seedVendor: NewVendorRequest = {
  name: "Tamarind Studio",
  legalName: "Tamarind Studio Co., Ltd.",
  address: {
    lines: ["88/4 Charoen Krung Road", "Bang Rak"],
    city: "Bangkok",
    postalCode: "10500",
    country: "TH",
  },
  email: "hello@tamarind.example",
  phone: "+66 2 555 0142",
  website: "https://tamarind.example",
  taxIdentifiers: [{ kind: "Tax ID", value: "0105561234567" }],
  accentColor: "#0f766e",
  locale: "en",
  timeZone: "Asia/Bangkok",
  defaultCurrency: "USD",
  defaultNetDays: 14,
  numberPrefix: "TS-",
  members: [
    {
      name: "Anong Srisuk",
      role: "Owner",
      email: "anong@tamarind.example",
      phone: "+66 2 555 0142",
      permission: "owner",
    },
    {
      name: "Ben Carter",
      role: "Accounts",
      email: "ben@tamarind.example",
      phone: "+66 2 555 0143",
      permission: "staff",
    },
  ],
};

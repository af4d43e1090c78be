import type { Vendor } from "../../../shared/invoicing/vendor.ts";
import { anId } from "./an-id.ts";

/** A studio in Bangkok with two members; says only what differs. */
export function aVendor(change: Partial<Vendor> = {}): Vendor {
  return {
    id: anId("ven"),
    version: 1,
    party: {
      name: "Studio Lime",
      legalName: "Studio Lime Co., Ltd.",
      address: {
        lines: ["48 Soi Ari 2", "Phaya Thai"],
        city: "Bangkok",
        postalCode: "10400",
        country: "TH",
      },
      email: "hello@studiolime.example",
      phone: "+66 2 555 0142",
      website: "https://studiolime.example",
      taxIdentifiers: [{ kind: "VAT", value: "0105561000001" }],
      accentColor: "#3f7d20",
      detailsChangedAt: "2026-03-03T04:00:00.000Z",
    },
    locale: "en",
    timeZone: "Asia/Bangkok",
    defaultCurrency: "USD",
    defaultNetDays: 30,
    numberPrefix: "SL-",
    members: [
      {
        id: anId("mem", "a"),
        permission: "owner",
        locale: "en",
        name: "Anna Lim",
        role: "Accounts",
        email: "anna@studiolime.example",
        phone: "+66 2 555 0143",
      },
      {
        id: anId("mem", "b"),
        permission: "staff",
        locale: "th",
        name: "Somchai Jaidee",
        role: "Projects",
        email: "somchai@studiolime.example",
      },
    ],
    createdAt: "2026-01-05T02:00:00.000Z",
    ...change,
  };
}

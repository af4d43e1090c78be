import type { NewInvoice } from "../../shared/contract/invoice-schema.ts";

/** An invoice of twelve lines, as a studio would write it: what the figures are taken with. */
export const sampleInvoice: Omit<NewInvoice, "clientId"> = {
  subject: "Website redesign, second milestone",
  currency: "USD",
  purchaseOrder: "NW-2244",
  lines: [
    line("Design of page templates: home, product, checkout", "12", "95"),
    line("Accessibility review of the existing pages", "2.5", "80"),
    line("Interviews with eight customers, recorded and summarized", "8", "110"),
    line("Information architecture: navigation and search", "16", "95"),
    line("Component library, first set of 24 components", "24", "85"),
    line("Icons, drawn to the grid of the library", "18", "22.50"),
    line("Photography direction, half a day in the workshop", "0.5", "780"),
    line("Copy-editing of 40 product pages", "40", "18"),
    line("Translation into German, checked by a native reader", "4200", "0.14"),
    line("Build of the product page with tests", "20", "92"),
    line("Hosting of the preview, March to May", "3", "35"),
    line("Travel to Portland, at cost", "1", "386.40"),
  ],
  paymentTerms: { netDays: 14 },
  note: "Thank you for a good spring together. Write or call me if anything is unclear.",
  thankYou: "Thank you for your trust.",
  usefulLinks: [{ label: "The agreed scope", url: "https://tamarind.example/scope/nw-2244" }],
};

function line(description: string, quantity: string, unitPrice: string) {
  return { description, quantity, unitPrice, taxRate: "0" };
}

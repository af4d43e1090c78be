import type { InvoiceForm, LineForm } from "../../../../portal/src/vendor/editor/invoice-form.ts";
import { anId } from "../../../shared/builders/an-id.ts";

/** A line over 1240.00 as it is typed; says only what differs. */
export function aLineForm(change: Partial<LineForm> = {}): LineForm {
  return {
    key: "line",
    description: "Design",
    quantity: "1",
    unitPrice: "1240.00",
    taxRate: "0",
    discountKind: "none",
    discount: "",
    periodStart: "",
    periodEnd: "",
    estimate: "",
    ...change,
  };
}

/** A form with one line, ready to be saved; says only what differs. */
export function aForm(change: Partial<InvoiceForm> = {}): InvoiceForm {
  return {
    clientId: anId("cli"),
    currency: "USD",
    subject: "Website redesign",
    lines: [aLineForm()],
    adjustments: [],
    netDays: "30",
    purchaseOrder: "",
    note: "",
    thankYou: "",
    offer: "",
    lateTerms: "",
    usefulLinks: [],
    senderId: anId("mem"),
    ...change,
  };
}

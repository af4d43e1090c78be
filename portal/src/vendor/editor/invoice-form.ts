import type { InvoiceAnswer } from "../../../../shared/contract/invoice-schema.ts";
import type { Session } from "../../../../shared/contract/vendor-schema.ts";
import { currencyExponent } from "../../../../shared/values/currency.ts";
import { decimalFromAmount } from "../../../../shared/values/money.ts";

export type DiscountKind = "none" | "percent" | "amount";

/** One line as it is typed; `key` tells it from its neighbours while it moves. */
export type LineForm = {
  readonly key: string;
  description: string;
  quantity: string;
  unitPrice: string;
  taxRate: string;
  discountKind: DiscountKind;
  discount: string;
  periodStart: string;
  periodEnd: string;
  estimate: string;
};

export type AdjustmentForm = {
  readonly key: string;
  kind: "discount" | "charge";
  description: string;
  amount: string;
  taxRate: string;
};

export type LinkForm = { readonly key: string; label: string; url: string };

/** An invoice as it is typed: every number still a text, so that nothing typed gets lost. */
export type InvoiceForm = {
  clientId: string;
  currency: string;
  subject: string;
  lines: LineForm[];
  adjustments: AdjustmentForm[];
  netDays: string;
  purchaseOrder: string;
  note: string;
  thankYou: string;
  offer: string;
  lateTerms: string;
  usefulLinks: LinkForm[];
  senderId: string;
};

/** The texts of an invoice that may stay empty. */
export const optionalTexts = ["purchaseOrder", "note", "thankYou", "offer", "lateTerms"] as const;

/** What every address of a useful link begins with. */
export const emptyAddress = "https://";

export function emptyLink(): LinkForm {
  return { key: newKey(), label: "", url: emptyAddress };
}

export function newKey(): string {
  return crypto.randomUUID();
}

export function emptyLine(taxRate: string): LineForm {
  return {
    key: newKey(),
    description: "",
    quantity: "1",
    unitPrice: "",
    taxRate,
    discountKind: "none",
    discount: "",
    periodStart: "",
    periodEnd: "",
    estimate: "",
  };
}

export function emptyAdjustment(kind: "discount" | "charge", taxRate: string): AdjustmentForm {
  return { key: newKey(), kind, description: "", amount: "", taxRate };
}

/** A form for a new invoice, with what the vendor usually says. */
export function emptyForm(session: Session, clientId = ""): InvoiceForm {
  return {
    clientId,
    currency: session.vendor.defaultCurrency,
    subject: "",
    lines: [emptyLine("0")],
    adjustments: [],
    netDays: String(session.vendor.defaultNetDays),
    purchaseOrder: "",
    note: "",
    thankYou: "",
    offer: "",
    lateTerms: "",
    usefulLinks: [],
    senderId: session.member.id,
  };
}

/** The form in which a draft is changed. */
export function formFromInvoice(invoice: InvoiceAnswer): InvoiceForm {
  const exponent = currencyExponent(invoice.currency);
  const typed = (amount: number) => decimalFromAmount(amount, exponent);
  return {
    clientId: invoice.clientId,
    currency: invoice.currency,
    subject: invoice.subject,
    lines: invoice.lines.map((line) => ({
      key: newKey(),
      description: line.description,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      taxRate: line.taxRate,
      ...discountForm(line.discount, typed),
      periodStart: line.servicePeriod?.startDate ?? "",
      periodEnd: line.servicePeriod?.endDate ?? "",
      estimate: line.originalEstimate === undefined ? "" : typed(line.originalEstimate),
    })),
    adjustments: invoice.adjustments.map(({ amount, ...rest }) => ({
      key: newKey(),
      ...rest,
      amount: typed(amount),
    })),
    netDays: String(invoice.paymentTerms.netDays),
    purchaseOrder: invoice.purchaseOrder ?? "",
    note: invoice.note ?? "",
    thankYou: invoice.thankYou ?? "",
    offer: invoice.offer ?? "",
    lateTerms: invoice.lateTerms ?? "",
    usefulLinks: invoice.usefulLinks.map((link) => ({ key: newKey(), ...link })),
    senderId: invoice.senderId,
  };
}

type LineDiscount = InvoiceAnswer["lines"][number]["discount"];

function discountForm(discount: LineDiscount, typed: (amount: number) => string) {
  if (discount === undefined) return { discountKind: "none", discount: "" } as const;
  return "percent" in discount
    ? ({ discountKind: "percent", discount: discount.percent } as const)
    : ({ discountKind: "amount", discount: typed(discount.amount) } as const);
}

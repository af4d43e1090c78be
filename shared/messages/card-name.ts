import type { PaidWith } from "../payments/payment.ts";
import { cleanLine } from "./clean-text.ts";

const brandNames: Readonly<Record<string, string>> = {
  amex: "American Express",
  cartes_bancaires: "Cartes Bancaires",
  diners: "Diners Club",
  discover: "Discover",
  eftpos_au: "eftpos",
  jcb: "JCB",
  mastercard: "Mastercard",
  unionpay: "UnionPay",
  visa: "Visa",
};

/** A card's brand as it is printed on the card; empty for one that the processor doesn't know. */
export function brandName({ brand }: Pick<PaidWith, "brand">): string {
  return brandNames[brand] ?? (brand === "unknown" ? "" : cleanLine(brand));
}

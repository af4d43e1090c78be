import type { Decimal } from "../values/decimal.ts";

/** A discount or charge on the invoice as a whole; both kinds carry a positive amount. */
export type DocumentAdjustment = {
  readonly kind: "discount" | "charge";
  readonly description: string;
  /** In minor units, without tax. */
  readonly amount: number;
  /** In percent: the group of lines whose taxable amount it changes. */
  readonly taxRate: Decimal;
};

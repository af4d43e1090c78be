import type { PaymentOptionView } from "../../../../shared/contract/payment-schema.ts";

/** What a payer has chosen, in minor units; without a part, everything; NaN for what is no amount. */
export type WayChoice = { readonly part?: number | undefined; readonly withheld: number };

/** What paying as chosen means, in minor units. */
export type WaySums = {
  readonly pays: number;
  readonly discount: number;
  readonly withheld: number;
  readonly remains: number;
};

/** Why a part can't be paid, to be said beside its field. */
export type WayFault = "not-an-amount" | "too-small" | "too-large" | "off-step";

/** The sums of a choice, or what is wrong with it. The server has the last word. */
export function waySums(
  option: PaymentOptionView,
  startable: number,
  { part, withheld }: WayChoice,
): WaySums | WayFault {
  const owed = startable - withheld;
  const whole = wholeSums(option, startable, withheld);
  if (part === undefined || part === whole.pays) return whole;
  if (Number.isNaN(part)) return "not-an-amount";
  if (part > Math.min(owed, option.largest)) return "too-large";
  if (part < option.smallest) return "too-small";
  if (part % option.step !== 0) return "off-step";
  return { pays: part, discount: 0, withheld, remains: owed - part };
}

/** Whether sums came out, and no fault. */
export function isPayable(sums: WaySums | WayFault): sums is WaySums {
  return typeof sums !== "string";
}

function wholeSums(option: PaymentOptionView, startable: number, withheld: number): WaySums {
  const owed = startable - withheld;
  const discount = withheld === 0 ? (option.discount ?? 0) : discountOf(option, startable, owed);
  const most = Math.min(owed - discount, option.largest);
  const pays = Math.floor(most / option.step) * option.step;
  return { pays, discount, withheld, remains: owed - discount - pays };
}

// The option tells the discount on everything as an amount. On less than that it is the same
// percent, which is the one with the fewest decimals that makes the amount.
function discountOf({ discount }: PaymentOptionView, startable: number, owed: number): number {
  if (discount === undefined) return 0;
  for (const scale of [1, 10, 100, 1_000, 10_000]) {
    const share = rounded(discount, 100 * scale, startable);
    if (rounded(startable, share, 100 * scale) === discount) {
      return rounded(owed, share, 100 * scale);
    }
  }
  return 0;
}

/** A fraction of an amount, rounded half up, exactly: products go beyond what numbers hold. */
function rounded(amount: number, times: number, by: number): number {
  return Number((BigInt(amount) * BigInt(times) * 2n + BigInt(by)) / (BigInt(by) * 2n));
}

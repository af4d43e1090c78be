import { invariant } from "./invariant.ts";
import { isAmount } from "./money.ts";

/**
 * Divides an amount into equal parts that sum to it exactly.
 * The spare minor units go to the first parts, one each: 100 in 3 is 34, 33, 33; -100 is -34, -33, -33.
 */
export function splitAmount(total: number, parts: number): number[] {
  invariant(isAmount(total), `${total} is not an amount.`);
  invariant(Number.isSafeInteger(parts) && parts > 0, "A split needs at least one part.");
  const spare = total % parts;
  const share = (total - spare) / parts;
  const unit = Math.sign(spare);
  return Array.from({ length: parts }, (_, index) =>
    index < Math.abs(spare) ? share + unit : share,
  );
}

/**
 * Divides an amount into parts that are multiples of a step, as far as possible equal.
 * What does not fill a step goes to the last part: 10,005 in 3 by 10 is 3,340, 3,330, 3,335.
 */
export function splitAmountInSteps(total: number, parts: number, step: number): number[] {
  invariant(Number.isSafeInteger(step) && step > 0, "A step is at least one minor unit.");
  const rest = total % step;
  const amounts = splitAmount((total - rest) / step, parts).map((steps) => steps * step);
  amounts[parts - 1] = (amounts[parts - 1] ?? 0) + rest;
  return amounts;
}

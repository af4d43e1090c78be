import { addDays, weekday } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";
import { instantAt, localDateOf } from "../values/time-zone.ts";
import { paymentMethodRow } from "./payment-method.ts";
import type { PaymentMethodKind } from "./payment-method.ts";

/**
 * When money that was sent `at` an instant is expected to be final: the end of the method's last
 * business day (Monday to Friday, UTC; bank holidays are not counted). The processor decides, this
 * only tells people what to expect.
 */
export function expectedAt(method: PaymentMethodKind, at: Instant): Instant {
  const { settlement } = paymentMethodRow(method);
  let date = localDateOf(at, "UTC");
  let left = settlement.kind === "business-days" ? settlement.days : 0;
  while (left > 0) {
    date = addDays(date, 1);
    if (!isWeekend(date)) left -= 1;
  }
  return instantAt(date, "23:59", "UTC");
}

function isWeekend(date: string): boolean {
  return weekday(date) >= 6;
}

import { addDays, weekday } from "../values/calendar-date.ts";
import { addSeconds } from "../values/instant.ts";
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
  return afterBusinessDays(at, settlement.kind === "business-days" ? settlement.days : 0);
}

/** Banks may be late by holidays and by a second try: ACH's four days become ten. */
const marginDays = 6;

/** Whatever is final at once is so within a day, or something is wrong. */
const longestAtOnceSeconds = 24 * 60 * 60;

/**
 * From when on a person should look at a payment that was sent `at` an instant and has not ended: a
 * day later, or six business days after the method's last one.
 */
export function overdueAt(method: PaymentMethodKind, at: Instant): Instant {
  const { settlement } = paymentMethodRow(method);
  return settlement.kind === "business-days"
    ? afterBusinessDays(at, settlement.days + marginDays)
    : addSeconds(at, longestAtOnceSeconds);
}

function afterBusinessDays(at: Instant, days: number): Instant {
  let date = localDateOf(at, "UTC");
  let left = days;
  while (left > 0) {
    date = addDays(date, 1);
    if (!isWeekend(date)) left -= 1;
  }
  return instantAt(date, "23:59", "UTC");
}

function isWeekend(date: string): boolean {
  return weekday(date) >= 6;
}

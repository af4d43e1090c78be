import { paymentMethodRow } from "../payments/payment-method.ts";
import { addDays, weekday } from "../values/calendar-date.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Installment, InstallmentTry, PaymentPlan } from "./payment-plan.ts";

/** Days between a declined charge and the next one. */
const cardDelays = [3, 5, 7];

/** So many business days lie between a bank debit that came back and its one repetition. */
const debitDelayBusinessDays = 3;

/**
 * The code of a try that was called off before anybody was asked: what it charges has changed. It is
 * the product's own, and no decline.
 */
export const calledOff = "called-off";

// Visa allows 20 tries in 30 days and none after codes of "never approve", Mastercard 35; four in
// all stay far below. The codes are those of https://docs.stripe.com/declines/codes whose next step
// is the payer's: another method, their bank's word, their own presence, or nothing at all.
const hardDeclines: ReadonlySet<string> = new Set([
  "authentication_not_handled",
  "authentication_required",
  "card_not_supported",
  "currency_not_supported",
  "do_not_try_again",
  "expired_card",
  "fraudulent",
  "highest_risk_level",
  "incorrect_cvc",
  "incorrect_number",
  "invalid_account",
  "invalid_cvc",
  "invalid_expiry_month",
  "invalid_expiry_year",
  "invalid_number",
  "lost_card",
  "merchant_blacklist",
  "new_account_information_available",
  "no_action_taken",
  "not_permitted",
  "offline_pin_required",
  "online_or_offline_pin_required",
  "payment_intent_authentication_failure",
  "payment_method_gone",
  "pickup_card",
  "restricted_card",
  "revocation_of_all_authorizations",
  "revocation_of_authorization",
  "security_violation",
  "service_not_allowed",
  "stolen_card",
  "stop_payment_order",
  "test_mode_live_card",
  "transaction_not_allowed",
]);

/**
 * The day on which an installment is charged once more after its latest try was declined; undefined:
 * not by itself, its client is asked. Cards: 3, 5 and 7 days after each decline, never where only
 * the payer can help. Bank debits: once, for want of money alone, after 3 business days (Nacha
 * allows R01 and R09 twice within 180 days, subsection 2.12.4; once is kinder). A charge that was
 * called off is made on the next day.
 */
export function nextTry(
  plan: PaymentPlan,
  installment: Installment,
  declineCode: string,
  today: CalendarDate,
): CalendarDate | undefined {
  if (!canTry(plan, installment)) return undefined;
  if (declineCode === calledOff) return addDays(today, 1);
  if (isBankDebit(plan)) {
    if (declineCode !== "insufficient_funds") return undefined;
    return afterBusinessDays(today, debitDelayBusinessDays);
  }
  if (hardDeclines.has(declineCode)) return undefined;
  const declined = triesOf(plan, installment).filter((each) => each.declineCode !== calledOff);
  const delayDays = cardDelays[declined.length - 1];
  return delayDays === undefined ? undefined : addDays(today, delayDays);
}

/** Whether an installment may be charged by itself once more, whatever came of earlier tries. */
export function canTry(plan: PaymentPlan, installment: Installment): boolean {
  if (plan.collection !== "autopay" || plan.methodId === undefined) return false;
  const most = isBankDebit(plan) ? 2 : cardDelays.length + 1;
  return triesOf(plan, installment).length < most;
}

/** The tries with the method that a plan has now. */
function triesOf(
  { methodSince = "" }: PaymentPlan,
  { tries }: Installment,
): readonly InstallmentTry[] {
  return tries.filter(({ at }) => at >= methodSince);
}

function isBankDebit({ method }: PaymentPlan): boolean {
  return method !== undefined && paymentMethodRow(method).family === "bank-debit";
}

function afterBusinessDays(from: CalendarDate, days: number): CalendarDate {
  let date = from;
  let left = days;
  while (left > 0) {
    date = addDays(date, 1);
    if (weekday(date) <= 5) left -= 1;
  }
  return date;
}

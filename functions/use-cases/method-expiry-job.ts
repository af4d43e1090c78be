import type { MethodOnFile } from "../../shared/payments/method-on-file.ts";
import { addDays, addMonthsClamped } from "../../shared/values/calendar-date.ts";
import { instantAt } from "../../shared/values/time-zone.ts";
import type { Job } from "../ports/jobs.ts";
import { shortId } from "./owed-jobs.ts";

/** A card's payer is warned this long before its last month ends. */
const warningDays = 30;

/** The job that warns of a card's end in time; none for methods that do not expire. */
export function methodExpiryJob(method: MethodOnFile): readonly Job[] {
  if (method.expiryMonth === undefined) return [];
  const monthAfter = addMonthsClamped(`${method.expiryMonth}-01`, 1);
  return [
    {
      ownerId: method.clientId,
      name: `expiry.${shortId(method.id)}`,
      work: { kind: "method-expiry", methodId: method.id },
      dueAt: instantAt(addDays(monthAfter, -warningDays), "12:00", "UTC"),
    },
  ];
}

import type { CheckInWish } from "../../../../shared/contract/reminder-schema.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import { readDate, readWholeNumber } from "../forms/typed-fields.ts";

const mostDays = 730;

/** The rhythm that is typed, or what of it can't be meant. */
export function readCheckIn(form: {
  readonly everyDays: string;
  readonly nextDate: string;
}): FormReading<CheckInWish> {
  const everyDays = readWholeNumber(form.everyDays, 1, mostDays);
  const nextDate = readDate(form.nextDate);
  if (everyDays.value === undefined || nextDate.value === undefined) {
    return {
      faults: [
        ...(everyDays.fault ? [{ pointer: "/everyDays", ...everyDays.fault }] : []),
        ...(nextDate.fault ? [{ pointer: "/nextDate", ...nextDate.fault }] : []),
      ],
    };
  }
  return { request: { everyDays: everyDays.value, nextDate: nextDate.value }, faults: [] };
}

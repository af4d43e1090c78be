import type { ArrangedBand } from "../invoicing/state-band.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { ArrangedStateWords } from "./catalog/en/state-arranged.ts";

/** The band of an invoice on which something is arranged, in the words of one language. */
export function arrangedBandWords(
  band: ArrangedBand,
  words: ArrangedStateWords,
  writeDate: (date: CalendarDate) => string,
): string {
  switch (band.kind) {
    case "plan-starting":
      return words.planStarting;
    case "plan-agreed":
      return words.planAgreed(writeDate(band.nextDate));
    case "plan-past-due":
      return words.planPastDue(band.days);
    case "request-pending":
      return words.requestPending;
    case "request-countered":
      return words.requestCountered;
    case "promised":
      return words.promised(writeDate(band.date));
    case "question-open":
      return words.questionOpen;
    case "paused":
      return words.paused(writeDate(band.date));
  }
}

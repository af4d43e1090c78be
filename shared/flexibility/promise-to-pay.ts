import type { CalendarDate } from "../values/calendar-date.ts";
import type { Instant } from "../values/instant.ts";

/** How a promise stands; `replaced` by an arrangement that made it needless. */
export type PromiseStatus = "open" | "kept" | "partly-kept" | "broken" | "replaced";

/** A day by which a client says that an amount will be paid; reminders rest until then. */
export type PromiseToPay = {
  readonly id: string;
  readonly requestKey: string;
  readonly status: PromiseStatus;
  readonly contactId: string;
  /** The last day on which it is kept, in the invoice's zone. */
  readonly date: CalendarDate;
  /** In minor units of the invoice. */
  readonly amount: number;
  /** What had been paid or was on its way when it was made. */
  readonly settledBefore: number;
  readonly madeAt: Instant;
  readonly endedAt?: Instant;
};

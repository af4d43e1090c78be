import { Temporal } from "temporal-polyfill";

/** When a schedule fires: once, or again and again from its start. */
export type Recurrence = { kind: "once"; at: number } | { kind: "rate"; everyMilliseconds: number };

const unitMilliseconds = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const oncePattern = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/;
const ratePattern = /^rate\((\d{1,9}) (minute|hour|day)s?\)$/;

/**
 * Reads a schedule expression in its zone; undefined when it is none. Cron expressions aren't known
 * here: the house derives its recurring instants itself.
 */
export function readScheduleExpression(expression: string, zone: string): Recurrence | undefined {
  const once = oncePattern.exec(expression)?.[1];
  if (once !== undefined) {
    try {
      const local = Temporal.PlainDateTime.from(once, { overflow: "reject" });
      return { kind: "once", at: local.toZonedDateTime(zone).epochMilliseconds };
    } catch {
      return undefined;
    }
  }
  const rate = ratePattern.exec(expression);
  const unit = rate?.[2] as keyof typeof unitMilliseconds | undefined;
  const count = Number(rate?.[1] ?? 0);
  if (unit === undefined || count === 0) return undefined;
  return { kind: "rate", everyMilliseconds: count * unitMilliseconds[unit] };
}

/** Whether schedules may be written in this zone. */
export function isScheduleZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

import type { TimeZone } from "../values/time-zone.ts";

/** A zone as people call it: "Thailand Time", "เวลาไทย", "Eastern Time". */
export function zoneName(zone: TimeZone, locale: string): string {
  const short = nameIn("shortGeneric", zone, locale);
  return /^[A-Z]+$/u.test(short) ? nameIn("longGeneric", zone, locale) : short;
}

function nameIn(style: "shortGeneric" | "longGeneric", zone: TimeZone, locale: string): string {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style });
  // A generic name is the same at any moment.
  const parts = formatter.formatToParts(0);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

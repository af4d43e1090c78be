import type { TimeZone } from "../values/time-zone.ts";

/** Names that were asked for; there are some hundred zones, and a generic name never changes. */
const names = new Map<string, string>();

/** A zone as people call it: "Thailand Time", "เวลาไทย", "Eastern Time". */
export function zoneName(zone: TimeZone, locale: string): string {
  const key = `${locale} ${zone}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const short = nameIn("shortGeneric", zone, locale);
  const name = /^[A-Z]+$/u.test(short) ? nameIn("longGeneric", zone, locale) : short;
  names.set(key, name);
  return name;
}

function nameIn(style: "shortGeneric" | "longGeneric", zone: TimeZone, locale: string): string {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style });
  // A generic name is the same at any moment.
  const parts = formatter.formatToParts(0);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

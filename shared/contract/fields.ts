import * as v from "valibot";
import { locales } from "../messages/locale.ts";
import { isCalendarDate } from "../values/calendar-date.ts";
import { isCurrency } from "../values/currency.ts";
import { isDecimal } from "../values/decimal.ts";
import { isId } from "../values/identifiers.ts";
import type { IdPrefix } from "../values/identifiers.ts";
import { isInstant } from "../values/instant.ts";
import { isTimeZone } from "../values/time-zone.ts";

/** Text of at most so many UTF-16 units, at least one of them not blank, kept exactly as it came. */
export const text = (maximumLength: number) =>
  v.pipe(
    v.string(),
    v.check((value) => value.trim() !== "", "must not be empty"),
    v.maxLength(maximumLength, `must be at most ${maximumLength} characters`),
    v.check((value) => value.isWellFormed(), "must be well-formed Unicode"),
  );

/** A member of a change that may be taken away: null removes it, absent leaves it as it is. */
export const clearable = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.exactOptional(v.nullable(schema));

/** An e-mail address as mail programs accept it: something@domain, nothing invisible in it. */
export const email = v.pipe(
  v.string(),
  v.maxLength(254, "must be at most 254 characters"),
  v.regex(
    /^[^\s\p{C}@<>(),;:"\\[\]]+@[^\s\p{C}@<>(),;:"\\[\]]+\.[^\s\p{C}@<>(),;:"\\[\]]+$/u,
    "must be an e-mail address",
  ),
);

/** A web address that a page may link to. */
export const webAddress = v.pipe(
  v.string(),
  v.maxLength(500, "must be at most 500 characters"),
  v.regex(/^https:\/\/[^\s\p{C}"'<>\\]+$/u, "must be an https address"),
);

/** A day that exists, from 1900 to 9999. */
export const calendarDate = v.pipe(
  v.string(),
  v.check(isCalendarDate, "must be a date that exists, as YYYY-MM-DD"),
);

/** A moment in UTC, always written with milliseconds. */
export const instant = v.pipe(
  v.string(),
  v.check(isInstant, "must be an instant, RFC 3339 in UTC"),
);

/** A currency in use, by its ISO 4217 code in capitals. */
export const currency = v.pipe(
  v.string(),
  v.check(isCurrency, "must be a currency of ISO 4217 in capitals, such as USD"),
);

/** A zone's name in the time-zone database; bare offsets are none. */
export const timeZone = v.pipe(
  v.string(),
  v.check(isTimeZone, "must be a time zone of the IANA database, such as Asia/Bangkok"),
);

/** A language that Kindly speaks. */
export const locale = v.picklist(locales, `must be one of ${locales.join(", ")}`);

/** Two capitals in the form of ISO 3166-1; whether such a country exists is not checked. */
export const country = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/u, "must be a country of ISO 3166-1 in two capitals, such as TH"),
);

/** An amount in minor units: an integer that a double holds exactly. */
export const amount = v.pipe(
  v.number("must be an integer number of minor units"),
  v.safeInteger("must be an integer number of minor units within ±9007199254740991"),
);

/** An amount of at least one minor unit. */
export const positiveAmount = v.pipe(amount, v.minValue(1, "must be at least 1 minor unit"));

/** An amount with the currency whose minor units it counts. */
export const money = v.strictObject({ amount, currency });

/** An id of one kind, by its form; whether anything bears it is not checked. */
export const id = (prefix: IdPrefix) =>
  v.pipe(
    v.string(),
    v.check((value) => isId(prefix, value), `must be an id that starts with ${prefix}_`),
  );

/** A quantity or price: plain decimal notation, at most 6 decimals and 12 digits before the point. */
export const decimal = v.pipe(
  v.string("must be a decimal number as a string"),
  v.check(
    (value) => isDecimal(value, { maximumDecimals: 6, maximumIntegerDigits: 12 }),
    'must be a decimal number as a string, such as "0.0125", with at most 6 decimals',
  ),
);

/** A rate in percent, 0 to 100, as a decimal string: "8.875". */
export const percent = v.pipe(
  v.string("must be a percentage as a string"),
  v.check(
    (value) =>
      isDecimal(value, { maximumDecimals: 6, maximumIntegerDigits: 3 }) &&
      !value.startsWith("-") &&
      Number(value) <= 100,
    'must be a percentage from 0 to 100 as a string, such as "8.875"',
  ),
);

/** Where somebody receives letters, in one to four lines above the city. */
export const postalAddress = v.strictObject({
  lines: v.pipe(
    v.array(text(200)),
    v.minLength(1, "must have at least one line"),
    v.maxLength(4, "must have at most four lines"),
  ),
  city: text(100),
  region: v.exactOptional(text(100)),
  postalCode: v.exactOptional(text(20)),
  country,
});

/** A number by which a tax office knows a party, in whatever form it uses. */
const taxIdentifier = v.strictObject({ kind: text(40), value: text(40) });

/** The tax identifiers of one party, at most five. */
export const taxIdentifiers = v.pipe(
  v.array(taxIdentifier),
  v.maxLength(5, "must be at most five tax identifiers"),
);

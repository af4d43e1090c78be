import * as v from "valibot";
import {
  calendarDate,
  clearable,
  email,
  id,
  instant,
  locale,
  postalAddress,
  taxIdentifiers,
  text,
  timeZone,
} from "./fields.ts";
import { planCadence, planCollection } from "./proposal-schema.ts";

const dayOfMonth = v.pipe(
  v.number("must be a day of the month"),
  v.integer("must be a day of the month"),
  v.minValue(1, "must be 1 to 31"),
  v.maxValue(31, "must be 1 to 31"),
);

const contactFields = {
  name: text(200),
  salutation: v.exactOptional(text(100)),
  role: v.picklist(["primary", "billing", "leadership"]),
  email,
  phone: v.exactOptional(text(40)),
  locale: v.exactOptional(locale),
  timeZone: v.exactOptional(timeZone),
  postalAddress: v.exactOptional(postalAddress),
};

const habits = v.strictObject({
  billingDay: v.exactOptional(dayOfMonth),
  cutOffDay: v.exactOptional(dayOfMonth),
  purchaseOrderRequired: v.exactOptional(v.boolean()),
  billsGoTo: v.exactOptional(email),
});

const clientFields = {
  kind: v.picklist(["business", "person"]),
  name: text(200),
  address: v.exactOptional(postalAddress),
  locale: v.exactOptional(locale),
  timeZone: v.exactOptional(timeZone),
};

const contactList = v.pipe(
  v.array(v.strictObject(contactFields)),
  v.minLength(1, "must have at least one contact"),
  v.maxLength(20, "must have at most 20 contacts"),
);

/** What a new client needs. */
export const newClientSchema = v.strictObject({
  ...clientFields,
  taxIdentifiers: v.exactOptional(taxIdentifiers),
  contacts: contactList,
  habits: v.exactOptional(habits),
});

/**
 * What of a client can be changed; an absent member stays as it is, null takes an optional one
 * away, `contacts` replaces the list.
 */
export const clientChangeSchema = v.strictObject({
  ...v.partial(newClientSchema).entries,
  address: clearable(postalAddress),
  locale: clearable(locale),
  timeZone: clearable(timeZone),
  /** Null ends what was agreed on for later invoices; it can't be written otherwise. */
  terms: v.exactOptional(v.null("must be null")),
});

/** What was agreed on for the client's later invoices. */
const laterTerms = v.strictObject({
  netDays: v.exactOptional(v.number()),
  plan: v.exactOptional(
    v.strictObject({
      installments: v.number(),
      cadence: planCadence,
      collection: planCollection,
    }),
  ),
  agreedDate: calendarDate,
  invoiceId: id("inv"),
});

/** A client as the API shows it. */
export const clientSchema = v.strictObject({
  id: id("cli"),
  version: v.number(),
  ...clientFields,
  taxIdentifiers,
  contacts: v.array(
    v.strictObject({
      id: id("con"),
      ...contactFields,
      mailStanding: v.picklist(["reachable", "bounced", "complained"]),
      /** When they asked for no more reminders; all other mail goes on. */
      remindersStoppedAt: v.exactOptional(instant),
    }),
  ),
  habits,
  terms: v.exactOptional(laterTerms),
  createdAt: instant,
});

export type NewClient = v.InferOutput<typeof newClientSchema>;
export type ClientChange = v.InferOutput<typeof clientChangeSchema>;
export type ClientAnswer = v.InferOutput<typeof clientSchema>;

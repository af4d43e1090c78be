import * as v from "valibot";
import {
  country,
  currency,
  email,
  id,
  locale,
  money,
  postalAddress,
  taxIdentifiers,
  text,
  timeZone,
  webAddress,
} from "./fields.ts";
import { secret } from "./portal-schema.ts";

/** The member's address that asks for a sign-in link. */
export const signInSchema = v.strictObject({ email });

/** What opens a sign-in link. */
export const openSignInSchema = v.strictObject({ secret });

/** The code of twelve letters and digits that a sign-in link showed in another browser. */
export const signInCodeSchema = v.strictObject({
  code: v.pipe(
    v.string(),
    v.regex(/^[0-9A-Z]{4}-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/iu, "must be the code shown"),
  ),
});

/** What opening a sign-in link leads to: a session here, or a code to type where it was asked for. */
export const openedSignInSchema = v.variant("outcome", [
  v.strictObject({ outcome: v.literal("signed-in") }),
  v.strictObject({ outcome: v.literal("other-browser"), code: v.string() }),
]);

/** Who is signed in, and for which vendor. */
export const sessionSchema = v.strictObject({
  member: v.strictObject({
    id: id("mem"),
    name: v.string(),
    role: v.string(),
    email: v.string(),
    permission: v.picklist(["owner", "staff"]),
    locale,
  }),
  vendor: v.strictObject({
    id: id("ven"),
    name: v.string(),
    email: v.string(),
    phone: v.string(),
    country,
    locale,
    timeZone,
    defaultCurrency: currency,
    defaultNetDays: v.number(),
    accentColor: v.exactOptional(v.string()),
    members: v.array(v.strictObject({ id: id("mem"), name: v.string(), role: v.string() })),
  }),
});

/** What is owed to the vendor, summed per currency over all open invoices. */
export const totalsSchema = v.strictObject({
  currencies: v.array(
    v.strictObject({
      remaining: money,
      overdue: money,
      processing: money,
      openCount: v.number(),
      overdueCount: v.number(),
    }),
  ),
});

/** Everything that a deployment's operator says when a vendor joins. */
export const newVendorSchema = v.strictObject({
  name: text(200),
  legalName: v.exactOptional(text(200)),
  address: postalAddress,
  email,
  phone: text(40),
  website: v.exactOptional(webAddress),
  taxIdentifiers: v.exactOptional(taxIdentifiers),
  accentColor: v.exactOptional(
    v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/iu, "must be a colour such as #0f766e")),
  ),
  locale,
  timeZone,
  defaultCurrency: currency,
  defaultNetDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365))),
  numberPrefix: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[\w./-]{0,12}$/u, "must be at most 12 letters, digits, . / -")),
  ),
  members: v.pipe(
    v.array(
      v.strictObject({
        name: text(200),
        role: text(100),
        email,
        phone: v.exactOptional(text(40)),
        permission: v.picklist(["owner", "staff"]),
        locale: v.exactOptional(locale),
      }),
    ),
    v.minLength(1, "must have at least one member"),
    v.maxLength(20, "must have at most 20 members"),
  ),
});

export type Session = v.InferOutput<typeof sessionSchema>;
export type VendorTotals = v.InferOutput<typeof totalsSchema>;
export type OpenedSignIn = v.InferOutput<typeof openedSignInSchema>;

/** A vendor that joins, as its operator describes it. */
export type NewVendorRequest = v.InferOutput<typeof newVendorSchema>;

import type { Instant } from "../values/instant.ts";

/** Where somebody receives letters, line by line as they would write it. */
export type PostalAddress = {
  /** Street, building and the like; one to four lines. */
  readonly lines: readonly string[];
  readonly city: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
};

/** A number by which a tax office knows a party: an EIN, a VAT number, a PAN. */
export type TaxIdentifier = { readonly kind: string; readonly value: string };

/** A member of the vendor as readers of a message meet them: the person who signs and answers. */
export type Sender = {
  readonly name: string;
  /** What they do, in the vendor's words: "Accounts", "Owner". */
  readonly role: string;
  readonly email: string;
  readonly phone?: string;
};

/** The vendor as fixed on an invoice at issue. */
export type VendorParty = {
  readonly name: string;
  readonly legalName?: string;
  readonly address: PostalAddress;
  readonly email: string;
  readonly phone: string;
  readonly website?: string;
  readonly taxIdentifiers: readonly TaxIdentifier[];
  /** The vendor's own colour as #rrggbb; readers get it adjusted until it can be read. */
  readonly accentColor?: string;
  /** When the vendor's name, address, phone or payment details last changed. */
  readonly detailsChangedAt: Instant;
};

/** Businesses and persons are owed different courtesies: copies, hours, plans. */
export type ClientKind = "business" | "person";

/** The client as fixed on an invoice at issue. */
export type ClientParty = {
  readonly kind: ClientKind;
  readonly name: string;
  readonly address?: PostalAddress;
  readonly email?: string;
  readonly phone?: string;
  readonly taxIdentifiers: readonly TaxIdentifier[];
};

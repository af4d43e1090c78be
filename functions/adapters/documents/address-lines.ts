import type { PostalAddress } from "../../../shared/invoicing/party.ts";

/** In which language an address is written, and the country that the other side is in, if known. */
type Reading = { readonly locale: string; readonly seenFrom: string | undefined };

/** An address line by line, as one writes it on an envelope; the country only across a border. */
export function addressLines(address: PostalAddress, { locale, seenFrom }: Reading): string[] {
  const { lines, region, postalCode, country } = address;
  const place = region === undefined ? address.city : `${address.city}, ${region}`;
  const city = postalCode === undefined ? place : `${place} ${postalCode}`;
  if (country === seenFrom) return [...lines, city];
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  return [...lines, city, names.of(country) ?? country];
}

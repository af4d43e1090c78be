import type { IssuedInvoice } from "../invoicing/invoice.ts";
import type { ClientKind } from "../invoicing/party.ts";
import type { Currency } from "../values/currency.ts";
import { defaultFlexibility } from "./default-flexibility.ts";
import type { ResolvedPolicy, VersionedSettings } from "./flexibility-policy.ts";

/** The settings that a policy comes of, from far to near; what a level lacks it takes from further away. */
export type FlexibilityLevels = {
  readonly vendor?: VersionedSettings | undefined;
  readonly client?: VersionedSettings | undefined;
  readonly invoice?: VersionedSettings | undefined;
  /** The smallest parts of the vendor's payment policy, which hold until a level sets its own. */
  readonly smallestParts: Readonly<Record<Currency, number>>;
};

/** The policy that holds: of each setting the nearest level's, as a whole. */
export function resolveFlexibility(
  levels: FlexibilityLevels,
  kind: ClientKind,
  country: string | undefined,
): ResolvedPolicy {
  const { vendor, client, invoice, smallestParts } = levels;
  return {
    ...defaultFlexibility(kind, country),
    smallestParts,
    ...vendor?.settings,
    ...client?.settings,
    ...invoice?.settings,
    version: `v${vendor?.version ?? 0}.c${client?.version ?? 0}.i${invoice?.version ?? 0}`,
  };
}

/**
 * What the client of an invoice may arrange by itself now. An invoice that has not been told its
 * policy has the defaults of its client's kind and country, or of the vendor's country where the
 * client's is unknown, under its own settings.
 */
export function flexibilityOf(invoice: IssuedInvoice): ResolvedPolicy {
  if (invoice.flexibility !== undefined) return invoice.flexibility;
  return resolveFlexibility(
    {
      invoice: invoice.flexibilitySettings,
      smallestParts: invoice.paymentPolicy?.smallestParts ?? {},
    },
    invoice.client.kind,
    invoice.client.address?.country ?? invoice.vendor.address.country,
  );
}

import type {
  ResolvedPolicy,
  VersionedSettings,
} from "../../shared/flexibility/flexibility-policy.ts";
import { resolveFlexibility } from "../../shared/flexibility/resolve-flexibility.ts";
import type { Client } from "../../shared/invoicing/client.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { vendorPolicy } from "./vendor-policy.ts";

/**
 * What a client may arrange by itself: of each setting the nearest level's, else what is usual for
 * its kind and country. Without a client, what holds for businesses in the vendor's own country.
 */
export function resolvedPolicy(
  vendor: Vendor,
  client: Client | undefined,
  invoice?: VersionedSettings,
): ResolvedPolicy {
  return resolveFlexibility(
    {
      vendor: vendor.flexibility,
      client: client?.flexibility,
      invoice,
      smallestParts: vendorPolicy(vendor).smallestParts,
    },
    client?.kind ?? "business",
    client?.address?.country ?? vendor.party.address.country,
  );
}

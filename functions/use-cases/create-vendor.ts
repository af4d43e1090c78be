import type { NewVendorRequest } from "../../shared/contract/vendor-schema.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { makeVendorId } from "../../shared/values/identifiers.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { Job } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { newId } from "./new-id.ts";

/** Lets a vendor join the deployment; its owner can sign in at once. */
export async function createVendor(
  world: Pick<World, "clock" | "randomness" | "receivables">,
  content: NewVendorRequest,
): Promise<Vendor> {
  const id = makeVendorId(world.randomness.bytes(5));
  const now = world.clock.now();
  const { members, locale, timeZone, defaultCurrency, defaultNetDays, ...rest } = content;
  const { numberPrefix, taxIdentifiers, ...party } = rest;
  const vendor: Vendor = {
    id,
    version: 1,
    party: { ...party, taxIdentifiers: taxIdentifiers ?? [], detailsChangedAt: now },
    locale,
    timeZone,
    defaultCurrency,
    defaultNetDays: defaultNetDays ?? 30,
    numberPrefix: numberPrefix ?? "",
    members: members.map((member) => ({
      ...member,
      locale: member.locale ?? locale,
      id: newId(world.randomness, "mem", id),
    })),
    createdAt: now,
  };
  // Asks Stripe at once which methods the account has enabled, and compares the books each day.
  const reconciling: Job = {
    ownerId: id,
    name: "reconcile",
    work: { kind: "reconcile" },
    dueAt: now,
  };
  const isNew = await world.receivables.putVendor(vendor, 0, [reconciling]);
  invariant(isNew, "A new vendor's id is its own.");
  return vendor;
}

/** Makes an API key for a vendor's programs; its secret is in this answer only. */
export async function createApiKey(
  world: Pick<World, "clock" | "randomness" | "secrets" | "access">,
  request: { readonly vendorId: string; readonly name: string },
): Promise<string> {
  const secret = `kindly_${world.secrets.mint()}`;
  await world.access.putApiKey(
    {
      id: newId(world.randomness, "key", request.vendorId),
      vendorId: request.vendorId,
      name: request.name,
      scopes: ["read", "write"],
      createdAt: world.clock.now(),
    },
    world.secrets.hash(secret),
  );
  return secret;
}

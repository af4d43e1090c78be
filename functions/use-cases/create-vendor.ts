import type { Member, Vendor } from "../../shared/invoicing/vendor.ts";
import { makeVendorId } from "../../shared/values/identifiers.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { World } from "../ports/world.ts";
import { newId } from "./new-id.ts";

/** What the operator says of a vendor that joins; ids, versions and times are the house's. */
export type NewVendor = Omit<Vendor, "id" | "version" | "createdAt" | "members" | "party"> & {
  readonly party: Omit<Vendor["party"], "detailsChangedAt">;
  readonly members: readonly Omit<Member, "id">[];
};

/** Lets a vendor join the deployment; its owner can sign in at once. */
export async function createVendor(
  world: Pick<World, "clock" | "randomness" | "receivables">,
  content: NewVendor,
): Promise<Vendor> {
  const id = makeVendorId(world.randomness.bytes(5));
  const now = world.clock.now();
  const vendor: Vendor = {
    ...content,
    id,
    version: 1,
    party: { ...content.party, detailsChangedAt: now },
    members: content.members.map((member) => ({
      ...member,
      id: newId(world.randomness, "mem", id),
    })),
    createdAt: now,
  };
  const isNew = await world.receivables.putVendor(vendor, 0);
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

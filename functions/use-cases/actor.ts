import type { Scope } from "../ports/access.ts";
import type { Fact } from "../ports/jobs.ts";

/** A vendor's member or program that asks for something. */
export type VendorActor = {
  readonly vendorId: string;
  /** The member's or the key's id, as the timeline keeps it. */
  readonly id: string;
  /** Absent for API keys, which act for the vendor as a whole. */
  readonly memberId?: string;
  readonly scopes: readonly Scope[];
};

/** A fact about an owner, said in one line. */
export function fact(
  subject: { readonly ownerId: string; readonly at: string; readonly actor: string },
  kind: string,
  facts: Fact["facts"] = {},
): Fact {
  return { ...subject, kind, facts };
}

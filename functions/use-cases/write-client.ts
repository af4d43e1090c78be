import type { ClientChange, NewClient } from "../../shared/contract/client-schema.ts";
import type { Client, Contact } from "../../shared/invoicing/client.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import type { VendorActor } from "./actor.ts";
import { applyChange } from "./apply-change.ts";
import { idForRequest, newId } from "./new-id.ts";

type Parts = Pick<World, "clock" | "randomness" | "secrets" | "receivables">;

/** Creates a client; a repeat with the same key and name gives the one that is there. */
export async function createClient(
  world: Parts,
  request: {
    readonly actor: VendorActor;
    readonly content: NewClient;
    readonly requestKey?: string;
  },
): Promise<Decided<{ readonly client: Client }, { readonly reason: "key-reused" }>> {
  const { content, actor, requestKey } = request;
  const id = idForRequest(world, "cli", {
    vendorId: actor.vendorId,
    ...(requestKey === undefined ? {} : { requestKey }),
  });
  const client = {
    ...content,
    id,
    vendorId: actor.vendorId,
    version: 1,
    taxIdentifiers: content.taxIdentifiers ?? [],
    habits: content.habits ?? {},
    contacts: contactsFrom(world, actor.vendorId, content.contacts, []),
    createdAt: world.clock.now(),
  } as Client;
  if (await world.receivables.putClient(client, 0)) return { outcome: "done", client };
  const existing = await world.receivables.readClient(id);
  invariant(existing !== undefined, "What is in the way of a new client can be read.");
  return existing.name === client.name
    ? { outcome: "done", client: existing }
    : refused({ reason: "key-reused" });
}

export type ChangeClientRefusal =
  | { readonly reason: "version-outdated"; readonly version: number }
  | { readonly reason: "changed-meanwhile" };

/** Changes a client that is still as its writer saw it. Undefined when there is none. */
export async function changeClient(
  world: Parts,
  request: {
    readonly clientId: string;
    readonly change: ClientChange;
    readonly version: number;
  },
): Promise<Decided<{ readonly client: Client }, ChangeClientRefusal> | undefined> {
  const client = await world.receivables.readClient(request.clientId);
  if (client === undefined) return undefined;
  if (client.version !== request.version) {
    return refused({ reason: "version-outdated", version: client.version });
  }
  const { contacts, ...change } = request.change;
  const changed = {
    ...applyChange(client, change),
    version: client.version + 1,
    ...(contacts === undefined
      ? {}
      : { contacts: contactsFrom(world, client.vendorId, contacts, client.contacts) }),
  } as Client;
  const isWritten = await world.receivables.putClient(changed, client.version);
  return isWritten
    ? { outcome: "done", client: changed }
    : refused({ reason: "changed-meanwhile" });
}

/** A contact with an address that is known already keeps its id, and with it its links. */
function contactsFrom(
  world: Parts,
  vendorId: string,
  wanted: NewClient["contacts"],
  known: readonly Contact[],
): readonly Contact[] {
  return wanted.map((contact) => {
    const same = known.find(({ email }) => email.toLowerCase() === contact.email.toLowerCase());
    return {
      ...contact,
      id: same?.id ?? newId(world.randomness, "con", vendorId),
      mailStanding: same?.mailStanding ?? "reachable",
    };
  });
}

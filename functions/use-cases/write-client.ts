import type { ClientChange, NewClient } from "../../shared/contract/client-schema.ts";
import type { Client, Contact } from "../../shared/invoicing/client.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import type { VendorActor } from "./actor.ts";
import { applyChange } from "./apply-change.ts";
import { isSameContent } from "./is-same-content.ts";
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
  // Once it was changed, what it was created from can't be compared any more.
  const isSame = existing.version > 1 || isSameContent(written(existing), written(client));
  return isSame ? { outcome: "done", client: existing } : refused({ reason: "key-reused" });
}

/** What the vendor wrote of a client, without what the house added. */
function written(client: Client) {
  const { contacts, createdAt: _, stripeCustomerId: __, ...rest } = client;
  return {
    ...rest,
    contacts: contacts.map(
      ({ id: ___, mailStanding: ____, remindersStoppedAt: _____, ...contact }) => contact,
    ),
  };
}

export type ChangeClientRefusal =
  | { readonly reason: "version-outdated"; readonly version: number }
  | { readonly reason: "changed-meanwhile" };

/** The payer's record at the processor may come in between; more than that is no accident. */
const maximumTries = 5;

/** Changes a client that is still as its writer saw it. Undefined when there is none. */
export async function changeClient(
  world: Parts,
  request: {
    readonly clientId: string;
    readonly change: ClientChange;
    readonly version: number;
  },
): Promise<Decided<{ readonly client: Client }, ChangeClientRefusal> | undefined> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const client = await world.receivables.readClient(request.clientId);
    if (client === undefined) return undefined;
    if (client.version !== request.version) {
      return refused({ reason: "version-outdated", version: client.version });
    }
    const changed = withChange(world, client, request.change);
    const isWritten = await world.receivables.putClient(changed, client.version);
    if (isWritten) return { outcome: "done", client: changed };
  }
  return refused({ reason: "changed-meanwhile" });
}

function withChange(world: Parts, client: Client, request: ClientChange): Client {
  const { contacts, ...change } = request;
  return {
    ...applyChange(client, change),
    version: client.version + 1,
    ...(contacts === undefined
      ? {}
      : { contacts: contactsFrom(world, client.vendorId, contacts, client.contacts) }),
  } as Client;
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
      ...(same?.remindersStoppedAt === undefined
        ? {}
        : { remindersStoppedAt: same.remindersStoppedAt }),
    };
  });
}

import type { NewInvoice } from "../../shared/contract/invoice-schema.ts";
import type { DraftInvoice } from "../../shared/invoicing/invoice.ts";
import type { Decided } from "../../shared/values/result.ts";
import { refused } from "../../shared/values/result.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import type { VendorActor } from "./actor.ts";
import { isSameContent } from "./is-same-content.ts";
import { idForRequest } from "./new-id.ts";
import { writeDraft } from "./write-draft.ts";
import type { DraftRefusal, WrittenDraft } from "./write-draft.ts";

export type CreateInvoiceRefusal =
  | DraftRefusal
  | { readonly reason: "invoice-too-large" }
  | { readonly reason: "key-reused" };

type Parts = Pick<World, "clock" | "randomness" | "secrets" | "receivables">;

/** What creating an invoice needs to know beyond its content. */
export type CreateInvoice = {
  readonly actor: VendorActor;
  readonly content: NewInvoice;
  readonly requestKey?: string;
  /** The invoice that this one is a copy of. */
  readonly copyOf?: string;
};

/** Creates a draft; a repeat with the same key and content gives the one that is there. */
export async function createInvoice(
  world: Parts,
  request: CreateInvoice,
): Promise<Decided<{ readonly record: InvoiceRecord }, CreateInvoiceRefusal>> {
  const { actor, content } = request;
  const [vendor, client] = await Promise.all([
    world.receivables.readVendor(actor.vendorId),
    ownClient(world, actor, content.clientId),
  ]);
  invariant(vendor !== undefined, "Whoever is signed in belongs to a vendor.");
  const netDays = client?.terms?.netDays;
  const usual = netDays === undefined ? {} : { paymentTerms: { netDays } };
  const parties = { vendor, client, memberId: actor.memberId };
  const written = writeDraft({ ...usual, ...content }, parties);
  if (written.outcome === "refused") return written;
  const now = world.clock.now();
  const { requestKey } = request;
  const id = idForRequest(world, "inv", {
    vendorId: actor.vendorId,
    ...(requestKey === undefined ? {} : { requestKey }),
  });
  const { lines, ...draft } = written.draft;
  const invoice: DraftInvoice = {
    id,
    vendorId: actor.vendorId,
    version: 1,
    stage: "draft",
    ...draft,
    lineCount: lines.length,
    createdAt: now,
  };
  const kind = request.copyOf === undefined ? "created" : "duplicated";
  const facts = request.copyOf === undefined ? {} : { from: request.copyOf };
  const result = await world.receivables.commitInvoice({
    revision: 0,
    invoice,
    lines,
    facts: [fact({ ownerId: id, at: now, actor: actor.id }, kind, facts)],
  });
  if (result === "too-large") return refused({ reason: "invoice-too-large" });
  if (result === "conflict") return alreadyCreated(world, id, written.draft);
  const record = await world.receivables.readInvoice(id);
  invariant(record !== undefined, "A committed draft can be read.");
  return { outcome: "done", record };
}

/** A client's id of another vendor finds nothing, without a look into the table. */
function ownClient(world: Parts, actor: VendorActor, clientId: string) {
  return vendorOf(clientId) === actor.vendorId
    ? world.receivables.readClient(clientId)
    : Promise.resolve(undefined);
}

async function alreadyCreated(
  world: Parts,
  id: string,
  draft: WrittenDraft,
): Promise<Decided<{ readonly record: InvoiceRecord }, CreateInvoiceRefusal>> {
  const record = await world.receivables.readInvoice(id);
  invariant(record !== undefined, "What is in the way of a new draft can be read.");
  const { content, version } = record.invoice;
  // Once it was changed, what it was created from can't be compared any more.
  const isSame =
    version > 1 ||
    isSameContent({ content, lines: record.lines }, { content: draft.content, lines: draft.lines });
  return isSame ? { outcome: "done", record } : refused({ reason: "key-reused" });
}

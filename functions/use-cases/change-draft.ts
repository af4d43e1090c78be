import type { InvoiceChange } from "../../shared/contract/invoice-schema.ts";
import type { DraftInvoice } from "../../shared/invoicing/invoice.ts";
import { invoiceAllows } from "../../shared/invoicing/invoice-allows.ts";
import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { invariant } from "../../shared/values/invariant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import type { VendorActor } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { rewriteDraft } from "./write-draft.ts";
import type { DraftRefusal } from "./write-draft.ts";

export type ChangeDraftRefusal =
  | { readonly reason: "invoice-not-draft" }
  | { readonly reason: "invoice-being-issued" }
  | { readonly reason: "version-outdated"; readonly version: number }
  | { readonly reason: "invoice-too-large" }
  | DraftRefusal;

export type ChangeDraft = {
  readonly actor: VendorActor;
  readonly invoiceId: string;
  readonly change: InvoiceChange;
  /** The version that the change was made on. */
  readonly version: number;
};

type Answer = { readonly outcome: "done" } | Refused<ChangeDraftRefusal>;

/** Changes a draft that is still as its writer saw it. Undefined when there is none. */
export async function changeDraft(
  world: Pick<World, "clock" | "receivables">,
  request: ChangeDraft,
): Promise<Answer | undefined> {
  const answer = await changeInvoice(world.receivables, request.invoiceId, (record) =>
    decide(world, request, record),
  );
  return answer?.outcome === "too-large" ? refused({ reason: "invoice-too-large" }) : answer;
}

async function decide(
  world: Pick<World, "clock" | "receivables">,
  request: ChangeDraft,
  record: InvoiceRecord,
): Promise<Change<Answer>> {
  const { invoice } = record;
  if (!invoiceAllows("change", invoiceStatus(invoice)) || invoice.stage !== "draft") {
    return { answer: refused({ reason: "invoice-not-draft" }) };
  }
  if (invoice.freeze !== undefined) return { answer: refused({ reason: "invoice-being-issued" }) };
  if (invoice.version !== request.version) {
    return { answer: refused({ reason: "version-outdated", version: invoice.version }) };
  }
  const clientId = request.change.clientId ?? invoice.content.clientId;
  const [vendor, client] = await Promise.all([
    world.receivables.readVendor(invoice.vendorId),
    vendorOf(clientId) === invoice.vendorId
      ? world.receivables.readClient(clientId)
      : Promise.resolve(undefined),
  ]);
  invariant(vendor !== undefined, "An invoice belongs to a vendor.");
  const { memberId } = request.actor;
  const parties = { vendor, client, memberId };
  const written = rewriteDraft(invoice, record.lines, request.change, parties);
  if (written.outcome === "refused") return { answer: written };
  const { lines, ...draft } = written.draft;
  const changed: DraftInvoice = {
    ...invoice,
    ...draft,
    version: invoice.version + 1,
    lineCount: lines.length,
  };
  const at = world.clock.now();
  return {
    answer: { outcome: "done" },
    commit: {
      invoice: changed,
      lines,
      facts: [fact({ ownerId: invoice.id, at, actor: request.actor.id }, "changed")],
    },
  };
}

import type { NewInvoice } from "../../shared/contract/invoice-schema.ts";
import type { World } from "../ports/world.ts";
import type { VendorActor } from "./actor.ts";
import { createInvoice } from "./create-invoice.ts";

/** Makes a new draft with the content and lines of an invoice. Undefined when there is none. */
export async function duplicateInvoice(
  world: Pick<World, "clock" | "randomness" | "secrets" | "receivables">,
  request: {
    readonly actor: VendorActor;
    readonly invoiceId: string;
    readonly requestKey?: string;
  },
) {
  const record = await world.receivables.readInvoice(request.invoiceId);
  if (record === undefined) return undefined;
  // The number of a purchase order belongs to one order; a copy asks for its own.
  const { purchaseOrder: _, ...content } = record.invoice.content;
  return createInvoice(world, {
    actor: request.actor,
    content: { ...content, lines: record.lines } as NewInvoice,
    copyOf: request.invoiceId,
    ...(request.requestKey === undefined ? {} : { requestKey: request.requestKey }),
  });
}

import type { FlexibilityRequest } from "../../shared/flexibility/flexibility-request.ts";
import { isWaiting } from "../../shared/flexibility/request.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { World } from "../ports/world.ts";

/** A request that waits, with the invoice that it is about. */
export type Waiting = {
  readonly invoice: IssuedInvoice;
  readonly request: FlexibilityRequest;
};

/** A request that was answered with an offer waits for its client no longer than this. */
const longestWaitSeconds = 60 * 24 * 60 * 60;

/**
 * The requests of a vendor's clients that wait, for the vendor's answer or for the client's to a
 * counter-offer, newest first. Each has made a task; the invoice says how it stands.
 */
export async function waitingRequests(
  world: Pick<World, "clock" | "receivables">,
  vendorId: string,
): Promise<readonly Waiting[]> {
  const now = world.clock.now();
  const since = addSeconds(now, -longestWaitSeconds);
  const tasks = await world.receivables.listTasks(vendorId);
  const invoiceIds = tasks
    .filter(({ kind, at }) => kind === "flexibility-request" && at > since)
    .flatMap(({ invoiceId }) => invoiceId ?? []);
  const found = await Promise.all(
    [...new Set(invoiceIds)].map((id) => world.receivables.readInvoice(id)),
  );
  return found
    .flatMap((record): readonly Waiting[] => {
      const waiting = record === undefined ? undefined : waitingOn(record.invoice, now);
      return waiting === undefined ? [] : [waiting];
    })
    .toSorted((one, other) => (one.request.askedAt < other.request.askedAt ? 1 : -1));
}

/** The request of an invoice that waits at an instant. */
export function waitingOn(
  invoice: IssuedInvoice | { readonly stage: "draft" },
  now: string,
): Waiting | undefined {
  if (invoice.stage !== "issued") return undefined;
  const request = invoice.arrangements?.request;
  return request !== undefined && isWaiting(request, now) ? { invoice, request } : undefined;
}

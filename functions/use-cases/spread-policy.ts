import type { Client } from "../../shared/invoicing/client.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { JobOutcome } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import { isSameContent } from "./is-same-content.ts";
import { mailJob } from "./owed-jobs.ts";
import { resolvedPolicy } from "./resolved-policy.ts";
import { spreadJob, vendorPolicy } from "./vendor-policy.ts";

const rowsPerPage = 100;

type Parts = Pick<World, "clock" | "receivables">;

/**
 * Brings what a vendor allows and prefers now to its open invoices, or to a client's, one by one. Run
 * again after it was cut short, it finds the rest; invoices that have it already are left alone.
 * Clients who were shown another account for transfers are told that it has changed. What was agreed
 * on stays as it was agreed.
 */
export async function spreadPolicy(world: Parts, ownerId: string): Promise<JobOutcome> {
  const vendorId = vendorOf(ownerId);
  const vendor = await world.receivables.readVendor(vendorId);
  invariant(vendor !== undefined, "A job of a vendor has its vendor.");
  const clients = new Map<string, Client | undefined>();
  let cursor: string | undefined;
  do {
    const page = await world.receivables.listInvoices({
      vendorId,
      status: "open",
      limit: rowsPerPage,
      ...(ownerId === vendorId ? {} : { clientId: ownerId }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { id, clientId } of page?.items ?? []) {
      if (!clients.has(clientId)) {
        clients.set(clientId, await world.receivables.readClient(clientId));
      }
      await spreadTo(world, id, { vendor, client: clients.get(clientId) });
    }
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  return { status: "done" };
}

type Spread = { readonly vendor: Vendor; readonly client: Client | undefined };

async function spreadTo(
  world: Parts,
  invoiceId: string,
  { vendor, client }: Spread,
): Promise<void> {
  const policy = vendorPolicy(vendor);
  await changeInvoice(world.receivables, invoiceId, ({ invoice }) => {
    const done = { answer: undefined };
    if (invoice.stage !== "issued") return done;
    const flexibility = resolvedPolicy(vendor, client, invoice.flexibilitySettings);
    const before = invoice.paymentPolicy;
    const isAllowedSame = isSameContent(invoice.flexibility, flexibility);
    if (isSameContent(before, policy) && isAllowedSame) return done;
    const at = world.clock.now();
    const hadAccount = before?.ownAccount !== undefined;
    const isOther = !isSameContent(before?.ownAccount, policy.ownAccount);
    const contactId = invoice.contacts[0]?.id;
    const isTold = hadAccount && isOther && invoice.sentAt !== undefined;
    const mail = { message: "own-account-changed", contactId: contactId ?? "" } as const;
    const changedOn = (policy.ownAccount?.changedAt ?? at).slice(0, 10);
    return {
      answer: undefined,
      commit: {
        invoice: { ...invoice, paymentPolicy: policy, flexibility },
        ...(isOther
          ? { facts: [fact({ ownerId: invoiceId, at, actor: "system" }, "own-account-changed")] }
          : {}),
        jobs:
          isTold && contactId !== undefined
            ? [mailJob(invoiceId, `account.${changedOn}`, mail, at)]
            : [],
      },
    };
  });
}

/** Shows the vendor's new account from now on, on new invoices and on open ones. */
export async function switchOwnAccount(
  world: Pick<World, "clock" | "receivables">,
  vendorId: string,
): Promise<JobOutcome> {
  const vendor = await world.receivables.readVendor(vendorId);
  invariant(vendor !== undefined, "A job of a vendor has its vendor.");
  const { pendingOwnAccount: pending, ...rest } = vendor;
  const now = world.clock.now();
  if (pending === undefined) return { status: "skipped", reason: "nothing-pending" };
  // A later change has moved the moment; its own job comes then.
  if (now < pending.effectiveAt) {
    return { status: "again", dueAt: pending.effectiveAt, reason: "not-yet", tries: 0 };
  }
  const { ownAccount: _, ...policy } = vendorPolicy(vendor);
  const { account } = pending;
  const changed = {
    ...rest,
    version: vendor.version + 1,
    party: { ...vendor.party, detailsChangedAt: now },
    paymentPolicy: { ...policy, ...(account === undefined ? {} : { ownAccount: account }) },
  };
  const jobs = [spreadJob(vendor, now)];
  const isWritten = await world.receivables.putVendor(changed, vendor.version, jobs);
  if (isWritten) return { status: "done" };
  return { status: "again", dueAt: now, reason: "vendor-changed" };
}

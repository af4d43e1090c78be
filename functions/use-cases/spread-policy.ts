import type { Client } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { Fact, JobOutcome } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import { isSameContent } from "./is-same-content.ts";
import { mailJob } from "./owed-jobs.ts";
import { holdFacts } from "./new-hold.ts";
import { remindedAs } from "./reminded-as.ts";
import type { RemindedBy } from "./reminded-as.ts";
import { replan } from "./replan.ts";
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
  const reminders = await world.receivables.readReminders(vendorId);
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
      await spreadTo(world, id, { vendor, client: clients.get(clientId), reminders });
    }
    cursor = page?.nextCursor;
  } while (cursor !== undefined);
  return { status: "done" };
}

async function spreadTo(world: Parts, invoiceId: string, spread: RemindedBy): Promise<void> {
  const { vendor, client } = spread;
  const policy = vendorPolicy(vendor);
  await changeInvoice<undefined>(world.receivables, invoiceId, async ({ invoice }) => {
    const done = { answer: undefined };
    if (invoice.stage !== "issued") return done;
    const at = world.clock.now();
    const flexibility = resolvedPolicy(vendor, client, invoice.flexibilitySettings);
    const reminded = await remindedAs(invoice, spread, at);
    const isAllowedSame =
      isSameContent(invoice.paymentPolicy, policy) &&
      isSameContent(invoice.flexibility, flexibility);
    if (isAllowedSame && reminded === invoice) return done;
    const after = { ...reminded, paymentPolicy: policy, flexibility };
    const account = accountNews(invoice, after, at);
    const plan = replan(invoice, after);
    return {
      answer: undefined,
      commit: {
        invoice: after,
        facts: [
          ...account.facts,
          ...holdNews(invoice, after, {
            at,
            level: spread.client?.hold === undefined ? "vendor" : "client",
          }),
        ],
        jobs: [...account.jobs, ...plan.jobs],
        endedJobs: plan.endedJobs,
      },
    };
  });
}

/** Clients who were shown another account hear of it. */
function accountNews(
  before: IssuedInvoice,
  { id, paymentPolicy, contacts }: IssuedInvoice,
  at: Instant,
) {
  const { ownAccount: shown } = before.paymentPolicy ?? {};
  const account = paymentPolicy?.ownAccount;
  if (isSameContent(shown, account)) return { facts: [], jobs: [] };
  const facts = [fact({ ownerId: id, at, actor: "system" }, "own-account-changed")];
  const contactId = contacts[0]?.id;
  const isTold = shown !== undefined && before.sentAt !== undefined && contactId !== undefined;
  if (!isTold) return { facts, jobs: [] };
  const mail = { message: "own-account-changed", contactId } as const;
  const changedOn = (account?.changedAt ?? at).slice(0, 10);
  return { facts, jobs: [mailJob(id, `account.${changedOn}`, mail, at)] };
}

/** The timeline says of each invoice since when it is held, and since when it no longer is. */
function holdNews(
  before: IssuedInvoice,
  after: IssuedInvoice,
  { at, level }: { readonly at: Instant; readonly level: string },
): readonly Fact[] {
  if (isSameContent(before.heldAlong, after.heldAlong)) return [];
  const subject = { ownerId: after.id, at, actor: "system" };
  const { heldAlong: hold } = after;
  return hold === undefined
    ? [fact(subject, "hold-lifted", { level })]
    : [fact(subject, "held", { ...holdFacts(hold), level })];
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

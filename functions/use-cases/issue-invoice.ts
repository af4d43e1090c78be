import type { Client } from "../../shared/invoicing/client.ts";
import { freezeDraft, issueInvoice } from "../../shared/invoicing/issue-invoice.ts";
import type { IssueRefusal } from "../../shared/invoicing/issue-invoice.ts";
import type { DraftInvoice, Invoice, IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Vendor } from "../../shared/invoicing/vendor.ts";
import type { VendorReminders } from "../../shared/milestones/reminder-settings.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { finishIssueJob } from "./owed-jobs.ts";
import { replan } from "./replan.ts";
import { resolvedPolicy } from "./resolved-policy.ts";
import { sendingOf } from "./send-invoice.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** What issuing was asked for. */
export type IssueInvoice = {
  readonly invoiceId: string;
  /** The member, key or system part that asks. */
  readonly actorId: string;
  readonly send: boolean;
  readonly issueDate?: string;
  /** The hash of the asker's own key; a repeat with it is answered like the first request. */
  readonly requestKey?: string;
};

export type IssueDraftRefusal = IssueRefusal | { readonly reason: "key-reused" };

type Answer = { readonly outcome: "done" } | Refused<IssueDraftRefusal>;

/**
 * Makes a draft binding: freezes it, has its number assigned, commits the issue. Each step can be
 * repeated, so that an issue that was interrupted is finished by whoever comes next.
 */
export async function issueDraft(world: Parts, request: IssueInvoice): Promise<Answer | undefined> {
  const frozen = await freeze(world, request);
  if (frozen === undefined || frozen.outcome === "refused") return frozen;
  if (frozen.alreadyIssued) return { outcome: "done" };
  return finishIssue(world, request.invoiceId, request.actorId);
}

/** Assigns the number of a frozen draft and commits its issue; nothing happens to any other. */
export async function finishIssue(
  world: Parts,
  invoiceId: string,
  actorId: string,
): Promise<Answer | undefined> {
  const done: Answer = { outcome: "done" };
  const answer = await changeInvoice<Answer>(world.receivables, invoiceId, async (record) => {
    const { invoice } = record;
    if (invoice.stage !== "draft" || invoice.freeze === undefined) return { answer: done };
    const [parties, reminders] = await Promise.all([
      readParties(world, invoice),
      world.receivables.readReminders(invoice.vendorId),
    ]);
    const number = await world.receivables.assignNumber(invoice.vendorId, invoice.id);
    const facts = { ...parties, reminders, number, now: world.clock.now() };
    return { answer: done, commit: await issueCommit(invoice, facts, actorId) };
  });
  invariant(answer?.outcome !== "too-large", "Issuing adds no text to an invoice.");
  return answer;
}

type Frozen =
  | Refused<IssueDraftRefusal>
  | { readonly outcome: "done"; readonly alreadyIssued: boolean };

async function freeze(world: Parts, request: IssueInvoice): Promise<Frozen | undefined> {
  const answer = await changeInvoice<Frozen>(
    world.receivables,
    request.invoiceId,
    async ({ invoice }): Promise<Change<Frozen>> => {
      if (isRepeat(invoice, request)) {
        return isSameRequest(invoice, request)
          ? { answer: { outcome: "done", alreadyIssued: true } }
          : { answer: refused({ reason: "key-reused" }) };
      }
      const parties = await readParties(world, invoice);
      const now = world.clock.now();
      const decided = freezeDraft(invoice, { ...parties, ...request, now });
      if (decided.outcome === "refused") return { answer: decided };
      const proceed: Frozen = { outcome: "done", alreadyIssued: false };
      if (decided.draft === invoice) return { answer: proceed };
      return {
        answer: proceed,
        commit: { invoice: decided.draft, jobs: [finishIssueJob(invoice.id, now)] },
      };
    },
  );
  invariant(answer?.outcome !== "too-large", "Freezing adds no text to an invoice.");
  return answer;
}

/** What was asked for can be seen from what came of it. */
function isSameRequest(invoice: IssuedInvoice, { send, issueDate }: IssueInvoice): boolean {
  const wasSent = invoice.sentAt === invoice.issuedAt;
  return send === wasSent && (issueDate ?? invoice.issueDate) === invoice.issueDate;
}

function isRepeat(invoice: Invoice, { requestKey }: IssueInvoice): invoice is IssuedInvoice {
  return (
    invoice.stage === "issued" && requestKey !== undefined && invoice.issueRequestKey === requestKey
  );
}

type Facts = {
  readonly vendor: Vendor;
  readonly client: Client;
  readonly reminders: VendorReminders | undefined;
  readonly number: number;
  readonly now: Instant;
};

async function issueCommit(draft: DraftInvoice, facts: Facts, actorId: string) {
  const issued = issueInvoice(draft, facts);
  const { now, vendor, client } = facts;
  const reminded = await withReminders(issued.invoice, facts);
  // Fixed with the rest of what the client is sent, and changed by the vendor alone.
  const allowed = { ...reminded, flexibility: resolvedPolicy(vendor, client) };
  const subject = { ownerId: draft.id, at: now, actor: actorId };
  const sending =
    draft.freeze?.send === true ? sendingOf(allowed, { now, key: draft.id }) : undefined;
  const invoice: IssuedInvoice = sending?.invoice ?? allowed;
  const plan = replan(undefined, invoice);
  return {
    invoice,
    entries: issued.entries,
    facts: [
      fact(subject, "issued", { number: invoice.number }),
      ...(sending?.facts(subject) ?? []),
    ],
    jobs: [...(sending?.jobs ?? []), ...plan.jobs],
  };
}

/** The invoice with how it is reminded of; most vendors have set nothing. */
async function withReminders(invoice: IssuedInvoice, facts: Facts): Promise<IssuedInvoice> {
  const { vendor, client, reminders, now } = facts;
  const isUsual =
    reminders === undefined && client.reminders === undefined && client.hold === undefined;
  if (isUsual) return invoice;
  const { remindedAs } = await import("./reminded-as.ts");
  return remindedAs(invoice, { vendor, client, reminders }, now);
}

async function readParties(world: Parts, invoice: Invoice) {
  const [vendor, client] = await Promise.all([
    world.receivables.readVendor(invoice.vendorId),
    world.receivables.readClient(invoice.content.clientId),
  ]);
  invariant(vendor !== undefined && client !== undefined, "An invoice has a vendor and a client.");
  return { vendor, client };
}

import { invoiceAllows } from "../../shared/invoicing/invoice-allows.ts";
import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { Fact, Job } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import type { VendorActor } from "./actor.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { replan } from "./replan.ts";

/** What sending an invoice to its first reachable contact changes. */
export type Sending = {
  readonly invoice: IssuedInvoice;
  readonly jobs: readonly Job[];
  readonly facts: (subject: {
    readonly ownerId: string;
    readonly at: string;
    readonly actor: string;
  }) => readonly Fact[];
};

/**
 * Owes the mail with the invoice to its first reachable contact; undefined when there is none. The
 * key tells apart one sending from the next: the same key is the same mail.
 */
export function sendingOf(
  invoice: IssuedInvoice,
  { now, key }: { readonly now: Instant; readonly key: string },
): Sending | undefined {
  const contact = invoice.contacts.find(({ mailStanding }) => mailStanding === "reachable");
  if (contact === undefined) return undefined;
  return {
    invoice: { ...invoice, sentAt: invoice.sentAt ?? now },
    jobs: [
      mailJob(invoice.id, sendJobName(key), { message: "invoice", contactId: contact.id }, now),
    ],
    facts: (subject) => [fact(subject, "send-asked", { contactId: contact.id })],
  };
}

function sendJobName(key: string): string {
  return `send.${shortId(key)}`;
}

export type SendRefusal =
  | { readonly reason: "invoice-not-issued" }
  | { readonly reason: "invoice-not-open" }
  | { readonly reason: "nobody-to-reach" };

type Answer = { readonly outcome: "done" } | Refused<SendRefusal>;

/**
 * Mails an issued invoice once more; asked again with the same key, it has been done. Undefined when
 * there is none.
 */
export async function sendInvoice(
  world: Pick<World, "clock" | "receivables" | "jobs">,
  request: { readonly actor: VendorActor; readonly invoiceId: string; readonly key: string },
): Promise<Answer | undefined> {
  const answer = await changeInvoice<Answer>(
    world.receivables,
    request.invoiceId,
    async ({ invoice }): Promise<Change<Answer>> => {
      if (invoice.stage !== "issued") return { answer: refused({ reason: "invoice-not-issued" }) };
      if (!invoiceAllows("send", invoiceStatus(invoice))) {
        return { answer: refused({ reason: "invoice-not-open" }) };
      }
      const asked = await world.jobs.readJob(invoice.id, sendJobName(request.key));
      if (asked !== undefined) return { answer: { outcome: "done" } };
      const now = world.clock.now();
      const sending = sendingOf(invoice, { now, key: request.key });
      if (sending === undefined) return { answer: refused({ reason: "nobody-to-reach" }) };
      const plan = replan(invoice, sending.invoice);
      return {
        answer: { outcome: "done" },
        commit: {
          invoice: sending.invoice,
          facts: sending.facts({ ownerId: invoice.id, at: now, actor: request.actor.id }),
          jobs: [...sending.jobs, ...plan.jobs],
          endedJobs: plan.endedJobs,
        },
      };
    },
  );
  return answer?.outcome === "too-large" ? undefined : answer;
}

import type { ClientTerms } from "../../shared/flexibility/client-terms.ts";
import type { Client } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { refused } from "../../shared/values/result.ts";
import type { Decided } from "../../shared/values/result.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import type { JobOutcome } from "../ports/jobs.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { isSameContent } from "./is-same-content.ts";

type Parts = Pick<World, "clock" | "receivables">;

/** A client hardly changes as often at the same moment; a job comes again. */
const maximumTries = 5;

/**
 * Makes what was agreed on an invoice the client's terms for later ones. Done twice, it is done
 * once; what was taken back meanwhile is not kept.
 */
export async function keepTerms(
  world: Parts,
  clientId: string,
  terms: ClientTerms,
): Promise<JobOutcome> {
  const record = await world.receivables.readInvoice(terms.invoiceId);
  if (record?.invoice.stage === "issued" && !stands(record.invoice, terms)) {
    return { status: "skipped", reason: "taken-back" };
  }
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const client = await world.receivables.readClient(clientId);
    if (client === undefined) return { status: "skipped", reason: "no-client" };
    if (isSameContent(client.terms, terms)) return { status: "done" };
    const changed: Client = { ...client, version: client.version + 1, terms };
    if (await world.receivables.putClient(changed, client.version)) return { status: "done" };
  }
  return { status: "again", dueAt: world.clock.now(), reason: "client-changed" };
}

function stands({ arrangements = {} }: IssuedInvoice, terms: ClientTerms): boolean {
  if (terms.plan !== undefined) return arrangements.plan?.end !== "taken-back";
  return (arrangements.extensions ?? []).some(({ takenBackAt }) => takenBackAt === undefined);
}

/** Forgets a client's terms that came of an agreement on an invoice which was taken back. */
export async function dropTerms(
  world: Pick<World, "receivables">,
  { id, content }: IssuedInvoice,
): Promise<void> {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const client = await world.receivables.readClient(content.clientId);
    if (client?.terms?.invoiceId !== id) return;
    const { terms: _, ...rest } = client;
    const changed: Client = { ...rest, version: client.version + 1 };
    if (await world.receivables.putClient(changed, client.version)) return;
  }
}

/** What the vendor says to a client's wish to have the same for later invoices. */
export type TermsAnswer = {
  readonly invoiceId: string;
  readonly actorId: string;
  readonly keep: boolean;
};

/**
 * Keeps what was agreed on for the client's later invoices, or doesn't; either way the task ends.
 * There is nothing to keep where nobody has wished for it, or it was answered.
 */
export async function answerForLater(
  world: Parts,
  { invoiceId, actorId, keep }: TermsAnswer,
): Promise<
  Decided<object, { readonly reason: "terms-not-kept" } | { readonly reason: "changed-meanwhile" }>
> {
  const vendorId = vendorOf(invoiceId);
  const [record, tasks] = await Promise.all([
    world.receivables.readInvoice(invoiceId),
    world.receivables.listTasks(vendorId),
  ]);
  const task = tasks.find(
    ({ kind, status, ...about }) =>
      kind === "terms-for-later" && status === "open" && about.invoiceId === invoiceId,
  );
  if (task === undefined || record?.invoice.stage !== "issued") {
    return refused({ reason: "terms-not-kept" });
  }
  const { invoice } = record;
  const at = world.clock.now();
  const terms = termsOf(task, invoice);
  if (keep) {
    const kept = await keepTerms(world, invoice.content.clientId, terms);
    if (kept.status === "again") return refused({ reason: "changed-meanwhile" });
    if (kept.status !== "done") return refused({ reason: "terms-not-kept" });
  }
  const subject = { ownerId: invoiceId, at, actor: actorId };
  const { netDays, plan } = terms;
  const details = { ...(netDays === undefined ? {} : { netDays }), ...plan };
  await world.receivables.addFacts([
    fact(subject, keep ? "terms-kept" : "terms-not-kept", details),
  ]);
  await world.receivables.endTask(vendorId, task.id, keep ? "kept" : "not-kept", at);
  return { outcome: "done" };
}

/** The terms that a task puts to the vendor. */
function termsOf({ facts, at }: Task, invoice: IssuedInvoice): ClientTerms {
  const { netDays, installments, cadence, collection } = facts;
  const agreed = { agreedDate: localDateOf(at, invoice.timeZone), invoiceId: invoice.id };
  if (typeof installments !== "number") return { netDays: Number(netDays), ...agreed };
  return {
    plan: {
      installments,
      cadence: cadence as NonNullable<ClientTerms["plan"]>["cadence"],
      collection: collection as NonNullable<ClientTerms["plan"]>["collection"],
    },
    ...agreed,
  };
}

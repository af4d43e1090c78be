import type { Client } from "../../shared/invoicing/client.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import {
  matchTransfer,
  reverseTransfer,
  transferPayments,
} from "../../shared/payments/match-transfer.ts";
import type { MoneyChange } from "../../shared/payments/money-change.ts";
import { leadInvoiceId } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { Job } from "../ports/jobs.ts";
import type { CashReport } from "../ports/payment-processor.ts";
import type { Effects, InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { changeInvoices } from "./change-invoice.ts";
import type { Changes } from "./change-invoice.ts";
import { moneyCommit } from "./money-commit.ts";
import { newId } from "./new-id.ts";
import { openInvoicesOf } from "./open-invoices.ts";
import { mailJob, shortId } from "./owed-jobs.ts";
import { vendorTask } from "./vendor-task.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables" | "log">;
type Outcome = "applied" | "not-ours";

/** Whether everything that came before a movement has been booked, as far as the processor knows. */
type Completeness = { readonly isComplete?: boolean };

/**
 * Books a transfer that arrived on a client's own account: matched with what the client owes by our
 * own rules, in part or over, the rest to its credit. The transfer is booked once, whatever comes
 * twice; one that its bank takes back is undone like any money that returns.
 */
export async function bookTransfer(
  world: Parts,
  report: CashReport,
  { isComplete = false }: Completeness = {},
): Promise<Outcome> {
  const { clientId } = report;
  if (clientId === undefined) return "not-ours";
  const client = await world.receivables.readClient(clientId);
  if (client === undefined) return "not-ours";
  if (report.kind === "funding-reversed") {
    return undoTransfer(world, client, report, isComplete);
  }
  if (report.kind !== "funded" || report.amount <= 0) return "not-ours";
  const invoices = await openInvoicesOf(world, clientId, report.currency);
  const { shares } = matchTransfer(invoices, report);
  const paymentId = newId(world.randomness, "pay", vendorOf(clientId));
  const latest = shares.length === 0 ? await latestIssued(world, client) : undefined;
  const arrival = { client, report, paymentId, latest };
  await changeInvoices<Outcome>(
    world.receivables,
    shares.map(({ invoiceId }) => invoiceId),
    (records) => transferChanges(records, { ...arrival, at: world.clock.now() }),
  );
  return "applied";
}

/** The client's latest invoice: by it they are told of money that no invoice waited for. */
async function latestIssued(world: Parts, client: Client): Promise<IssuedInvoice | undefined> {
  const page = await world.receivables.listInvoices({
    vendorId: client.vendorId,
    clientId: client.id,
    limit: 20,
  });
  const row = page?.items.find(({ status }) => status !== "draft");
  const record = row === undefined ? undefined : await world.receivables.readInvoice(row.id);
  return record?.invoice.stage === "issued" ? record.invoice : undefined;
}

type Arrival = {
  readonly client: Client;
  /** Where no invoice takes the transfer, the one by which its sender is told. */
  readonly latest: IssuedInvoice | undefined;
  readonly report: CashReport;
  readonly paymentId: string;
  readonly at: Instant;
};

async function transferChanges(
  records: readonly InvoiceRecord[],
  arrival: Arrival,
): Promise<Changes<Outcome>> {
  const { client, report, paymentId, latest, at } = arrival;
  const issued = records.map(({ invoice }) => {
    invariant(invoice.stage === "issued", "Transfers are matched with issued invoices.");
    return invoice;
  });
  const { payments: changes, credits } = transferPayments(issued, {
    ...report,
    clientId: client.id,
    paymentId,
    at,
  });
  const credited = credits.reduce((sum, { amount }) => sum + amount, 0);
  const writing = changes.map((change) => {
    const record = records.find(({ invoice }) => invoice.id === change.invoice.id);
    invariant(record?.invoice.stage === "issued", "A share is of a matched invoice.");
    const before = { invoice: record.invoice, payments: record.payments, at };
    return moneyCommit(before, change, arrivalEffects(record.invoice, change, { credited, at }));
  });
  const commits = await Promise.all(writing);
  const [first] = issued;
  return {
    answer: "applied",
    commits,
    effects: {
      once: { ownerId: client.id, cause: `cash.${report.transactionId}` },
      credits,
      facts: [
        fact({ ownerId: client.id, at, actor: "system" }, "transfer-arrived", {
          transactionId: report.transactionId,
          amount: report.amount,
          currency: report.currency,
        }),
      ],
      jobs: [drawJob(client.id, report, at), ...creditMail(latest, report, { credited, at })],
      tasks:
        first === undefined && credited > 0
          ? [
              {
                id: `transfer.${report.transactionId}`,
                vendorId: client.vendorId,
                kind: "payment-on-closed-invoice",
                clientId: client.id,
                facts: { amount: credited, currency: report.currency, clientName: client.name },
                status: "open",
                at,
              },
            ]
          : [],
    },
  };
}

function creditMail(
  invoice: IssuedInvoice | undefined,
  { transactionId, currency }: CashReport,
  { credited, at }: { readonly credited: number; readonly at: Instant },
): readonly Job[] {
  const contactId = invoice?.contacts[0]?.id;
  if (invoice === undefined || contactId === undefined || credited === 0) return [];
  const mail = { message: "transfer-credited", contactId, amount: credited, currency } as const;
  return [mailJob(invoice.id, `credited.${shortId(transactionId)}`, mail, at)];
}

/** Stripe gives unclaimed transfers back after a while: what is matched is drawn at once. */
function drawJob(clientId: string, report: CashReport, at: Instant): Job {
  const { customerId, transactionId, amount, currency } = report;
  return {
    ownerId: clientId,
    name: `draw.${shortId(transactionId)}`,
    work: { kind: "draw-cash", customerId, transactionId, amount, currency },
    dueAt: at,
  };
}

function arrivalEffects(
  invoice: IssuedInvoice,
  { payment }: MoneyChange & { readonly payment: Payment },
  arrival: { readonly credited: number; readonly at: Instant },
): Effects {
  const { at } = arrival;
  const details = { paymentId: payment.id, amount: payment.amount, method: payment.method };
  const facts = [fact({ ownerId: invoice.id, at, actor: "system" }, "payment-succeeded", details)];
  if (leadInvoiceId(payment, invoice.id) !== invoice.id) return { facts };
  return { facts, jobs: arrivalMails(invoice, payment.id, arrival) };
}

/** The receipt goes to whoever gets the invoices; a transfer does not say who sent it. */
function arrivalMails(
  invoice: IssuedInvoice,
  paymentId: string,
  { credited, at }: { readonly credited: number; readonly at: Instant },
): readonly Job[] {
  const suffix = shortId(paymentId);
  const contactId = invoice.contacts[0]?.id;
  const about = { paymentId, ...(credited === 0 ? {} : { credited }) };
  const notice = { kind: "paid", ...about } as const;
  return [
    mailJob(invoice.id, `paid.${suffix}`, { message: "notice", notice }, at),
    ...(contactId === undefined
      ? []
      : [
          mailJob(invoice.id, `receipt.${suffix}`, { message: "receipt", contactId, ...about }, at),
        ]),
  ];
}

/**
 * A reversal may be told before the transfer that it takes back. What finds nothing to undo is left
 * to the daily comparison, which books what came before it first; only then is it known for good.
 */
async function undoTransfer(
  world: Parts,
  client: Client,
  report: CashReport,
  isComplete: boolean,
): Promise<Outcome> {
  const touched = await transferInvoices(world, client, report);
  const at = world.clock.now();
  await changeInvoices<Outcome>(world.receivables, touched, async (records) => {
    const { credits } = await world.receivables.readClientAccount(client.id);
    const held = records.flatMap(({ invoice, payments }) =>
      invoice.stage === "issued" ? [{ invoice, payments }] : [],
    );
    const creditAvailable = credits[report.currency] ?? 0;
    const undone = reverseTransfer(held, { ...report, clientId: client.id, creditAvailable, at });
    if (undone.unmatched > 0 && !isComplete) return { answer: "applied" };
    const writing = undone.payments.map((change) => {
      const before = held.find(({ invoice }) => invoice.id === change.invoice.id);
      invariant(before !== undefined, "What is undone was done on one of these invoices.");
      const { invoice } = before;
      return moneyCommit({ ...before, at }, change, returnEffects(invoice, change.payment, at));
    });
    const commits = await Promise.all(writing);
    const once = { ownerId: client.id, cause: `cash.${report.transactionId}` };
    const tasks = undone.unmatched === 0 ? [] : [unmatchedTask(client, report, undone, at)];
    return { answer: "applied", commits, effects: { once, credits: undone.credits, tasks } };
  });
  return "applied";
}

/** Money went back of which the ledger has nothing left: only a person can find out why. */
function unmatchedTask(
  client: Client,
  { transactionId, currency }: CashReport,
  { unmatched }: { readonly unmatched: number },
  at: Instant,
): Task {
  return {
    id: `transfer-reversed.${transactionId}`,
    vendorId: client.vendorId,
    kind: "reconciliation-difference",
    clientId: client.id,
    facts: { difference: "reversal-missing", amount: unmatched, currency, clientName: client.name },
    status: "open",
    at,
  };
}

function returnEffects(invoice: IssuedInvoice, payment: Payment, at: Instant): Effects {
  const about = { causeId: payment.id, paymentId: payment.id, at };
  const suffix = shortId(payment.id);
  const notice = { kind: "payment-returned", paymentId: payment.id } as const;
  const contactId = invoice.contacts[0]?.id;
  const details = { paymentId: payment.id, amount: payment.amount };
  return {
    facts: [fact({ ownerId: invoice.id, at, actor: "system" }, "payment-returned", details)],
    tasks: [vendorTask(invoice, "payment-returned", about)],
    jobs: [
      mailJob(invoice.id, `vreturn.${suffix}`, { message: "notice", notice }, at),
      ...(contactId === undefined
        ? []
        : [
            mailJob(
              invoice.id,
              `return.${suffix}`,
              { message: "payment-returned", contactId, paymentId: payment.id },
              at,
            ),
          ]),
    ],
  };
}

/** The invoices of a client that transfers have paid, newest first; at most 15, one row each. */
export async function transferInvoices(
  world: Pick<World, "receivables">,
  client: Pick<Client, "id" | "vendorId">,
  report: Pick<CashReport, "currency">,
): Promise<readonly string[]> {
  const page = await world.receivables.listInvoices({
    vendorId: client.vendorId,
    clientId: client.id,
    limit: 100,
  });
  const rows = (page?.items ?? []).filter(({ currency }) => currency === report.currency);
  const records = await Promise.all(rows.map(({ id }) => world.receivables.readInvoice(id)));
  return records
    .filter((record) => record?.payments.some(({ method }) => method === "bank_transfer") === true)
    .slice(0, 15)
    .flatMap((record) => (record === undefined ? [] : [record.invoice.id]));
}

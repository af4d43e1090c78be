import type { Task } from "../../shared/invoicing/task.ts";
import { compareBooks } from "../../shared/payments/compare-books.ts";
import type { BookDifference, BookedPayment } from "../../shared/payments/compare-books.ts";
import { vendorOf } from "../../shared/values/identifiers.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { Instant } from "../../shared/values/instant.ts";
import { invariant } from "../../shared/values/invariant.ts";
import type { JobOutcome } from "../ports/jobs.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { ProcessorMovement } from "../ports/payment-processor.ts";
import type { World } from "../ports/world.ts";
import { bookDispute } from "./book-dispute.ts";
import { bookRefund } from "./book-refund.ts";
import { bookTransfer, transferInvoices } from "./book-transfer.ts";
import { changeInvoices } from "./change-invoice.ts";
import { lookUpPayment } from "./look-up-payment.ts";
import { checkMethods } from "./vendor-policy.ts";

type Parts = Pick<World, "clock" | "randomness" | "receivables" | "processor" | "log">;

const daySeconds = 24 * 60 * 60;

/** Each day's comparison reaches back three days: what was late yesterday is seen today. */
const windowSeconds = 3 * daySeconds;

/** No further than Stripe's list of events, which has thirty days. */
const furthestSeconds = 28 * daySeconds;

/** What moved in the last hour may still be on its way into the ledger. */
const settlingSeconds = 60 * 60;

/**
 * Holds the ledger of a vendor against the processor's book. What an event should have told and
 * didn't is booked first, as if it had; what differs even then becomes a task for the vendor. Comes
 * back each day; days on which it failed are made up for.
 */
export async function reconcile(
  world: Parts,
  vendorId: string,
  comparedUntil?: Instant,
): Promise<JobOutcome> {
  const now = world.clock.now();
  const from = beginOf(now, comparedUntil);
  const until = addSeconds(now, -settlingSeconds);
  await noteMethods(world, vendorId);
  const all = await world.processor.listMovements(from, until);
  const movements = all.filter((movement) => isOf(vendorId, movement));
  for (const movement of movements) await catchUpAlone(world, movement);
  const span = { from, until };
  const inLedger = await bookedPayments(world, vendorId, movements, span);
  const differences = compareBooks(movements, inLedger, await transfersOf(world, movements), span);
  if (differences.length > 0) await tell(world, vendorId, differences, now);
  world.log.note("reconciled", { vendorId, count: movements.length, differs: differences.length });
  const work = { kind: "reconcile", comparedUntil: until } as const;
  return { status: "again", dueAt: addSeconds(now, daySeconds), reason: "daily", tries: 0, work };
}

function beginOf(now: Instant, comparedUntil: Instant | undefined): Instant {
  const usual = addSeconds(now, -windowSeconds);
  if (comparedUntil === undefined || comparedUntil >= usual) return usual;
  const furthest = addSeconds(now, -furthestSeconds);
  return comparedUntil > furthest ? comparedUntil : furthest;
}

/** What the Stripe account has switched on may have changed since yesterday. */
async function noteMethods(world: Parts, vendorId: string): Promise<void> {
  const vendor = await world.receivables.readVendor(vendorId);
  invariant(vendor !== undefined, "A job of a vendor has its vendor.");
  await checkMethods(world, vendor);
}

function isOf(vendorId: string, movement: ProcessorMovement): boolean {
  const id =
    movement.kind === "cash"
      ? movement.report.clientId
      : (movement.kind === "payment" ? movement.reference : movement.report.reference)?.invoiceId;
  return id !== undefined && vendorOf(id) === vendorId;
}

/** What can't be booked keeps nothing else from being booked; the comparison shows it as a task. */
async function catchUpAlone(world: Parts, movement: ProcessorMovement): Promise<void> {
  try {
    await catchUp(world, movement);
  } catch (error) {
    // What may go away by itself is tried again as a whole.
    if (error instanceof PortFailure) throw error;
    world.log.fault("movement-not-booked", { kind: movement.kind }, error);
  }
}

/** Books what an event that was lost should have brought; a repeat finds nothing to do. */
async function catchUp(world: Parts, movement: ProcessorMovement): Promise<void> {
  switch (movement.kind) {
    case "payment": {
      const { invoiceId, paymentId } = movement.reference;
      await lookUpPayment(world, invoiceId, paymentId);
      return;
    }
    case "refund":
      await bookRefund(world, movement.report);
      return;
    case "dispute":
      await bookDispute(world, movement.report);
      return;
    case "cash":
      // The movements come oldest first: what a bank takes back has been booked by then.
      await bookTransfer(world, movement.report, { isComplete: true });
  }
}

type Window = { readonly from: Instant; readonly until: Instant };

/** The payments that the movements name, and those that the ledger has ended meanwhile. */
async function bookedPayments(
  world: Parts,
  vendorId: string,
  movements: readonly ProcessorMovement[],
  window: Window,
): Promise<readonly BookedPayment[]> {
  const named = movements.flatMap((movement) =>
    movement.kind === "payment"
      ? [movement.reference.invoiceId]
      : movement.kind === "cash" || movement.report.reference === undefined
        ? []
        : [movement.report.reference.invoiceId],
  );
  const recent = await recentInvoices(world, vendorId, window);
  const reversed = await reversedInvoices(world, vendorId, movements);
  const booked: BookedPayment[] = [];
  // A set that grows while it is walked: a payment over several invoices brings the others along.
  const invoiceIds = new Set([...named, ...recent, ...reversed]);
  for (const invoiceId of invoiceIds) {
    const record = await world.receivables.readInvoice(invoiceId);
    for (const payment of record?.payments ?? []) {
      booked.push({ payment, invoiceId });
      for (const share of payment.shares ?? []) invoiceIds.add(share.invoiceId);
    }
  }
  return booked;
}

/** The invoices on which a transfer may have been undone; it may have arrived long ago. */
async function reversedInvoices(
  world: Parts,
  vendorId: string,
  movements: readonly ProcessorMovement[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const movement of movements) {
    if (movement.kind !== "cash" || movement.report.kind !== "funding-reversed") continue;
    const { clientId, currency } = movement.report;
    if (clientId === undefined) continue;
    found.push(...(await transferInvoices(world, { id: clientId, vendorId }, { currency })));
  }
  return found;
}

/** Invoices with a payment that was started in the window, by the vendor's list of payments. */
async function recentInvoices(
  world: Parts,
  vendorId: string,
  { from }: Window,
): Promise<readonly string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.receivables.listPayments({
      vendorId,
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const rows = (page?.items ?? []).filter(({ payment }) => payment.startedAt >= from);
    found.push(...rows.map(({ invoiceId }) => invoiceId));
    const isOver = rows.length < (page?.items.length ?? 0);
    cursor = isOver ? undefined : page?.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** What transfers at the processor have left as credit with their clients. */
async function transfersOf(world: Parts, movements: readonly ProcessorMovement[]) {
  const clientIds = new Set(
    movements.flatMap((movement) =>
      movement.kind === "cash" && movement.report.clientId !== undefined
        ? [movement.report.clientId]
        : [],
    ),
  );
  const accounts = await Promise.all(
    [...clientIds].map((clientId) => world.receivables.readClientAccount(clientId)),
  );
  return accounts.flatMap((account) => account.movements);
}

/** Each difference is a task, once; a person has to see what neither book can explain. */
async function tell(
  world: Parts,
  vendorId: string,
  differences: readonly BookDifference[],
  at: Instant,
): Promise<void> {
  const tasks = differences.map(({ id, invoiceId, paymentId, ...facts }): Task => ({
    id: `reconciliation-difference.${id}`,
    vendorId,
    kind: "reconciliation-difference",
    ...(invoiceId === undefined ? {} : { invoiceId }),
    ...(paymentId === undefined ? {} : { paymentId }),
    facts: { ...facts, difference: facts.kind },
    status: "open",
    at,
  }));
  await changeInvoices(world.receivables, [], () => ({
    answer: undefined,
    effects: { tasks: tasks.slice(0, 50) },
  }));
  world.log.fault("reconciliation-differs", { vendorId, count: differences.length });
}

import type { StoredSchedule } from "../../infra/local/scheduler/stored-schedule.ts";
import { fromStripeAmount } from "../../shared/payments/chargeable-amount.ts";
import { isOpenPayment } from "../../shared/payments/payment.ts";
import { mustBe } from "./change-rules.ts";
import { isSame } from "./is-same.ts";
import { postingsOf, type Rows } from "./rows.ts";
import type { SimulatedWorld } from "./simulated-world.ts";
import { isOutsideLedgers } from "./step-rules.ts";
import { tally } from "./tally.ts";

const day = 86_400_000;

/** Holds a world at rest against what must be true once everything healed and time went by. */
export function checkEnd(world: SimulatedWorld, rows: Rows): void {
  checkBooks(world, rows);
  checkAttempts(world, rows);
  checkPages(world, rows);
  checkJobs(world, rows);
  checkComparison(rows);
  checkSchedules(world, rows);
}

/** What the ledgers say is at Stripe is what Stripe's own book says. */
function checkBooks(world: SimulatedWorld, rows: Rows): void {
  const own = tally();
  for (const { currency, amount } of postingsOf(rows.invoices(), "stripeClearing")) {
    own.add(currency, amount);
  }
  for (const movement of rows.credits().filter(isOutsideLedgers)) {
    if (movement.kind !== "paid-out") own.add(movement.currency, movement.amount);
  }
  // What went back when nothing was left of it is a loss that the vendor was told of.
  for (const { id, facts } of rows.tasks()) {
    if (!id.startsWith(lossTask)) continue;
    own.add(String(facts["currency"]), -Number(facts["amount"]));
  }
  // What was set aside is Stripe's and in no ledger until the vendor has looked at it.
  const { totals } = world.stripe.book();
  for (const [code, { captured, refunded, disputed, cash }] of Object.entries(totals)) {
    const currency = code.toUpperCase();
    const held = fromStripeAmount(captured - refunded - disputed + cash, currency);
    const aside = setAside(world, rows, currency);
    mustBe(
      own.of(currency) + aside === held,
      "M-3",
      `Stripe holds ${held} ${currency}; the ledgers say ${own.of(currency)}, set aside ${aside}.`,
    );
  }
}

/** The task of a transfer that went back when its client had spent it. */
const lossTask = "transfer-reversed.";

/** Whether a task is one of the losses, or the daily comparison's word of one. */
function isLossOf(taskId: string, losses: readonly string[]): boolean {
  return losses.some((loss) => taskId === loss || taskId.endsWith(loss.slice(lossTask.length)));
}

/** Money of attempts that the vendor has not settled yet, or has left to Stripe's dashboard. */
function setAside(world: SimulatedWorld, rows: Rows, currency: string): number {
  const aside = new Set(
    rows
      .invoices()
      .flatMap(({ payments }) => payments)
      .filter(({ anomaly }) => anomaly !== undefined && anomaly.resolution !== "accepted")
      .map(({ id }) => id),
  );
  const { movements } = world.stripe.book();
  const signs: Record<string, number> = {
    capture: 1,
    refund: -1,
    "refund-failed": 1,
    dispute: -1,
    "dispute-won": 1,
  };
  return movements
    .filter((one) => one.currency.toUpperCase() === currency)
    .filter((one) => aside.has(one.metadata["kindly_payment"] ?? ""))
    .reduce((sum, { kind, amount }) => {
      return sum + (signs[kind] ?? 0) * (fromStripeAmount(amount, currency) ?? Number.NaN);
    }, 0);
}

/** Nothing is unknown or on its way for ever without a person knowing. */
function checkAttempts({ kernel }: SimulatedWorld, rows: Rows): void {
  const open = rows.tasks().filter(({ status }) => status === "open");
  for (const { invoice, payments } of rows.invoices()) {
    for (const payment of payments.filter(isOpenPayment)) {
      const age = kernel.now() - Date.parse(payment.startedAt);
      if (age < 21 * day) continue;
      mustBe(
        open.some(({ paymentId }) => paymentId === payment.id),
        "A-3",
        `${payment.id} of ${invoice.number} is ${payment.status} after ${Math.round(age / day)} days, and nobody was told.`,
      );
    }
  }
}

/** A page that takes money belongs to an attempt of an invoice that can be paid. */
function checkPages({ stripe }: SimulatedWorld, rows: Rows): void {
  for (const { id, reference } of stripe.openSessions()) {
    const owner = rows
      .invoices()
      .find(({ payments }) => payments.some((payment) => payment.id === reference));
    mustBe(
      owner?.status === "open",
      "A-6",
      `The page ${id} is open for ${owner?.invoice.number ?? "nobody"}, which is ${owner?.status ?? "unknown"}.`,
    );
  }
}

/** Every job has ended, waits for its day, or waits for a person who was told. */
function checkJobs({ kernel }: SimulatedWorld, rows: Rows): void {
  const told = new Set(["job-needs-attention", "payment-unsettled"]);
  const tasks = rows.tasks().filter(({ kind }) => told.has(kind));
  for (const job of rows.jobs()) {
    const { ownerId, name, status, dueAt } = job;
    if (status === "attention") {
      const isTold = tasks.some((task) => JSON.stringify(task).includes(name));
      mustBe(isTold, "N-7", `${name} of ${ownerId} needs attention (${job.reason}) untold.`);
    }
    if (status !== "open" && status !== "leased") continue;
    const isLate = Date.parse(dueAt) < kernel.now() - 2 * 3_600_000;
    mustBe(!isLate, "N-7", `${name} of ${ownerId} is ${status}, and was due at ${dueAt}.`);
  }
}

/** The daily comparison of every vendor goes on, and has found nothing when all is well. */
function checkComparison(rows: Rows): void {
  for (const { id, party } of rows.vendors()) {
    const job = rows
      .jobs()
      .find(({ ownerId, work }) => ownerId === id && work.kind === "reconcile");
    const isAlive = job?.status === "open" || job?.status === "leased";
    mustBe(isAlive, "M-3", `The daily comparison of ${party.name} has come to an end.`);
  }
  const losses = rows.tasks().flatMap(({ id }) => (id.startsWith(lossTask) ? [id] : []));
  for (const { kind, id, facts, doneAt } of rows.tasks()) {
    const isFalse =
      kind === "reconciliation-difference" && doneAt === undefined && !isLossOf(id, losses);
    mustBe(!isFalse, "M-3", `All is well, and ${id} says otherwise: ${JSON.stringify(facts)}.`);
  }
}

/** A live schedule is of a job that waits, and of no invoice that asks for nothing any more. */
function checkSchedules(world: SimulatedWorld, rows: Rows): void {
  const jobs = new Map(rows.jobs().map((job) => [`${job.ownerId}/${job.name}`, job]));
  const schedules = new Map(world.schedules.all().map((each) => [jobOf(each), each]));
  for (const [named, { name }] of schedules) {
    const job = jobs.get(named);
    mustBe(job?.status === "open", "N-6", `The schedule ${name} is of a job that has ended.`);
    if (job?.work.kind !== "milestone") continue;
    const status = rows.invoice(job.ownerId)?.status;
    mustBe(status === "open", "N-6", `The schedule ${name} is of an invoice that is ${status}.`);
  }
  for (const job of jobs.values()) {
    if (job.status !== "open" || job.work.kind === "finish-issue") continue;
    const isScheduled = schedules.has(`${job.ownerId}/${job.name}`);
    mustBe(isScheduled, "N-6", `The job ${job.name} of ${job.ownerId} waits without a schedule.`);
  }
}

/** The job that a schedule fires. */
function jobOf({ target }: StoredSchedule): string {
  return (JSON.parse(target.Input ?? "{}") as { job?: string }).job ?? "";
}

/** What money and states are, for a comparison with what they are after old events came again. */
export function standing(rows: Rows): unknown {
  return rows.invoices().map(({ invoice, status, entries, payments }) => ({
    id: invoice.id,
    status,
    balances: invoice.balances,
    entries: entries.map(({ id }) => id),
    payments: payments.map(({ id, status: is, refunds, disputes }) => ({
      id,
      is,
      refunds,
      disputes,
    })),
  }));
}

/** Old events in any order change nothing. */
export function checkReplay(before: unknown, after: unknown): void {
  mustBe(isSame(before, after), "A-4", "Old events that came again changed the books.");
}

import { collectableOf } from "../../shared/flexibility/collectable-of.ts";
import { startTry } from "../../shared/flexibility/plan-changes.ts";
import type { Installment, PaymentPlan } from "../../shared/flexibility/payment-plan.ts";
import type { IssuedInvoice } from "../../shared/invoicing/invoice.ts";
import { invoiceStatus } from "../../shared/invoicing/invoice-status.ts";
import { isSetAside } from "../../shared/payments/payment.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { methodLimits } from "../../shared/payments/payment-options.ts";
import type { CheckoutMethodKind } from "../../shared/payments/payment-method.ts";
import { addSeconds } from "../../shared/values/instant.ts";
import type { JobOutcome } from "../ports/jobs.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import { fact } from "./actor.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { changeInvoice } from "./change-invoice.ts";
import type { Change } from "./change-invoice.ts";
import { newId } from "./new-id.ts";
import { settleJob } from "./owed-jobs.ts";
import { replan } from "./replan.ts";
import { takeOverPayment } from "./take-over-payment.ts";

type Attempt =
  | { readonly outcome: "written"; readonly payment: Payment }
  | { readonly outcome: "in-the-way"; readonly payment: Payment }
  /** Money came that nobody has looked at yet: it may be the installment's. */
  | { readonly outcome: "set-aside" }
  | { readonly outcome: "not-owed"; readonly reason: string };

/** As many unfinished attempts as can be in the way of a charge, and a try more. */
const maximumTries = 4;

/** What is in the way and can't be closed, like a voucher that a shop takes, is asked about hourly. */
const openSeconds = 60 * 60;

/** A person looks at money that was set aside, in days rather than hours. */
const setAsideSeconds = 24 * openSeconds;

/**
 * Charges an installment by the method that its client authorized. The attempt with its exact
 * request is written before the processor is asked; what is asked twice is one charge. What anybody
 * else has begun and not finished makes room.
 */
export async function chargeInstallment(
  world: World,
  invoiceId: string,
  which: { readonly planId: string; readonly number: number },
): Promise<JobOutcome> {
  const moved = new Set<string>();
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const attempt = await writeAttempt(world, invoiceId, which);
    if (attempt.outcome === "not-owed") return { status: "skipped", reason: attempt.reason };
    if (attempt.outcome === "written") {
      await beginAttempt(world, invoiceId, attempt.payment);
      return { status: "done" };
    }
    if (attempt.outcome === "set-aside") return later(world, setAsideSeconds, "payment-set-aside");
    if (moved.has(attempt.payment.id)) break;
    moved.add(attempt.payment.id);
    await takeOverPayment(world, invoiceId, attempt.payment);
  }
  return later(world, openSeconds, "payment-in-the-way");
}

/** Waiting is no failure: the job's tries begin anew. */
function later({ clock }: Pick<World, "clock">, seconds: number, reason: string): JobOutcome {
  return { status: "again", dueAt: addSeconds(clock.now(), seconds), reason, tries: 0 };
}

async function writeAttempt(
  world: World,
  invoiceId: string,
  which: { readonly planId: string; readonly number: number },
): Promise<Attempt> {
  const answer = await changeInvoice<Attempt>(
    world.receivables,
    invoiceId,
    (record): Change<Attempt> => decideAttempt(world, record, which),
  );
  if (answer === undefined || !("outcome" in answer) || answer.outcome === "too-large") {
    return { outcome: "not-owed", reason: "not-issued" };
  }
  return answer;
}

function decideAttempt(
  world: World,
  { invoice, payments }: InvoiceRecord,
  { planId, number }: { readonly planId: string; readonly number: number },
): Change<Attempt> {
  const not = (reason: string) => ({ answer: { outcome: "not-owed", reason } as const });
  if (invoice.stage !== "issued") return not("not-issued");
  const plan = invoice.arrangements?.plan;
  if (plan?.id !== planId || plan.status !== "active") return not("plan-ended");
  const { method, methodId } = plan;
  if (plan.collection !== "autopay" || method === undefined || methodId === undefined) {
    return not("not-on-autopay");
  }
  const installment = plan.installments.find((each) => each.number === number);
  if (installment === undefined || invoiceStatus(invoice) !== "open") return not("settled");
  const begun = payments.find((payment) => isSameTry(payment, planId, installment));
  // An attempt of this very try: whoever began it may have died before it reached the processor.
  if (begun !== undefined) return begunAgain(begun);
  if (!isOrdered(installment)) return not("not-ordered");
  return makeTry(world, payments, { invoice, plan, installment, method, methodId });
}

/** A new try, where nothing has to be out of the way first. */
function makeTry(
  world: World,
  payments: readonly Payment[],
  charge: Omit<Charge, "amount">,
): Change<Attempt> {
  if (payments.some(isSetAside)) return { answer: { outcome: "set-aside" } };
  const inTheWay = payments.find(({ status }) => status === "requires_action");
  if (inTheWay !== undefined) return { answer: { outcome: "in-the-way", payment: inTheWay } };
  const amount = chargeable(charge.invoice, charge.method, charge.installment);
  return amount === undefined
    ? { answer: { outcome: "not-owed", reason: "nothing-to-charge" } }
    : written(world, { ...charge, amount });
}

/** An attempt of the try that is noted last and goes on, or of the one after it. */
function isSameTry(payment: Payment, planId: string, installment: Installment): boolean {
  const { requestKey, status } = payment;
  const tries = installment.tries.length;
  if (requestKey === keyOf(planId, installment, tries + 1)) return true;
  return requestKey === keyOf(planId, installment, tries) && status === "requires_action";
}

/**
 * Whether a charge is owed now: one was ordered, and no try came after that. A job that failed runs
 * again, and by then its try may be over: the next one has a day of its own.
 */
function isOrdered({ calledAt, tries }: Installment): boolean {
  const latest = tries.at(-1);
  return calledAt !== undefined && (latest === undefined || latest.at < calledAt);
}

function begunAgain(payment: Payment): Change<Attempt> {
  const isUnfinished = payment.status === "requires_action" && payment.anomaly === undefined;
  return isUnfinished
    ? { answer: { outcome: "written", payment } }
    : { answer: { outcome: "not-owed", reason: "charged-already" } };
}

function keyOf(planId: string, { number }: Installment, count: number): string {
  return `${planId}.${number}.${count}`;
}

/** What is left of the installment and may still be collected, if the method can move it. */
function chargeable(
  invoice: IssuedInvoice,
  method: CheckoutMethodKind,
  { number }: Installment,
): number | undefined {
  const { minimum, step } = methodLimits(invoice, method);
  const open = collectableOf(invoice, number);
  const whole = Math.floor(open / step) * step;
  return whole < minimum || whole <= 0 ? undefined : whole;
}

type Charge = {
  readonly invoice: IssuedInvoice;
  readonly plan: PaymentPlan;
  readonly installment: Installment;
  readonly method: CheckoutMethodKind;
  readonly methodId: string;
  readonly amount: number;
};

function written(world: World, charge: Charge): Change<Attempt> {
  const { invoice, plan, installment } = charge;
  const payment = newCharge(world, charge);
  const at = payment.startedAt;
  const tried = startTry(invoice, {
    planId: plan.id,
    number: installment.number,
    paymentId: payment.id,
    at,
  });
  if (tried.outcome === "refused") {
    return { answer: { outcome: "not-owed", reason: tried.refusal.reason } };
  }
  const after = tried.invoice;
  const next = replan(invoice, after);
  const details = { paymentId: payment.id, amount: payment.amount, method: payment.method };
  const subject = { ownerId: invoice.id, at, actor: "system" };
  return {
    answer: { outcome: "written", payment },
    commit: {
      invoice: after,
      payments: [payment],
      facts: [fact(subject, "installment-charged", { ...details, number: installment.number })],
      jobs: [settleJob(invoice.id, payment.id, at), ...next.jobs],
      endedJobs: next.endedJobs,
    },
  };
}

function newCharge(world: World, charge: Charge): Payment {
  const { invoice, plan, installment, method, methodId, amount } = charge;
  const id = newId(world.randomness, "pay", invoice.vendorId);
  const { currency, subject } = invoice.content;
  const { number } = installment;
  const about = `${invoice.vendor.name} – ${invoice.number}, installment ${number} – ${subject}`;
  return {
    id,
    status: "requires_action",
    amount,
    currency,
    method,
    contactId: plan.contactId,
    installment: { planId: plan.id, number },
    requestKey: keyOf(plan.id, installment, installment.tries.length + 1),
    request: {
      kind: "charge",
      amount,
      currency,
      method,
      description: Array.from(about).slice(0, 250).join(""),
      customerId: invoice.stripeCustomerId ?? "",
      paymentMethodId: methodId,
      returnUrl: `${world.place.baseUrl}/i/${invoice.id}?payment=${id}&returned=1`,
      isOffSession: true,
    },
    startedAt: world.clock.now(),
  };
}

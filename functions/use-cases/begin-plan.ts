import { openOf, payNowNumber, payNowOpen } from "../../shared/flexibility/fit-plan.ts";
import type { PaymentPlan } from "../../shared/flexibility/payment-plan.ts";
import { isPlanInForce } from "../../shared/flexibility/plan-standing.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { CheckoutMethodKind } from "../../shared/payments/payment-method.ts";
import { localDateOf } from "../../shared/values/time-zone.ts";
import { refused } from "../../shared/values/result.ts";
import type { Refused } from "../../shared/values/result.ts";
import type { InvoiceRecord } from "../ports/receivables.ts";
import type { World } from "../ports/world.ts";
import type { BegunAttempt } from "./begin-attempt.ts";
import type { Reader } from "./link-access.ts";
import type { PaymentWish } from "./payment-wish.ts";
import { setUpMethod } from "./set-up-method.ts";
import type { SetUpAnswer } from "./set-up-method.ts";
import { startPayment } from "./start-payment.ts";
import type { PaymentStartRefusal } from "./start-payment.ts";

/** Where the client goes on; absent when nothing is left for them to do now. */
export type BegunPlan =
  | { readonly outcome: "done"; readonly redirectUrl?: string }
  | Exclude<SetUpAnswer, { readonly outcome: "done" }>
  | Refused<PaymentStartRefusal | { readonly reason: "no-plan" }>;

/** Whoever may begin or go on with a plan, with their own key for doing so. */
export type PlanAsk = {
  readonly reader: Reader;
  readonly isElevated?: boolean;
  readonly key: string;
};

/**
 * Takes a plan that was just accepted to its first step: the payment that is due now, at which its
 * method is authorized too where it is the same, else the page that authorizes it.
 */
export async function beginPlan(world: World, ask: PlanAsk): Promise<BegunPlan> {
  const reader = await readAgain(world, ask.reader);
  const plan = reader.invoice.arrangements?.plan;
  if (plan === undefined) return refused({ reason: "no-plan" });
  if (plan.status !== "starting") return { outcome: "done" };
  const today = localDateOf(world.clock.now(), reader.invoice.timeZone);
  const first = firstPayment(plan, today);
  if (first !== undefined) {
    const paid = await payInstallment(world, { ...ask, reader }, first);
    return paid.outcome === "refused" ? paid : whereTo(paid);
  }
  const needsMethod = plan.collection === "autopay" && plan.methodId === undefined;
  return needsMethod ? setUpMethod(world, { reader, key: ask.key }) : { outcome: "done" };
}

/** What a payer wants to pay of a plan: 0 is what was to be paid at once. */
export type InstallmentWish = {
  readonly number: number;
  readonly method: CheckoutMethodKind;
  readonly methodOnFileId?: string;
};

/**
 * Starts the payment of an installment, early or on time, or of what a plan has paid at once. Whether
 * it is still to be paid is asked again in the moment of writing: its charge may have been faster.
 */
export async function payInstallment(
  world: World,
  { reader, isElevated = false, key }: PlanAsk,
  { number, method, methodOnFileId }: InstallmentWish,
): Promise<BegunAttempt | Refused<PaymentStartRefusal | { readonly reason: "no-plan" }>> {
  const plan = reader.invoice.arrangements?.plan;
  if (!isPlanInForce(plan)) return refused({ reason: "no-plan" });
  const open = partOf(plan, number)?.open;
  if (open === undefined) return refused({ reason: "no-plan" });
  const { startable } = invoiceAmounts(reader.invoice);
  // Other money on its way pays a part of it already.
  const amount = startable === 0 ? open : Math.min(open, startable);
  return startPayment(world, {
    reader,
    isElevated,
    key,
    installment: { planId: plan.id, number },
    against: (record) => partRefusal(record, { planId: plan.id, number, amount }),
    wish: { method, amount, ...(methodOnFileId === undefined ? {} : { methodOnFileId }) },
  });
}

/** What is open of a part of a plan, 0 being what is paid at once, and what is under way for it. */
function partOf(plan: PaymentPlan, number: number) {
  if (number === payNowNumber) {
    return plan.payNow && { open: payNowOpen(plan), onItsWay: plan.payNow.onItsWay };
  }
  const found = plan.installments.find((each) => each.number === number);
  return found && { open: openOf(found), onItsWay: found.onItsWay };
}

/** Nobody pays a part twice: neither one that is paid nor one whose money is on its way. */
function partRefusal(
  { invoice, payments }: InvoiceRecord,
  asked: { readonly planId: string; readonly number: number; readonly amount: number },
): ReturnType<NonNullable<PaymentWish["against"]>> {
  const plan = invoice.stage === "issued" ? invoice.arrangements?.plan : undefined;
  const isSame = isPlanInForce(plan) && plan.id === asked.planId;
  const { open = 0, onItsWay = [] } = (isSame ? partOf(plan, asked.number) : undefined) ?? {};
  const isComing = payments.some(
    ({ id, status }) => status === "processing" && onItsWay.includes(id),
  );
  if (isComing) return { reason: "payment-in-progress" };
  return open <= 0 || open < asked.amount ? { reason: "payment-completed" } : undefined;
}

/** What has to be paid before a plan is in force. */
function firstPayment(plan: PaymentPlan, today: string): InstallmentWish | undefined {
  if (plan.payNow !== undefined) return { number: 0, method: plan.payNow.method };
  const [first] = plan.installments;
  if (first === undefined || first.date > today || plan.method === undefined) return undefined;
  return { number: first.number, method: plan.method };
}

function whereTo({ redirectUrl }: BegunAttempt): BegunPlan {
  return { outcome: "done", ...(redirectUrl === undefined ? {} : { redirectUrl }) };
}

/** The reader with the invoice as it is now. */
export async function readAgain(
  world: Pick<World, "receivables">,
  reader: Reader,
): Promise<Reader> {
  const record = await world.receivables.readInvoice(reader.invoice.id);
  return record?.invoice.stage === "issued"
    ? { ...reader, record, invoice: record.invoice }
    : reader;
}

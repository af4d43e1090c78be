import { openInPlan } from "../../shared/flexibility/fit-plan.ts";
import type { PaymentPlan } from "../../shared/flexibility/payment-plan.ts";
import { invoiceAmounts } from "../../shared/invoicing/invoice-status.ts";
import type { Payment } from "../../shared/payments/payment.ts";
import { isOffSession } from "./charge-rules.ts";
import { mustBe } from "./change-rules.ts";
import type { InvoiceRows, Rows } from "./rows.ts";
import type { SimulatedWorld } from "./simulated-world.ts";
import { tally } from "./tally.ts";

/** The most that installments and shares ever asked for, since what they ask for may shrink. */
export type MostAsked = {
  note(invoice: InvoiceRows["invoice"]): void;
  ofInstallment(planId: string, number: number): number;
  ofShare(shareId: string): number;
};

/** Remembers nothing yet. */
export function mostAsked(): MostAsked {
  const most = new Map<string, number>();
  const raise = (name: string, amount: number) => {
    most.set(name, Math.max(most.get(name) ?? 0, amount));
  };
  return {
    note: ({ arrangements = {} }) => {
      const { plan, shares = [] } = arrangements;
      for (const { number, amount } of plan?.installments ?? []) {
        raise(`${plan?.id ?? ""} ${number}`, amount);
      }
      for (const { id, amount } of shares) raise(id, amount);
    },
    ofInstallment: (planId, number) => most.get(`${planId} ${number}`) ?? 0,
    ofShare: (shareId) => most.get(shareId) ?? 0,
  };
}

/** Holds all that is arranged, with Stripe's book, against what must be true at every moment. */
export function checkArrangements(world: SimulatedWorld, rows: Rows, most: MostAsked): void {
  const net = collected(world);
  for (const invoice of rows.invoices()) {
    const { plan } = invoice.invoice.arrangements ?? {};
    if (plan !== undefined) checkPlan(invoice, plan);
    checkFrozen(invoice);
    checkCollected(invoice, net, most);
  }
}

/** A plan in force asks for no more than what remains, and for each part no less than was paid. */
function checkPlan({ invoice, payments }: InvoiceRows, plan: PaymentPlan): void {
  const about = `The plan of ${invoice.number}`;
  for (const { number, amount, paid } of plan.installments) {
    const isWhole = paid >= 0 && amount >= paid && Number.isSafeInteger(amount);
    mustBe(isWhole, "F-1", `${about} has paid ${paid} of ${amount} in installment ${number}.`);
  }
  checkTries(about, plan, payments);
  if (plan.status !== "starting" && plan.status !== "active") return;
  const { remaining } = invoiceAmounts(invoice);
  const asked = openInPlan(plan);
  mustBe(asked <= remaining, "F-1", `${about} asks for ${asked}, and ${remaining} is left.`);
  mustBe(asked > 0, "F-1", `${about} is ${plan.status} and asks for nothing.`);
  if (plan.status !== "active") return;
  const days = plan.installments
    .filter(({ amount, paid }) => amount > paid)
    .map(({ date }) => date);
  const isKept = days.length === 0 || days.includes(invoice.dueDate);
  mustBe(isKept, "F-1", `${about} has no installment on ${invoice.dueDate}, its due date.`);
}

/** Cards are tried four times at most, accounts twice; a new method begins anew. */
function checkTries(about: string, plan: PaymentPlan, payments: readonly Payment[]): void {
  const { methodSince = "" } = plan;
  for (const { number } of plan.installments) {
    const tries = payments.filter((payment) => {
      const { installment, startedAt } = payment;
      const isOf = installment?.planId === plan.id && installment.number === number;
      return isOf && startedAt >= methodSince && isOffSession(payment);
    });
    const limit = tries.some(({ method }) => method !== "card") ? 2 : 4;
    const words = `${about} tried installment ${number} ${tries.length} times.`;
    mustBe(tries.length <= limit, "F-2", words);
  }
}

/** What is frozen is asked about by an open question. */
function checkFrozen({ invoice, questions }: InvoiceRows): void {
  for (const { questionId } of invoice.arrangements?.frozen ?? []) {
    const question = questions.find(({ id }) => id === questionId);
    const words = `${questionId} freezes ${invoice.number} and is ${question?.status ?? "gone"}.`;
    mustBe(question?.status === "open" && question.kind !== "hardship", "F-10", words);
  }
}

/** What Stripe's book has of each payment, less all that ever went back of it. */
function collected({ stripe }: SimulatedWorld) {
  const net = tally();
  const payments = new Map<string, string>();
  for (const { kind, charge, amount, metadata } of stripe.book().movements) {
    if (charge === null) continue;
    const known = metadata["kindly_payment"] ?? payments.get(charge);
    if (known === undefined) continue;
    payments.set(charge, known);
    if (kind === "capture") net.add(known, amount);
    if (kind === "refund" || kind === "dispute") net.add(known, -amount);
  }
  return net;
}

/** Nothing is charged twice, and who pays a share pays no more than the share. */
function checkCollected(
  { invoice, payments }: InvoiceRows,
  net: ReturnType<typeof collected>,
  most: MostAsked,
): void {
  const [charged, shared] = [tally(), tally()];
  for (const payment of payments) {
    const { id, installment, shareId } = payment;
    const sum = Math.max(0, net.of(id));
    if (isOffSession(payment)) {
      charged.add(`${installment?.planId ?? ""} ${installment?.number ?? ""}`, sum);
    }
    if (shareId !== undefined) shared.add(shareId, sum);
  }
  for (const name of charged.names()) {
    const [planId = "", number] = name.split(" ");
    const [took, may] = [charged.of(name), most.ofInstallment(planId, Number(number))];
    const words = `Installment ${number ?? ""} of ${invoice.number} is ${may}, and ${took} was charged.`;
    mustBe(took <= may, "F-2", words);
  }
  for (const id of shared.names()) {
    const [took, may] = [shared.of(id), most.ofShare(id)];
    mustBe(took <= may, "F-8", `${id} of ${invoice.number} is ${may}, and ${took} was paid of it.`);
  }
}

import type { FlexibilityRequest } from "../../shared/flexibility/flexibility-request.ts";
import { isOpenPayment } from "../../shared/payments/payment.ts";
import type { Task } from "../../shared/invoicing/task.ts";
import { mustBe } from "./change-rules.ts";
import type { InvoiceRows, Rows } from "./rows.ts";
import type { SimulatedWorld } from "./simulated-world.ts";

const patience = 26 * 3_600_000;

/** Holds arrangements at rest against what must be true once time went by: nothing waits for ever. */
export function checkArrangementsEnd({ kernel }: SimulatedWorld, rows: Rows): void {
  const until = new Date(kernel.now() - patience).toISOString();
  for (const invoice of rows.invoices()) {
    // Of one that was handed over nothing moves by itself any more.
    const isOurs = invoice.invoice.handOver?.completedAt === undefined;
    if (invoice.status === "open" && isOurs) checkWaiting(invoice, until);
    checkOnItsWay(invoice);
  }
  for (const task of rows.tasks()) checkTask(task, rows);
}

/** Whatever has a last day has ended after it. */
function checkWaiting({ invoice }: InvoiceRows, until: string): void {
  const { plan } = invoice.arrangements ?? {};
  const must = (isTrue: boolean, what: string) =>
    mustBe(isTrue, "F-11", `${invoice.number}: ${what}.`);
  must(plan?.status !== "starting", `a plan accepted at ${plan?.acceptedAt ?? ""} still starts`);
  for (const { what, endsAt } of waitingIn(invoice)) {
    must(endsAt >= until, `${what} had to end at ${endsAt}`);
  }
}

/** What waits, and until when at the latest. */
function waitingIn({ arrangements = {} }: InvoiceRows["invoice"]) {
  const { plan, request, promises = [], pause } = arrangements;
  const open = promises.filter(({ status }) => status === "open");
  const waiting = [
    ...(plan?.setup === undefined
      ? []
      : [{ what: plan.setup.id, endsAt: plan.setup.request.expiresAt }]),
    ...open.map(({ id, date }) => ({ what: id, endsAt: `${date}T23` })),
  ];
  if (request?.status === "pending" || request?.status === "countered") {
    waiting.push({ what: request.id, endsAt: request.expiresAt });
  }
  const isPaused = pause !== undefined && pause.endedAt === undefined;
  return isPaused ? [...waiting, { what: "a pause", endsAt: `${pause.until}T23` }] : waiting;
}

/** What is noted as on its way is. */
function checkOnItsWay({ invoice, payments }: InvoiceRows): void {
  const { plan, shares = [] } = invoice.arrangements ?? {};
  const isInForce = plan?.status === "starting" || plan?.status === "active";
  const noted = isInForce
    ? [plan.payNow, ...plan.installments].flatMap((part) => part?.onItsWay ?? [])
    : [];
  const moved = shares.flatMap(({ moves = [] }) =>
    moves.filter(({ isOnItsWay }) => isOnItsWay).map(({ paymentId }) => paymentId),
  );
  for (const id of [...noted, ...moved]) {
    const payment = payments.find((each) => each.id === id);
    const isOpen = payment !== undefined && isOpenPayment(payment);
    mustBe(isOpen, "F-11", `${id} is noted as on its way on ${invoice.number}, and has ended.`);
  }
}

const causes: Readonly<Record<string, string>> = {
  "flexibility-request": "request",
  "question-asked": "question",
  "hardship-told": "question",
};

/** A task that an answer ends has ended with it, and none is missing. */
function checkTask({ id, kind, status, invoiceId = "" }: Task, rows: Rows): void {
  const cause = causes[kind];
  if (cause === undefined) return;
  const causeId = id.slice(id.indexOf(".") + 1);
  const owner = rows.invoice(invoiceId);
  if (cause === "request") {
    checkRequestTask({ id, status }, causeId, owner?.invoice.arrangements?.request);
    return;
  }
  const waits = owner?.questions.find((each) => each.id === causeId)?.status === "open";
  const isDone = status !== "open" || waits;
  mustBe(isDone, "F-12", `The task ${id} waits for what was answered.`);
}

/**
 * A crash just behind the moment at which nobody answered a request any more, since it ran out or
 * something else was agreed on, leaves its task, one too many.
 */
function checkRequestTask(
  { id, status }: Pick<Task, "id" | "status">,
  requestId: string,
  request: FlexibilityRequest | undefined,
): void {
  if (request?.id !== requestId || request.status === "expired") return;
  const waits = request.status === "pending";
  const words = waits ? "ended before its answer" : "waits for what was answered";
  mustBe((status === "open") === waits, "F-12", `The task ${id} ${words}.`);
}

import type { ViewEvent } from "../contract/invoice-view.ts";
import type { Extension } from "../flexibility/arrangements.ts";
import type { FlexibilityRequest } from "../flexibility/flexibility-request.ts";
import type { PaymentPlan } from "../flexibility/payment-plan.ts";
import { isPlanInForce } from "../flexibility/plan-standing.ts";
import type { PromiseToPay } from "../flexibility/promise-to-pay.ts";
import type { Question } from "../flexibility/question.ts";
import { instantAt } from "../values/time-zone.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { IssuedInvoice } from "./invoice.ts";

/** What was arranged, asked and promised on an invoice, and what comes of it. */
export function arrangedEvents(
  { arrangements = {}, timeZone }: IssuedInvoice,
  questions: readonly Question[],
): ViewEvent[] {
  const { extensions = [], plan, request, promises = [], shares = [], pause } = arrangements;
  const sharings = new Set(shares.map(({ sharedAt }) => sharedAt));
  return [
    ...extensions.flatMap(extensionEvents),
    ...(plan === undefined ? [] : planEvents(plan, timeZone)),
    ...(request === undefined ? [] : requestEvents(request)),
    ...promises.flatMap((promise) => promiseEvents(promise, timeZone)),
    ...questions.flatMap(questionEvents),
    ...[...sharings].map((at): ViewEvent => ({ kind: "bill-shared", at })),
    ...(pause === undefined ? [] : [{ kind: "paused", at: pause.at } as const]),
  ];
}

function extensionEvents({ at, takenBackAt }: Extension): ViewEvent[] {
  const moved: ViewEvent = { kind: "due-date-moved", at };
  if (takenBackAt === undefined) return [moved];
  return [moved, { kind: "agreement-taken-back", at: takenBackAt }];
}

function planEvents(plan: PaymentPlan, timeZone: TimeZone): ViewEvent[] {
  const { acceptedAt, endedAt, end, installments } = plan;
  const events: ViewEvent[] = [{ kind: "plan-agreed", at: acceptedAt }];
  if (isPlanInForce(plan)) {
    const open = installments.filter(({ amount, paid }) => paid < amount);
    events.push(
      ...open.map(({ date, nextTryDate, amount, paid }): ViewEvent => ({
        kind: "installment-planned",
        at: instantAt(nextTryDate ?? date, "00:00", timeZone),
        amount: amount - paid,
      })),
    );
  }
  if (plan.status === "ended" && endedAt !== undefined) {
    events.push({
      kind: end === "taken-back" ? "agreement-taken-back" : "plan-ended",
      at: endedAt,
    });
  }
  return events;
}

function requestEvents({ askedAt, answer }: FlexibilityRequest): ViewEvent[] {
  const asked: ViewEvent = { kind: "request-asked", at: askedAt };
  return answer === undefined ? [asked] : [asked, { kind: "request-answered", at: answer.at }];
}

function promiseEvents(promise: PromiseToPay, timeZone: TimeZone): ViewEvent[] {
  const { status, madeAt, endedAt, date, amount } = promise;
  const made: ViewEvent = { kind: "promise-made", at: madeAt, amount };
  if (status === "open") {
    return [made, { kind: "promised", at: instantAt(date, "00:00", timeZone), amount }];
  }
  if (endedAt === undefined || (status !== "kept" && status !== "broken")) return [made];
  return [made, { kind: `promise-${status}`, at: endedAt, amount }];
}

function questionEvents({ status, askedAt, endedAt }: Question): ViewEvent[] {
  const asked: ViewEvent = { kind: "question-asked", at: askedAt };
  if (status === "open" || status === "withdrawn" || endedAt === undefined) return [asked];
  return [asked, { kind: "question-answered", at: endedAt }];
}

import type { ArrangementsView, PromiseView } from "../contract/arrangement-view.ts";
import type { Arrangements } from "../flexibility/arrangements.ts";
import { frozenAmount } from "../flexibility/frozen-amount.ts";
import type { PromiseToPay } from "../flexibility/promise-to-pay.ts";
import type { Question } from "../flexibility/question.ts";
import type { Payment } from "../payments/payment.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { invoiceStatus } from "./invoice-status.ts";
import type { IssuedInvoice } from "./invoice.ts";
import { presentPlan } from "./present-plan.ts";
import { presentQuestion } from "./present-question.ts";
import { presentRequest } from "./present-request.ts";
import { presentShare } from "./present-share.ts";

/** What arrangements are presented from. */
export type ArrangedRecord = {
  readonly invoice: IssuedInvoice;
  readonly payments: readonly Payment[];
  readonly questions: readonly Question[];
};

/** Whose eyes they are presented to, and on which day of the invoice's zone. */
export type ArrangementsReader = {
  /** The contact who looks; absent for the vendor, who sees every question that is handed in. */
  readonly reader?: { readonly id: string };
  readonly today: CalendarDate;
};

/**
 * What was arranged on an invoice, as one of its client's contacts or the vendor may know it;
 * undefined when there is nothing to see. Among the contacts, what was written about hardship and the
 * reasons given with a request are their writer's alone.
 */
export function presentArrangements(
  { invoice, payments, questions }: ArrangedRecord,
  { reader, today }: ArrangementsReader,
): ArrangementsView | undefined {
  const { arrangements = {}, originalDueDate } = invoice;
  const plan = presentPlan(invoice, payments, today);
  const promise = arrangements.promises?.at(-1);
  const view: ArrangementsView = {
    ...(plan === undefined ? {} : { plan }),
    ...requestOf(arrangements, reader?.id),
    ...(promise === undefined ? {} : { promise: presentPromise(promise) }),
    ...questionsOf(invoice, questions, reader?.id),
    ...sharesOf(arrangements),
    ...(originalDueDate === undefined ? {} : { originalDueDate }),
    ...extensionOf(invoice),
    ...pauseOf(arrangements, today),
    ...frozenOf(invoice),
  };
  return Object.keys(view).length === 0 ? undefined : view;
}

function requestOf({ request }: Arrangements, readerId: string | undefined) {
  if (request === undefined) return {};
  const isOwn = readerId === request.contactId;
  const isOthers = readerId === undefined ? request.isHardship === true : !isOwn;
  const { words: _, ...wordless } = request;
  return { request: presentRequest(isOthers ? wordless : request) };
}

function presentPromise({ id, status, date, amount, madeAt }: PromiseToPay): PromiseView {
  return { id, status, date, amount, madeAt };
}

function questionsOf(
  invoice: IssuedInvoice,
  questions: readonly Question[],
  readerId: string | undefined,
) {
  const shown = questionsFor(questions, readerId);
  if (shown.length === 0) return {};
  return { questions: shown.map((question) => presentQuestion(invoice, question)) };
}

/** The questions that a contact may know of, oldest first; all of them without a contact. */
export function questionsFor(
  questions: readonly Question[],
  readerId: string | undefined,
): readonly Question[] {
  return questions
    .filter(({ kind, contactId }) => {
      return kind !== "hardship" || readerId === undefined || readerId === contactId;
    })
    .toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
}

function sharesOf({ shares = [] }: Arrangements) {
  const shown = shares.filter(({ endedAt, paid }) => endedAt === undefined || paid > 0);
  return shown.length === 0 ? {} : { shares: shown.map(presentShare) };
}

/** The latest extension, which can be taken back while anything is left to pay. */
function extensionOf(invoice: IssuedInvoice) {
  const extensions = invoice.arrangements?.extensions ?? [];
  const latest = extensions.findLast(({ takenBackAt }) => takenBackAt === undefined);
  if (latest === undefined) return {};
  return { extension: { id: latest.id, canTakeBack: invoiceStatus(invoice) === "open" } };
}

function pauseOf({ pause }: Arrangements, today: CalendarDate) {
  const isRunning = pause !== undefined && pause.endedAt === undefined && today <= pause.until;
  return isRunning ? { pausedUntil: pause.until } : {};
}

function frozenOf(invoice: IssuedInvoice) {
  const frozen = frozenAmount(invoice);
  return frozen === 0 ? {} : { frozen };
}

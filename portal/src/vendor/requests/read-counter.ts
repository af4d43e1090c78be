import type { WaitingRequest } from "../../../../shared/contract/answer-schema.ts";
import type { AnswerRequest } from "../../../../shared/contract/arrangement-schema.ts";
import type { ProposalRequest } from "../../../../shared/contract/proposal-schema.ts";
import type {
  PlanCadence,
  PlanCollection,
} from "../../../../shared/flexibility/flexibility-policy.ts";
import type { CheckoutMethodKind } from "../../../../shared/payments/payment-method.ts";
import { addDays } from "../../../../shared/values/calendar-date.ts";
import type { FormReading } from "../forms/create-saved-form.ts";
import type { FieldFault } from "../forms/field-fault.ts";
import { typedAmount } from "../forms/typed-amount.ts";
import {
  readDate,
  readIfTyped,
  readPositiveAmount,
  readText,
  readWholeNumber,
} from "../forms/typed-fields.ts";

export const longestMessage = 1_000;

/** A counter-offer as it is typed. */
export type CounterFields = {
  kind: "time" | "plan";
  date: string;
  count: string;
  cadence: PlanCadence;
  firstDate: string;
  collection: PlanCollection;
  method: CheckoutMethodKind | "";
  now: string;
  nowMethod: CheckoutMethodKind | "";
  message: string;
};

const usualCount = 3;
const weekDays = 7;

/** The form begins with what the client has asked for, so that only what differs is typed. */
export function counterFieldsOf({ request, situation, currency }: WaitingRequest): CounterFields {
  const { plan, dueDate, payNow } = request.proposal;
  const { today, methods } = situation;
  const later = today > situation.dueDate ? today : situation.dueDate;
  return {
    ...planFieldsOf(plan, later, today),
    kind: plan === undefined ? "time" : "plan",
    date: dueDate ?? addDays(later, weekDays),
    method: plan?.method ?? methods.find(({ canBeKept }) => canBeKept)?.method ?? "",
    now: payNow === undefined ? "" : typedAmount({ amount: payNow.amount, currency }),
    nowMethod: payNow?.method ?? methods[0]?.method ?? "",
    message: "",
  };
}

/** The plan that was asked for, from today at the earliest; else a usual one from the due date. */
function planFieldsOf(plan: ProposalRequest["plan"], later: string, today: string) {
  if (plan === undefined) {
    const usual = { cadence: "monthly", collection: "reminder" } as const;
    return { ...usual, count: String(usualCount), firstDate: later };
  }
  const { installments, cadence, collection, firstDate } = plan;
  return {
    count: String(installments),
    cadence,
    collection,
    firstDate: firstDate < today ? later : firstDate,
  };
}

/** What is offered, or which fields don't say it yet. */
export function readProposal(
  fields: CounterFields,
  currency: string,
): FormReading<ProposalRequest> {
  const now = readIfTyped(fields.now, (typed) => readPositiveAmount(typed, currency));
  const rest = fields.kind === "time" ? readTime(fields) : readPlan(fields);
  const faults = [...at("/proposal/payNow/amount", now), ...rest.faults];
  if (faults.length > 0 || rest.request === undefined) return { faults };
  const isPaidNow = now.value !== undefined && fields.nowMethod !== "";
  const payNow = isPaidNow ? { payNow: { amount: now.value, method: fields.nowMethod } } : {};
  return { request: { ...payNow, ...rest.request } as ProposalRequest, faults: [] };
}

function at(
  pointer: string,
  { fault }: { readonly fault?: Omit<FieldFault, "pointer"> },
): FieldFault[] {
  return fault ? [{ pointer, ...fault }] : [];
}

function readTime({ date }: CounterFields): FormReading<ProposalRequest> {
  const dueDate = readDate(date);
  if (dueDate.fault) return { faults: at("/proposal/dueDate", dueDate) };
  return { request: { dueDate: dueDate.value }, faults: [] };
}

function readPlan(fields: CounterFields): FormReading<ProposalRequest> {
  const installments = readWholeNumber(fields.count, 1, 24);
  const firstDate = readDate(fields.firstDate);
  if (installments.fault || firstDate.fault) {
    return {
      faults: [
        ...at("/proposal/plan/installments", installments),
        ...at("/proposal/plan/firstDate", firstDate),
      ],
    };
  }
  const { cadence, collection, method } = fields;
  const isCharged = collection === "autopay" && method !== "";
  return {
    request: {
      plan: {
        installments: installments.value,
        cadence,
        firstDate: firstDate.value,
        collection,
        ...(isCharged ? { method } : {}),
      },
    },
    faults: [],
  };
}

/** The whole answer: the offer with a word. */
export function readCounter(fields: CounterFields, currency: string): FormReading<AnswerRequest> {
  const proposal = readProposal(fields, currency);
  const message = readIfTyped(fields.message, (typed) => readText(typed, longestMessage));
  const faults = [...proposal.faults, ...at("/message", message)];
  if (faults.length > 0 || proposal.request === undefined) return { faults };
  const said = message.value === undefined ? {} : { message: message.value };
  return { request: { decision: "counter", proposal: proposal.request, ...said }, faults: [] };
}

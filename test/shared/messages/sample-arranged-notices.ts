import type { PaymentPlan } from "../../../shared/flexibility/payment-plan.ts";
import type { PolicyBreach } from "../../../shared/flexibility/proposal.ts";
import type { PromiseToPay } from "../../../shared/flexibility/promise-to-pay.ts";
import type { Question } from "../../../shared/flexibility/question.ts";
import type { FlexibilityRequest } from "../../../shared/flexibility/flexibility-request.ts";
import type { NoticeEvent } from "../../../shared/messages/notice-parts.ts";
import {
  extensionId,
  laterTerms,
  planId,
  promiseId,
  questionId,
  requestId,
  sampleRequest,
  sampleTerms,
  threeParts,
} from "./sample-arrangements.ts";
import { sampleView } from "./sample-views.ts";

const view = sampleView();
const contactId = view.reader?.id ?? "";
const asked = sampleRequest(view);

export const sampleAnswerUrl =
  "https://pay.kindly.example/vendor/answer#Zk3pV9xQ2mT7cB1nR5yH8wL4dF6gJ0sA";

/** A plan as the vendor's invoice has it; says only what differs. */
export function storedPlan(change: Partial<PaymentPlan> = {}): PaymentPlan {
  return {
    id: planId,
    status: "active",
    cadence: "monthly",
    collection: "autopay",
    method: "card",
    installments: threeParts(view).map((part, index) => ({
      ...part,
      number: index + 1,
      paid: 0,
      tries: [],
    })),
    dueDateBefore: "2026-12-21",
    contactId,
    acceptedAt: "2026-12-14T09:00:00.000Z",
    evidenceHash: "evidence",
    policyVersion: "v1.c0.i0",
    ...change,
  };
}

/** A request as the vendor's invoice has it; says only what differs. */
export function storedRequest(change: Partial<FlexibilityRequest> = {}): FlexibilityRequest {
  return {
    id: requestId,
    status: "pending",
    requestKey: "key",
    contactId,
    proposal: asked.proposal,
    terms: sampleTerms(view),
    breaches: asked.breaches,
    words: "Two big orders are paid to us in January.",
    askedAt: asked.askedAt,
    expiresAt: asked.expiresAt,
    ...change,
  };
}

/** A promise as the vendor's invoice has it. */
export const storedPromise: PromiseToPay = {
  id: promiseId,
  requestKey: "key",
  status: "open",
  contactId,
  date: "2026-12-28",
  amount: 50_000,
  settledBefore: 0,
  madeAt: "2026-12-14T09:00:00.000Z",
};

/** A question as the vendor has it; says only what differs. */
export function storedQuestion(change: Partial<Question> = {}): Question {
  return {
    id: questionId,
    requestKey: "key",
    kind: "dispute",
    line: 1,
    status: "open",
    contactId,
    askedAt: "2026-12-13T10:00:00.000Z",
    messages: [
      {
        from: "client",
        actorId: contactId,
        at: "2026-12-13T10:00:00.000Z",
        text: "The workshop was cut short.",
      },
    ],
    ...change,
  };
}

/** Each rule of a policy, gone beyond. */
export const everyBreach: readonly PolicyBreach[] = [
  { rule: "nothing-granted-over-amount", allowed: 100_000 },
  { rule: "too-long-overdue", allowedDays: 14 },
  { rule: "too-long-overdue", allowedDays: 0 },
  { rule: "extension-used", allowedTimes: 1 },
  { rule: "extension-used", allowedTimes: 0 },
  { rule: "extension-too-long", allowedUntil: "2027-01-20" },
  { rule: "too-many-installments", allowed: 2 },
  { rule: "too-many-installments", allowed: 0 },
  { rule: "cadence-not-offered", allowed: ["weekly", "monthly"] },
  { rule: "collection-not-offered", allowed: ["autopay"] },
  { rule: "plan-too-long", allowedUntil: "2027-01-20" },
  { rule: "first-payment-too-late", allowedUntil: "2026-12-21" },
  { rule: "first-payment-too-small", allowed: 25_000 },
  { rule: "installment-too-small", allowed: 10_000 },
];

/** What a client may arrange, ask or promise that the vendor hears of. */
export function arrangementEvents(contactName: string): readonly NoticeEvent[] {
  const terms = laterTerms(view, "2027-01-20");
  const counter = { proposal: { dueDate: terms.lastDate }, terms };
  const failing = storedPlan().installments.map((each) => ({ ...each, nextTryDate: "2026-12-24" }));
  const extension = {
    id: extensionId,
    from: "2026-12-21",
    to: "2027-01-20",
    at: "2026-12-14T09:00:00.000Z",
    actorId: contactId,
    evidenceHash: "evidence",
    policyVersion: "v1.c0.i0",
  };
  const question = { contactName, frozen: 28_000 };
  const request = { contactName, answerUrl: sampleAnswerUrl };
  const hardship = storedQuestion({ kind: "hardship" });
  return [
    { kind: "agreement-made", contactName, agreed: storedPlan() },
    { kind: "agreement-made", contactName, agreed: storedPlan({ status: "starting" }) },
    { kind: "agreement-made", contactName, agreed: extension },
    { kind: "agreement-taken-back", contactName, agreed: storedPlan() },
    { kind: "agreement-taken-back", contactName, agreed: extension },
    { kind: "request-asked", ...request, request: storedRequest({ breaches: everyBreach }) },
    {
      kind: "request-asked",
      ...request,
      request: storedRequest({
        isHardship: true,
        proposal: { ...asked.proposal, forLater: true },
        breaches: everyBreach.slice(0, 2),
      }),
    },
    { kind: "request-accepted", contactName, request: storedRequest({ counter }) },
    { kind: "request-withdrawn", contactName, request: storedRequest() },
    { kind: "request-expired", contactName, request: storedRequest() },
    { kind: "request-expired", contactName, request: storedRequest({ counter }) },
    { kind: "installment-failed", plan: storedPlan(), number: 1 },
    { kind: "installment-failed", plan: storedPlan({ installments: failing }), number: 1 },
    ...(
      ["plan-past-due", "plan-ended", "plan-stopped", "plan-paused", "plan-finished"] as const
    ).map((kind): NoticeEvent => ({ kind, plan: storedPlan() })),
    ...(["promise-made", "promise-kept", "promise-partly-kept", "promise-broken"] as const).map(
      (kind): NoticeEvent => ({ kind, contactName, promise: storedPromise, arrived: 20_000 }),
    ),
    ...(["question", "dispute", "suggestion"] as const).map((kind): NoticeEvent => ({
      kind: "question-asked",
      ...question,
      question: storedQuestion({ kind }),
      lineDescription: "Workshop with your team",
    })),
    { kind: "question-asked", ...question, frozen: 124_000, question: storedQuestion() },
    { kind: "question-message", ...question, question: storedQuestion() },
    { kind: "question-message", ...question, question: hardship },
    { kind: "question-withdrawn", ...question, question: storedQuestion() },
    { kind: "hardship-told", ...question, question: hardship },
    { kind: "bill-shared", contactName, shares: [{ name: contactName, amount: 40_000 }] },
    { kind: "bill-shared", contactName, shares: [] },
    { kind: "terms-for-later" },
    { kind: "pause-taken", contactName, until: "2026-12-28" },
  ];
}

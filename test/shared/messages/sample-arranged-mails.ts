import type { PlanView, ShareView } from "../../../shared/contract/arrangement-view.ts";
import type { InvoiceView } from "../../../shared/contract/invoice-view.ts";
import {
  composeMoreTimeMail,
  composePlanAgreedMail,
  composeTakenBackMail,
} from "../../../shared/messages/agreement-mail.ts";
import { composeInstallmentMail } from "../../../shared/messages/installment-mail.ts";
import type { InstallmentMailFacts } from "../../../shared/messages/installment-mail.ts";
import type { Locale } from "../../../shared/messages/locale.ts";
import type { Mail } from "../../../shared/messages/mail.ts";
import { composeSharePaidMail } from "../../../shared/messages/share-paid-mail.ts";
import { composePauseMail } from "../../../shared/messages/pause-mail.ts";
import { composePlanMail } from "../../../shared/messages/plan-mail.ts";
import type { PlanMailFacts } from "../../../shared/messages/plan-mail.ts";
import { composePromiseMail } from "../../../shared/messages/promise-mail.ts";
import { composeQuestionMail } from "../../../shared/messages/question-mail.ts";
import type { QuestionMailFacts } from "../../../shared/messages/question-mail.ts";
import { composeRequestMail } from "../../../shared/messages/request-mail.ts";
import type { RequestMailFacts } from "../../../shared/messages/request-mail.ts";
import { composeShareMail } from "../../../shared/messages/share-mail.ts";
import { addDays } from "../../../shared/values/calendar-date.ts";
import {
  laterTerms,
  payerView,
  planWithFirst,
  samplePlan,
  sampleQuestion,
  sampleRequest,
  withArrangements,
} from "./sample-arrangements.ts";

/** A mail about an arrangement with the view that it was made from. */
export type ArrangedMail = {
  readonly name: string;
  readonly view: InvoiceView;
  readonly mail: Mail;
};

type About = { readonly locale: Locale; readonly link: string; readonly typed: string };

/** Whether there is something to arrange on a view. */
function isArrangeable({ status, amounts, declarations }: InvoiceView): boolean {
  return status === "open" && amounts.processing === 0 && declarations === undefined;
}

/** Every mail about an arrangement that an open view can lead to; `typed` stands for people's words. */
export function arrangedToClient(
  view: InvoiceView,
  locale: Locale,
  link: string,
  typed = "Maya Chen",
): readonly ArrangedMail[] {
  if (view.status === "paid") return whenPaid(view, { locale, link, typed });
  if (!isArrangeable(view)) return [];
  const about = { locale, link, typed };
  return [
    ...agreements(view, about),
    ...requests(view, about),
    ...installments(view, about),
    ...plans(view, about),
    ...promises(view, about),
    ...questions(view, about),
    ...shares(view, about),
  ];
}

function agreements(view: InvoiceView, { locale, link, typed }: About): readonly ArrangedMail[] {
  const dueDateBefore = addDays(view.dueDate, -7);
  const agreed = (name: string, plan: PlanView, isHolder: boolean): ArrangedMail => {
    const planned = withArrangements(view, { plan });
    const waitsUntil = addDays(view.today, 1);
    const known = { agreedBy: typed, dueDateBefore, waitsUntil };
    const facts = { view: planned, link, plan, isHolder, ...known };
    return { name, view: planned, mail: composePlanAgreedMail(facts, locale) };
  };
  const moved = { view, link, from: dueDateBefore, to: view.dueDate };
  const { paidWith: _, ...starting } = samplePlan(view, { status: "starting" });
  return [
    agreed("plan agreed", samplePlan(view), true),
    agreed("plan agreed by a colleague", samplePlan(view, { canTakeBack: false }), false),
    agreed("plan by reminder agreed", samplePlan(view, { collection: "reminder" }), true),
    agreed("plan that waits for money", { ...starting, waitsFor: ["first-payment"] }, true),
    agreed("plan that waits for a method", { ...starting, waitsFor: ["method"] }, true),
    {
      name: "more time",
      view,
      mail: composeMoreTimeMail({ ...moved, agreedBy: typed, canTakeBack: true }, locale),
    },
    {
      name: "more time given",
      view,
      mail: composeMoreTimeMail({ ...moved, canTakeBack: false }, locale),
    },
    ...(["plan", "extension"] as const).map((kind) => ({
      name: `${kind} taken back`,
      view,
      mail: composeTakenBackMail({ view, link, kind }, locale),
    })),
  ];
}

function requests(view: InvoiceView, { locale, link }: About): readonly ArrangedMail[] {
  const message = "Gladly.\nJanuary suits us too.";
  const of = (
    name: string,
    news: RequestMailFacts["news"],
    change: Partial<RequestMailFacts> = {},
  ): ArrangedMail => {
    const request = sampleRequest(view, { message });
    const waitsUntil = addDays(view.today, 7);
    const facts = { view, link, request, news, isAsker: true, waitsUntil, ...change };
    return { name: `request ${name}`, view, mail: composeRequestMail(facts, locale) };
  };
  const terms = laterTerms(view, addDays(view.dueDate, 30));
  const counter = { proposal: { dueDate: terms.lastDate }, terms };
  const countered = sampleRequest(view, { message, counter });
  const { message: _, ...silent } = countered;
  const starting = (wait: "method" | "first-payment") =>
    samplePlan(view, { status: "starting", waitsFor: [wait] });
  return [
    of("received", "received"),
    of("approved", "approved"),
    of("approved, to be paid", "approved", { plan: starting("first-payment") }),
    of("approved, to be authorized", "approved", { plan: starting("method") }),
    of("declined", "declined"),
    of("declined without a word", "declined", { request: silent }),
    of("countered", "countered", { request: countered }),
    of("expired", "expired"),
    of("counter expired", "expired", { request: countered }),
  ];
}

function installments(view: InvoiceView, { locale, link }: About): readonly ArrangedMail[] {
  const of = (
    name: string,
    news: InstallmentMailFacts["news"],
    plan: PlanView,
    change: Partial<InstallmentMailFacts> = {},
  ): readonly ArrangedMail[] => {
    const [installment] = plan.installments;
    if (installment === undefined) return [];
    const planned = withArrangements(view, { plan });
    const facts = { view: planned, link, plan, installment, news, isHolder: true, ...change };
    const mail = composeInstallmentMail(facts, locale);
    return [{ name: `installment ${name}`, view: planned, mail }];
  };
  const { movable: _, ...unmovable } = samplePlan(view);
  const failed = (declineCode: string, nextTryDate?: string) =>
    planWithFirst(view, {
      state: "retrying",
      declineCode,
      ...(nextTryDate !== undefined && { nextTryDate }),
    });
  const bank = { brand: "Harbour Bank", lastDigits: "6789" };
  return [
    ...of("coming", "coming", samplePlan(view)),
    ...of("coming, moved before", "coming", unmovable),
    ...of(
      "coming from a bank",
      "coming",
      samplePlan(view, { method: "us_bank_account", paidWith: bank }),
    ),
    ...of("asked for", "due", samplePlan(view, { collection: "reminder" })),
    ...of("failed", "failed", failed("insufficient_funds", addDays(view.dueDate, 3))),
    ...of("failed for good", "failed", failed("expired_card")),
    ...of("failed, to be confirmed", "failed", failed("authentication_required")),
    ...of("failed at the bank", "failed", failed("processing_error", addDays(view.dueDate, 3))),
    ...of("moved", "moved", planWithFirst(view, { movedFrom: addDays(view.dueDate, -7) })),
    ...of("missed", "missed", planWithFirst(view, { state: "missed" })),
    ...of("missed, more to come", "missed", planWithFirst(view, { state: "missed" }), {
      nextLetterDate: addDays(view.dueDate, 7),
    }),
  ];
}

function plans(view: InvoiceView, { locale, link }: About): readonly ArrangedMail[] {
  const of = (
    news: PlanMailFacts["news"],
    plan: PlanView,
    change: Partial<PlanMailFacts> = {},
  ): ArrangedMail => {
    const planned = withArrangements(view, { plan });
    const facts = { view: planned, link, plan, news, isHolder: true, ...change };
    const name = `plan ${[news, plan.end ?? ""].join(" ").trim()}`;
    return { name, view: planned, mail: composePlanMail(facts, locale) };
  };
  const ended = (end: NonNullable<PlanView["end"]>) =>
    samplePlan(view, { status: "ended", end, endedAt: "2026-12-14T09:00:00.000Z" });
  const pastDue = planWithFirst(view, { state: "missed" });
  return [
    of("paused", samplePlan(view)),
    of("autopay-stopped", samplePlan(view, { collection: "reminder" })),
    of("method-changed", samplePlan(view)),
    of("past-due", { ...pastDue, isPastDue: true }),
    of("past-due", { ...pastDue, isPastDue: true }, { endsDate: addDays(view.dueDate, 30) }),
    of("stopped", ended("stopped")),
    of("ended", ended("missed")),
    of("ended", ended("not-started")),
    of("ended", ended("settled")),
  ];
}

function paidShare(amount: number): ShareView {
  const at = "2026-11-20T09:00:00.000Z";
  const [name, email] = ["Lee Park", "lee@northwind.example"];
  return { id: "shr_1", name, email, amount, paid: amount, sharedAt: at };
}

function promises(view: InvoiceView, { locale, link }: About): readonly ArrangedMail[] {
  const amount = Math.ceil(view.amounts.remaining / 2);
  const facts = { view, link, promise: { date: view.dueDate, amount } };
  return (["made", "kept", "partly-kept", "broken"] as const)
    .map((news): ArrangedMail => ({
      name: `promise ${news}`,
      view,
      mail: composePromiseMail({ ...facts, news, arrived: Math.ceil(amount / 2) }, locale),
    }))
    .concat({
      name: "pause",
      view,
      mail: composePauseMail({ view, link, pausedUntil: addDays(view.today, 10) }, locale),
    })
    .concat({
      name: "share paid",
      view,
      mail: composeSharePaidMail({ view, link, share: paidShare(amount) }, locale),
    });
}

function questions(view: InvoiceView, { locale, link }: About): readonly ArrangedMail[] {
  const of = (
    news: QuestionMailFacts["news"],
    question = sampleQuestion(),
    frozen = 0,
  ): ArrangedMail => {
    const asked = withArrangements(view, { questions: [question], ...(frozen > 0 && { frozen }) });
    const mail = composeQuestionMail({ view: asked, link, question, news }, locale);
    return { name: `question ${news} ${question.kind}`, view: asked, mail };
  };
  const { remaining } = view.amounts;
  const kinds = (["question", "suggestion", "hardship"] as const).map((kind) =>
    sampleQuestion({ kind }),
  );
  return [
    of("received", sampleQuestion(), Math.ceil(remaining / 3)),
    of("received", sampleQuestion(), remaining),
    ...kinds.flatMap((question) => [of("received", question), of("answered", question)]),
    of("message"),
    of("answered"),
    of("answered", sampleQuestion(), Math.ceil(remaining / 3)),
    of("adjusted"),
    of("stood-by"),
  ];
}

function shares(view: InvoiceView, { locale, link, typed: name }: About): readonly ArrangedMail[] {
  const half = Math.ceil(view.amounts.remaining / 2);
  const of = (news: "invited" | "changed" | "ended", own: InvoiceView): readonly ArrangedMail[] => {
    const share = own.arrangements?.ownShare;
    if (share === undefined) return [];
    const mail = composeShareMail({ view: own, link, share, news }, locale);
    return [{ name: `share ${news}`, view: own, mail }];
  };
  return [
    ...of("invited", payerView(view, { name })),
    ...of("changed", payerView(view, { name })),
    ...of("changed", payerView(view, { name, paid: Math.floor(half / 2) })),
    ...of("ended", payerView(view, { name, isEnded: true })),
  ];
}

function whenPaid(view: InvoiceView, { locale, link }: About): readonly ArrangedMail[] {
  const promise = { date: view.dueDate, amount: view.amounts.paid };
  const { paid: remaining } = view.amounts;
  const before = { ...view, amounts: { ...view.amounts, remaining } };
  const allPaid = samplePlan(before).installments.map((installment) => ({
    ...installment,
    paid: installment.amount,
    state: "paid" as const,
  }));
  const plan = samplePlan(before, { status: "finished", installments: allPaid });
  const planned = withArrangements(view, { plan });
  const finished = { view: planned, link, plan, news: "finished", isHolder: true } as const;
  return [
    {
      name: "promise kept",
      view,
      mail: composePromiseMail({ view, link, promise, news: "kept", arrived: 0 }, locale),
    },
    { name: "plan finished", view: planned, mail: composePlanMail(finished, locale) },
  ];
}
